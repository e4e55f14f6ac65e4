import Footprint

/// Plain numbers as people read them.
public enum NumberText {
    /// ```swift
    /// NumberText.styled(17_246.18, .readable) == "17,246"
    /// NumberText.styled(1.254, .readable) == "1.25"
    /// ```
    public static func styled(_ value: Double, _ style: Column.NumberStyle) -> String {
        switch style {
        case .significant(let digits): DecimalText.significant(value, digits: digits)
        case .plain(let digits): trimmed(DecimalText.significant(value, digits: digits))
        case .decimals(let count): DecimalText.fixed(value, decimals: count)
        case .readable:
            abs(value) >= 99.95 && abs(value) < 1e15
                ? DecimalText.fixed(value, decimals: 0) : trimmed(DecimalText.significant(value, digits: 3))
        }
    }

    /// Every digit that a measurement could have, without the noise of binary fractions: at most twelve.
    public static func exact(_ value: Double) -> String { trimmed(DecimalText.significant(value, digits: 12)) }

    /// Without zeros at the end of the decimals: 8.00 is 8.
    static func trimmed(_ text: String) -> String {
        guard text.contains("."), !text.contains("e") else { return text }
        var kept = Substring(text)
        while kept.last == "0" { kept.removeLast() }
        if kept.last == "." { kept.removeLast() }
        return String(kept)
    }
}
