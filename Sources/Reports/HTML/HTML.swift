/// A piece of a page. Text and attribute values are escaped as it is written, so that no name can become markup.
public indirect enum HTML: Sendable, Hashable {
    case text(String)
    case element(HTMLTag, [HTMLAttribute], [HTML])
    /// A drawing as the chart library writes it, already escaped there.
    case drawing(SVGText)
    /// The page's own style sheet.
    case style(StaticText)

    /// The markup. The same value gives the same bytes.
    public var markup: String {
        var out = ""
        write(into: &out)
        return out
    }

    private func write(into out: inout String) {
        switch self {
        case .text(let text): out += HTML.escaped(text)
        case .drawing(let svg): out += svg.text
        case .style(let sheet): out += "<style>\n\(sheet.text)\n</style>\n"
        case .element(let tag, let attributes, let children):
            out += "<\(tag.rawValue)"
            for attribute in attributes { out += " \(attribute.name)=\"\(HTML.escaped(attribute.value))\"" }
            out += ">"
            if tag.isVoid {
                out += "\n"
                return
            }
            for child in children { child.write(into: &out) }
            out += "</\(tag.rawValue)>" + (tag.isBlock ? "\n" : "")
        }
    }

    /// Fit for text and for attribute values in double or single quotes. Control characters are replaced.
    static func escaped(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out.append(contentsOf: "&amp;".unicodeScalars)
            case "<": out.append(contentsOf: "&lt;".unicodeScalars)
            case ">": out.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
            case "'": out.append(contentsOf: "&#39;".unicodeScalars)
            case "\n", "\t": out.append(scalar)
            case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value): out.append("\u{FFFD}")
            default: out.append(scalar)
            }
        }
        return String(out)
    }
}

/// SVG that was rendered by the chart library.
public struct SVGText: Sendable, Hashable {
    let text: String
    init(rendered text: String) { self.text = text }
}

/// A text that stands in the source code and holds nothing from outside.
public struct StaticText: Sendable, Hashable {
    let text: String
    init(_ text: StaticString) { self.text = "\(text)" }
}

/// The elements that pages are made of.
public enum HTMLTag: String, Sendable {
    case html, head, body, meta, link, title, header, main, section, footer, nav, div, span, p, a, abbr, b, code, pre
    case h1, h2, h3, ul, ol, li, figure, figcaption, table, caption, thead, tbody, tr, th, td, details, summary, time
    case dl, dt, dd

    var isVoid: Bool { self == .meta || self == .link }

    /// Whether a line end after it changes nothing.
    var isBlock: Bool {
        switch self {
        case .span, .a, .abbr, .b, .code, .time, .title, .summary, .th, .td, .pre: self == .title || self == .summary
        default: true
        }
    }
}

/// The attributes that pages use.
public enum HTMLAttribute: Sendable, Hashable {
    case lang(String)
    case charset(String)
    case name(String)
    case content(String)
    case httpEquivalent(String)
    case rel(String)
    case id(String)
    case `class`(String)
    case href(HTMLAddress)
    case download(String)
    case title(String)
    case scope(String)
    case role(String)
    case datetime(String)
    case label(String)
    case labelledBy(String)
    case tabIndex(Int)
    case dataLabel(String)

    var name: String {
        switch self {
        case .lang: "lang"
        case .charset: "charset"
        case .name: "name"
        case .content: "content"
        case .httpEquivalent: "http-equiv"
        case .rel: "rel"
        case .id: "id"
        case .class: "class"
        case .href: "href"
        case .download: "download"
        case .title: "title"
        case .scope: "scope"
        case .role: "role"
        case .datetime: "datetime"
        case .label: "aria-label"
        case .labelledBy: "aria-labelledby"
        case .tabIndex: "tabindex"
        case .dataLabel: "data-label"
        }
    }

    var value: String {
        switch self {
        case .lang(let text), .charset(let text), .name(let text), .content(let text), .httpEquivalent(let text),
            .rel(let text), .id(let text), .class(let text), .download(let text), .title(let text), .scope(let text),
            .role(let text), .datetime(let text), .label(let text), .labelledBy(let text),
            .dataLabel(let text):
            text
        case .tabIndex(let number): String(number)
        case .href(let address): address.text
        }
    }
}
