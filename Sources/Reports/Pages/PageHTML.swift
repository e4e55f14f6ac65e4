extension Page {
    /// The page as one file: no script, nothing fetched from anywhere. The same page gives the same bytes.
    public var html: String {
        let sections = anchoredSections
        let contents = hasContents ? [Page.contents(of: sections)] : []
        let main = HTML.tag(.main, children: sections.map(\.html))
        return HTMLPage(title: title, body: [header] + contents + [main, footer]).markup
    }

    private var header: HTML {
        var children = [HTML.tag(.h1, text: title)]
        if let question { children.append(.tag(.p, .class("lead"), text: NumberGlue.glued(question))) }
        if let finding { children.append(.tag(.p, .class("finding"), text: NumberGlue.glued(finding))) }
        return .tag(.header, children: children)
    }

    private static func contents(of sections: [PageSection]) -> HTML {
        let items = sections.map { section in
            HTML.tag(.li, children: [.link(section.heading, to: .fragment(section.anchor))])
        }
        return .tag(.nav, .class("contents"), .label("Contents"), children: [.tag(.ol, children: items)])
    }

    private var footer: HTML {
        let parts = origin.split(separator: context.date, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !context.date.isEmpty else {
            return .tag(.footer, children: [.tag(.p, .class("note"), text: origin)])
        }
        let time = HTML.tag(.time, .datetime(context.date), text: context.date)
        return .tag(
            .footer,
            children: [.tag(.p, .class("note"), children: [.text(String(parts[0])), time, .text(String(parts[1]))])])
    }
}

extension PageSection {
    var html: HTML {
        let id = anchor + "-heading"
        return .tag(
            .section, .id(anchor), .labelledBy(id),
            children: [.tag(.h2, .id(id), text: heading)] + blocks.flatMap(\.html))
    }
}

extension InlineText {
    /// The words with numbers kept beside their units.
    var html: [HTML] {
        parts.map { part in
            switch part {
            case .text(let text): .text(NumberGlue.glued(text))
            case .code(let text): .tag(.code, .class("equation"), text: text)
            case .link(let text, let address): .link(text, to: address)
            }
        }
    }
}
