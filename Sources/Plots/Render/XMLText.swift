/// Text and numbers as XML allows them.
public enum XMLText {
    /// Without control characters; `&`, `<`, `>` and quotes as entities.
    public static func escaped(_ text: String) -> String {
        var result = ""
        for letter in text.singleLine.unicodeScalars {
            switch letter {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(letter)
            }
        }
        return result
    }

    /// At most two decimals, no trailing zeros, never `-0`.
    public static func number(_ value: Double) -> String {
        let hundredths = (value * 100).rounded()
        guard hundredths.magnitude < 1e15 else { return "0" }
        let whole = Int(hundredths)
        let (quotient, rest) = whole.magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = whole < 0 ? "-" : ""
        if rest == 0 { return sign + String(quotient) }
        let decimals = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
        return "\(sign)\(quotient).\(decimals)"
    }
}
