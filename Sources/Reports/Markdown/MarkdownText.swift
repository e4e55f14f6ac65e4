/// Text that means itself in Markdown.
enum MarkdownText {
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in SafeText.singleLine(text) {
            switch character {
            case "\\", "|", "*", "_", "`", "[", "]", "#", "~": result += "\\\(character)"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            default: result.append(character)
            }
        }
        return result
    }

    static func list(_ texts: [String]) -> String { texts.map { "- " + escaped($0) }.joined(separator: "\n") }
}
