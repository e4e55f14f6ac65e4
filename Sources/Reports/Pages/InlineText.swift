/// Words of a page: plain text, code, and links that lead to the web or nowhere.
///
/// ```swift
/// let line: InlineText = "Scores by " + .link("Example Leaderboard", to: "https://example.org") + ", read in May."
/// ```
public struct InlineText: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    var parts: [Part]

    enum Part: Hashable, Sendable {
        case text(String)
        case code(String)
        case link(String, HTMLAddress)
    }

    public init(_ text: String) { parts = [.text(text)] }

    public init(stringLiteral value: String) { self.init(value) }

    private init(_ part: Part) { parts = [part] }

    public static func code(_ text: String) -> InlineText { InlineText(.code(text)) }

    /// The text as a link, or plain where the address does not begin with http:// or https://.
    public static func link(_ text: String, to address: String) -> InlineText {
        HTMLAddress.web(address).map { InlineText(.link(text, $0)) } ?? InlineText(text)
    }

    public static func + (left: InlineText, right: InlineText) -> InlineText {
        var sum = left
        sum.parts += right.parts
        return sum
    }

    /// The words alone.
    public var plain: String {
        parts.map { part in
            switch part {
            case .text(let text), .code(let text), .link(let text, _): text
            }
        }.joined()
    }
}
