import JSONText

/// What stands where a number should be.
enum HELMNumber {
    case number(Double)
    /// null, NaN, or nothing at all.
    case missing
    /// A clause that says why. The value itself is not shown: it might be a text of a test instance.
    case unreadable(String)

    init(_ value: JSONValue?) {
        switch value {
        case nil, .null: self = .missing
        case .number(let number):
            if let double = number.double {
                self = .number(double)
            } else {
                self = number.text == "NaN" ? .missing : .unreadable("its number is not finite")
            }
        case .some(let other): self = .unreadable("it is \(other.kind.rawValue), and should be a number")
        }
    }
}

extension JSONValue {
    /// A setting: a whole number as it stands, another number as short as it can be written, a word, true or false.
    /// `nil` for a text with blanks, as a prompt has.
    var setting: String? {
        switch self {
        case .number(let number):
            guard let double = number.double else { return nil }
            return Int(exactly: double).map(String.init) ?? "\(double)"
        case .boolean(let isTrue): return isTrue ? "true" : "false"
        case .string(let text): return text.isIdentifier ? text : nil
        default: return nil
        }
    }
}
