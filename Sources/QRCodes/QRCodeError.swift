/// Why a QR code cannot be made or read: what is wrong, where, and what to do.
public struct QRCodeError: Error, Hashable, CustomStringConvertible {
    enum Reason: Hashable {
        // Making a code.
        case libraryMissing(detail: String)
        case emptyText
        case textTooLong(bytes: Int, limit: Int)
        case encoderFailed(status: Int)
        // Modules that are no code.
        case side(Int)
        case notSquare(row: Int, expected: Int, found: Int)
        case noFinder(corner: String, wrong: Int)
        case noFormat(wrong: Int)
        // A code without a text.
        case damagedBlock(number: Int, of: Int)
        case unreadMode(name: String, bit: Int)
        case cutOff(bit: Int)
        case noCharacter(value: Int, bit: Int)
        case notUTF8(bytes: Int)
    }

    let reason: Reason

    init(_ reason: Reason) { self.reason = reason }

    /// Whether libqrencode is not on this machine; all but making new codes works without it.
    public var isLibraryMissing: Bool {
        if case .libraryMissing = reason { true } else { false }
    }

    /// What is wrong and what to do, in a sentence.
    public var description: String {
        switch reason {
        case .libraryMissing, .emptyText, .textTooLong, .encoderFailed: makingSentence
        case .side, .notSquare, .noFinder, .noFormat: modulesSentence
        case .damagedBlock, .unreadMode, .cutOff, .noCharacter, .notUTF8: readingSentence
        }
    }

    private var makingSentence: String {
        switch reason {
        case .libraryMissing(let detail):
            "A QR code needs the library libqrencode, which could not be loaded (\(detail)). "
                + "Install it (`apt install libqrencode4`, `brew install qrencode`)."
        case .emptyText:
            "An empty text has no QR code; give the address that the code should hold."
        case .textTooLong(let bytes, let limit):
            "The text of a QR code has \(bytes) bytes, more than the limit of \(limit); give a shorter address."
        case .encoderFailed(let status):
            "libqrencode made no QR code (error \(status)); reinstall it, or give a shorter text."
        default: ""
        }
    }

    private var modulesSentence: String {
        switch reason {
        case .side(let side):
            "A QR code has 21, 25, 29 and so on to 177 modules a side, not \(side); leave the quiet zone out."
        case .notSquare(let row, let expected, let found):
            "Row \(row) of a QR code of \(expected) rows has \(found) modules; it should have \(expected)."
        case .noFinder(let corner, let wrong):
            "The modules have no finder pattern at the \(corner) (\(wrong) of 49 modules are wrong); "
                + "they are no QR code, or it is turned, mirrored or damaged."
        case .noFormat(let wrong):
            "The format information of the QR code has at least \(wrong) wrong bits in both copies; at most 3 can be "
                + "corrected. The code is damaged: use another copy."
        default: ""
        }
    }

    private var readingSentence: String {
        switch reason {
        case .damagedBlock(let number, let count):
            "Block \(number) of \(count) of the QR code has more errors than can be corrected; use another copy."
        case .unreadMode(let name, let bit):
            "The QR code holds \(name) (bit \(bit)), which is not read; encode the text as UTF-8 bytes."
        case .cutOff(let bit):
            "A segment of the QR code goes on after its last bit (\(bit)); the program that made it has a fault."
        case .noCharacter(let value, let bit):
            "The value \(value) in the QR code (bit \(bit)) stands for no character; "
                + "the program that made it has a fault."
        case .notUTF8(let bytes):
            "The \(bytes) bytes of the QR code are not UTF-8 text; encode the text as UTF-8 bytes."
        default: ""
        }
    }
}
