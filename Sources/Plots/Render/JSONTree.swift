/// A JSON value that is written the same way every time: keys in the order given, numbers to their last digit.
indirect enum JSONTree: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONTree])
    case object([Member])

    struct Member: Hashable, Sendable {
        var key: String
        var value: JSONTree
    }

    /// Members of which some may be missing.
    static func members(_ members: [(String, JSONTree?)]) -> JSONTree {
        .object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
    }

    /// The object with further members at its end.
    func adding(_ members: [(String, JSONTree?)]) -> JSONTree {
        guard case .object(let own) = self, case .object(let more) = JSONTree.members(members) else { return self }
        return .object(own + more)
    }

    static func numbers(_ values: [Double]) -> JSONTree { .array(values.map { .number($0) }) }
    static func strings(_ values: [String]) -> JSONTree { .array(values.map { .string($0) }) }

    /// The text, with two spaces a level; what holds no other container stands on one line.
    var text: String { written(indent: 0) + "\n" }

    private var isContainer: Bool {
        switch self {
        case .array, .object: true
        default: false
        }
    }

    /// A member whose number is not finite is left out: JSON has no word for it.
    private var isWritable: Bool { if case .number(let value) = self { value.isFinite } else { true } }

    private func written(indent: Int) -> String {
        switch self {
        case .null: return "null"
        case .bool(let value): return value ? "true" : "false"
        case .number(let value): return Self.digits(value)
        case .string(let value): return Self.quoted(value)
        case .array(let items):
            let kept = items.filter(\.isWritable)
            return Self.bracketed(kept.map { ("", $0) }, open: "[", close: "]", indent: indent)
        case .object(let members):
            let kept = members.filter(\.value.isWritable).map { (Self.quoted($0.key) + ": ", $0.value) }
            return Self.bracketed(kept, open: "{", close: "}", indent: indent)
        }
    }

    private static func bracketed(
        _ items: [(prefix: String, value: JSONTree)], open: String, close: String, indent: Int
    ) -> String {
        guard items.contains(where: \.value.isContainer) else {
            return open + items.map { $0.prefix + $0.value.written(indent: 0) }.joined(separator: ", ") + close
        }
        let inner = String(repeating: "  ", count: indent + 1)
        let lines = items.map { inner + $0.prefix + $0.value.written(indent: indent + 1) }
        return open + "\n" + lines.joined(separator: ",\n") + "\n" + String(repeating: "  ", count: indent) + close
    }

    /// The shortest digits that read back as the same number.
    private static func digits(_ value: Double) -> String {
        let text = "\(value == 0 ? 0 : value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
                let hex = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension JSONTree: ExpressibleByStringLiteral, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    init(stringLiteral value: String) { self = .string(value) }
    init(floatLiteral value: Double) { self = .number(value) }
    init(integerLiteral value: Int) { self = .number(Double(value)) }
    init(booleanLiteral value: Bool) { self = .bool(value) }
    init(arrayLiteral elements: JSONTree...) { self = .array(elements) }
    init(dictionaryLiteral elements: (String, JSONTree)...) {
        self = .object(elements.map { Member(key: $0.0, value: $0.1) })
    }
    init(nilLiteral: ()) { self = .null }
}
