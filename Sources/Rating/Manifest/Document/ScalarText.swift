/// How words are written in a manifest, so that every YAML reader gives the same words back.
///
/// ```swift
/// ScalarText.of("thousand-output-tokens")   // thousand-output-tokens
/// ScalarText.of("no")                       // "no", in quotes: YAML 1.1 reads a truth value otherwise
/// ```
enum ScalarText {
    /// What a reader of YAML 1.1 or 1.2 takes for something else than a word.
    private static let reserved: Set<String> = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]

    static func of(_ text: String) -> String {
        isPlainlySafe(text) ? text : quoted(text)
    }

    /// Starts with a letter, and holds nothing but letters, digits and `-_/`. Hashes are quoted, whatever they start with.
    static func isPlainlySafe(_ text: String) -> Bool {
        guard let first = text.utf8.first, isLetter(first), text.utf8.count <= 60 else { return false }
        if text.utf8.count >= 16, text.allSatisfy(\.isHexDigit) { return false }
        return text.utf8.allSatisfy { isLetter($0) || isDigit($0) || "-_/".utf8.contains($0) }
            && !reserved.contains(text.lowercased())
    }

    /// In double quotes, on one line.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            default:
                if mustBeEscaped(scalar) {
                    result += escape(scalar.value)
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }

    /// Control characters, those that end a line in some readers, those that turn the direction of writing, and what is
    /// no character.
    private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF0...0xFFFB,
            0xFFFE...0xFFFF:
            true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    private static func escape(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        let (mark, width) = value <= 0xFF ? ("x", 2) : value <= 0xFFFF ? ("u", 4) : ("U", 8)
        return "\\\(mark)\(String(repeating: "0", count: max(0, width - digits.count)))\(digits)"
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
