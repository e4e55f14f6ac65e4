/// Keeps a number and its unit on one line.
enum NumberGlue {
    /// The text with no-break blanks between a number and its unit: "85.2\u{A0}%", "157\u{A0}t\u{A0}CO2e".
    static func glued(_ text: String) -> String {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        var glued = words.first.map(String.init) ?? ""
        for word in words.dropFirst() {
            let bare = word.prefix { $0.isLetter || $0.isNumber || $0 == "%" || $0 == "/" }
            let holds = glued.last?.isNumber == true && units.contains(bare) || bare == "CO2e" && !glued.isEmpty
            glued += (holds ? "\u{A0}" : " ") + word
        }
        return glued
    }

    private static let units: Set<Substring> = [
        "%", "mg", "g", "kg", "t", "kt", "Mt", "Wh", "kWh", "MWh", "GWh", "TWh", "W", "kW", "g/kWh", "CO2e",
    ]
}
