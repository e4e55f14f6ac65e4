/// Looks over a text before a YAML parser sees it: what would make the parser's tree deep or large is refused.
///
/// The look is rough. For the depth, words in quotes and comments are stepped over; blocks of text (`|`, `>`) are not
/// known as such, and their brackets count. For the number of values everything counts, because each of them needs a
/// comma, a bracket or a line of its own, wherever else these stand.
struct DocumentGuard {
    static let deepestNesting = 24
    /// Commas, line ends and opening brackets; those of 20,000 peers, and half as many again.
    static let mostSeparators = 600_000
    private static let widestIndentation = 200

    private var line = 1
    private var brackets = 0
    private var separators = 0
    private var quote: UInt8?
    private var isComment = false
    private var isEscaped = false
    /// Whether only blanks and dashes stand before it on its line.
    private var isStart = true
    private var indentation = 0
    private var dashes = 0
    /// The last byte that is no blank, and whether a blank came after it.
    private var last = UInt8(ascii: "\n")
    private var isAfterBlank = true

    /// The refusal of a text that is too deep or too large, with its line.
    static func refusal(of bytes: [UInt8]) -> (ManifestError.Problem, line: Int)? {
        var look = DocumentGuard()
        for byte in bytes {
            look.step(byte)
            if look.brackets > deepestNesting || look.dashes > deepestNesting || look.indentation > widestIndentation {
                return (.tooDeep, look.line)
            }
            if look.separators > mostSeparators { return (.tooManyValues, look.line) }
        }
        return nil
    }

    private mutating func step(_ byte: UInt8) {
        if "\n,[{".utf8.contains(byte) { separators += 1 }
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
            endLine(byte)
        } else if let open = quote {
            stepInQuotes(byte, open)
        } else if !isComment {
            stepOutside(byte)
        }
    }

    private mutating func endLine(_ byte: UInt8) {
        if byte == UInt8(ascii: "\n") { line += 1 }
        isComment = false
        isEscaped = false
        isStart = true
        indentation = 0
        dashes = 0
        isAfterBlank = true
        if quote == nil { last = byte }
    }

    private mutating func stepInQuotes(_ byte: UInt8, _ open: UInt8) {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") {
            isEscaped = true
        } else if byte == open {
            quote = nil
            last = byte
            isAfterBlank = false
        }
    }

    private mutating func stepOutside(_ byte: UInt8) {
        let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
        isStart = isStart && (isBlank || "-?:".utf8.contains(byte))
        if isStart {
            indentation += 1
            if !isBlank { dashes += 1 }
        }
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
        case UInt8(ascii: "#"): isComment = isAfterBlank
        case UInt8(ascii: "\""), UInt8(ascii: "'"): if isFirstOfValue { quote = byte }
        default: break
        }
        if isBlank {
            isAfterBlank = true
        } else {
            last = byte
            isAfterBlank = false
        }
    }

    /// Whether a value may begin here: at the start of a line, in brackets, after a comma, or a dash or colon and a blank.
    private var isFirstOfValue: Bool {
        "\n\r[{,".utf8.contains(last) || (isAfterBlank && "-:?".utf8.contains(last))
    }
}
