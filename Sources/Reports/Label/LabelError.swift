/// Why a label cannot be drawn.
public struct LabelError: Error, Hashable, Sendable, CustomStringConvertible {
    enum Reason: Hashable, Sendable {
        case codeNotSquare(rows: Int)
        case codeSize(Int)
        case doesNotFit(LabelSize, longest: LabelClaim.Topic, length: Int)
        case letterNotOnScale(String, letters: [String])
        case method(String)
        case embeddedCharacter(UInt32, line: Int)
        case embeddedLength(Int)
        case address(String)
    }

    let reason: Reason

    init(_ reason: Reason) { self.reason = reason }

    /// The most bytes of a manifest that a label carries: 8 MiB.
    static let embeddedLimit = 8 << 20

    /// What is wrong, why, and what to do.
    public var description: String {
        switch reason {
        case .codeNotSquare(let rows):
            "the QR code is no square: not each of its \(rows) rows has \(rows) modules; give all rows of one code"
        case .codeSize(let side):
            "a QR code of \(side) x \(side) modules does not stand on a label, which holds 21 to 57 a side; "
                + "choose a shorter address for the manifest (at most 213 bytes)"
        case .doesNotFit(let size, let topic, let length):
            "the texts of the label are too long for the \(size.rawValue): legible text would leave the panel; "
                + "the longest is “\(topic.rawValue)” with \(length) characters; shorten it"
        case .letterNotOnScale(let letter, let letters):
            "the letter “\(letter)” is not on the scale of the label, which is: \(letters.joined(separator: ", "))"
        case .method(let method):
            "“\(method)” is no class of evidence; there are: measured, reported, estimated, assumed"
        case .embeddedCharacter(let value, let line):
            "the manifest cannot be embedded in the label: line \(line) has the character with the number \(value), "
                + "which XML cannot hold; write it as an escape of the manifest’s own format"
        case .address(let text):
            "“\(text.prefix(80))” is no address for a page; give one that begins with https:// or http://, "
                + "or a path beside the page"
        case .embeddedLength(let bytes):
            "the manifest cannot be embedded in the label: it has \(bytes) bytes, and a label carries at most "
                + "\(Self.embeddedLimit); publish it beside the label instead"
        }
    }
}
