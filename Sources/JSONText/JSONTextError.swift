/// Why a JSON text, or one value of it, cannot be read: what is wrong, in which file, where, and in which value.
public struct JSONTextError: Error, Hashable, CustomStringConvertible {
    /// The name of the file as the user knows it.
    public let file: String
    public let place: JSONPlace
    /// The way to the value that was being read, such as `$[3].results.energy`. What was skipped counts as one value.
    public let path: String

    enum Reason: Hashable {
        case unexpected(UInt8?, expected: Expected)
        case controlCharacter(UInt8)
        case unknownEscape
        case loneSurrogate
        case nonFinite(String)
        case notUTF8
        case utf16
        case stringNotClosed
        case stringTooLong(limit: Int)
        case numberTooLong(limit: Int)
        case tooDeep(limit: Int)
        case tooManyNodes(limit: Int)
        case tooManyBytes(limit: Int)
        case wrongKind(JSONKind, expected: JSONKind)
        case manyValues
    }

    /// What may stand at a place.
    enum Expected: String {
        case value = "a value"
        case key = "a key in double quotes"
        case firstKey = "a key in double quotes or ‘}’"
        case firstElement = "a value or ‘]’"
        case colon = "‘:’"
        case nextElement = "‘,’ or ‘]’"
        case nextMember = "‘,’ or ‘}’"
        case digit = "a digit"
        case hexDigit = "a hexadecimal digit"
        case literal = "true, false or null"
    }

    let reason: Reason

    init(_ reason: Reason, file: String, place: JSONPlace, path: String) {
        self.reason = reason
        self.file = file
        self.place = place
        self.path = path
    }

    /// Whether only this value is of the wrong kind: it was not read, and the reader can go on. Everything else ends the
    /// reading.
    public var concernsOneValue: Bool {
        if case .wrongKind = reason { true } else { false }
    }

    public var description: String { "\(file):\(place.line):\(place.column): \(path): \(sentence)" }

    /// What is wrong and what to do, without the place.
    public var sentence: String {
        switch reason {
        case .unexpected(nil, let expected):
            "the text ends where \(expected.rawValue) is expected; the file may be cut"
        case .unexpected(0, _):
            "a zero byte stands here; if the file is UTF-16, convert it: iconv -f UTF-16LE -t UTF-8; else it is no text"
        case .unexpected(UInt8(ascii: "'"), let expected) where expected != .nextElement && expected != .nextMember:
            "found ‘'’ where \(expected.rawValue) is expected; strings stand in double quotes"
        case .unexpected(let byte?, let expected):
            "found \(Self.shown(byte)) where \(expected.rawValue) is expected"
        case .controlCharacter(let byte):
            "a string holds \(Self.shown(byte)); write it as an escape such as \\n"
        case .unknownEscape:
            "JSON has no such escape; it has \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four digits"
        case .loneSurrogate:
            "half of a surrogate pair is no character; write both halves"
        case .nonFinite(let text):
            "\(text) is no JSON; write null for a number that is missing"
        case .notUTF8:
            "the bytes are not valid UTF-8; save the file as UTF-8"
        case .utf16:
            "the file is UTF-16; convert it: iconv -f UTF-16 -t UTF-8"
        case .stringNotClosed:
            "the string that starts here is never closed; the file may be cut"
        case .stringTooLong(let limit):
            "the string is longer than \(limit) bytes; a quote may be missing"
        case .numberTooLong(let limit):
            "the number is longer than \(limit) characters"
        case .tooDeep(let limit):
            "arrays and objects lie more than \(limit) deep in each other"
        case .tooManyNodes(let limit):
            "the value holds more than \(limit) values"
        case .tooManyBytes(let limit):
            "the value holds more than \(limit) bytes of text"
        case .wrongKind(let found, let expected):
            "found \(found.rawValue) where \(expected.rawValue) is expected"
        case .manyValues:
            "more text follows the value; a JSON text is one value"
        }
    }

    private static func shown(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "\n"): "a line end"
        case UInt8(ascii: "\t"): "a tab"
        case UInt8(ascii: " ")...UInt8(ascii: "~"): "‘\(Unicode.Scalar(byte))’"
        default: "the byte 0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
    }
}
