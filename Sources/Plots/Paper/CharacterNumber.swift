/// The number of a character as Unicode writes it.
public enum CharacterNumber {
    /// "U+6A21".
    public static func text(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
