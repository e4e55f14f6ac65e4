public import Plots

/// One thing of a section.
public indirect enum PageBlock: Sendable {
    case paragraph(InlineText)
    /// A heading below the section's.
    case subheading(String)
    /// Sentences or terms, each with a dot before it.
    case list([InlineText])
    /// A list in which each point may have points of its own.
    case tree([PageTreeItem])
    /// A table under its title, with its notes and, in HTML, its rows as CSV.
    case table(Table)
    /// The name is that of the figure's file: letters, digits and hyphens, once on a page.
    case figure(Plot, name: String)
    /// Small print.
    case note(InlineText)
    /// What can be typed, kept as it is.
    case command(String)
    case definitions([PageDefinition])
    case checklist([ChecklistItem])
    /// Folded in HTML behind its summary.
    case details(summary: String, [PageBlock], onPaper: OnPaper)

    /// What becomes of folded blocks where nothing can be opened.
    public enum OnPaper: Sendable, Hashable {
        case printed
        /// One line says what is left out.
        case leftOut
    }

    /// Sentences, each a paragraph.
    static func paragraphs(_ texts: [String]) -> [PageBlock] { texts.map { .paragraph(InlineText($0)) } }

    /// A list of sentences; nothing for none.
    static func sentences(_ texts: [String]) -> [PageBlock] {
        texts.isEmpty ? [] : [.list(texts.map { InlineText($0) })]
    }
}

/// A point of a tree.
public struct PageTreeItem: Sendable, Hashable {
    public var text: InlineText
    public var items: [PageTreeItem]

    public init(_ text: InlineText, _ items: [PageTreeItem] = []) {
        self.text = text
        self.items = items
    }
}

/// A term and what it means.
public struct PageDefinition: Sendable, Hashable {
    public var term: String
    public var meaning: InlineText

    public init(_ term: String, _ meaning: InlineText) {
        self.term = term
        self.meaning = meaning
    }
}
