/// A report or a study on one page: what it asks, what it found, and the sections that show it.
///
/// `html` and `pdf()` write the same value; nothing of the content is known to either alone.
public struct Page: Sendable {
    public var title: String
    /// What was asked, below the title.
    public var question: String?
    /// The answer in one or two sentences, before everything else.
    public var finding: String?
    public var sections: [PageSection]
    public var context: ReportContext

    /// With this many sections a page begins with a list of them.
    static let contentsFrom = 8
    /// More rows of one table are not shown, in HTML and on paper; a sentence says how many are left out.
    static let rowLimit = 1_000

    public init(
        title: String, question: String? = nil, finding: String? = nil, sections: [PageSection], context: ReportContext
    ) {
        self.title = title
        self.question = question
        self.finding = finding
        self.sections = sections
        self.context = context
    }

    var hasContents: Bool { sections.count >= Page.contentsFrom }

    /// The sections with anchors that differ from each other: the second "results" becomes "results-2".
    var anchoredSections: [PageSection] {
        var used: Set<String> = []
        return sections.map { section in
            var section = section
            let stem = section.anchor
            var number = 2
            while !used.insert(section.anchor).inserted {
                section.anchor = "\(stem)-\(number)"
                number += 1
            }
            return section
        }
    }

    /// The last line: "Made with Wattmark 0.1.0 on 2026-11-21."
    var origin: String { "Made with Wattmark \(context.version) on \(context.date)." }
}

/// A part of a page under a heading of its own.
public struct PageSection: Sendable {
    public var heading: String
    /// The name by which a link leads here: small letters, digits and hyphens.
    public internal(set) var anchor: String
    public var blocks: [PageBlock]

    /// - Parameter anchor: Made from the heading if `nil`.
    public init(_ heading: String, anchor: String? = nil, _ blocks: [PageBlock]) {
        self.heading = heading
        self.anchor = PageSection.anchor(from: anchor ?? heading)
        self.blocks = blocks
    }

    /// ```swift
    /// PageSection.anchor(from: "What the carbon is made of") == "what-the-carbon-is-made-of"
    /// ```
    static func anchor(from text: String) -> String {
        let letters = text.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : " " }
        let words = String(letters).split(separator: " ").joined(separator: "-")
        return words.isEmpty ? "section" : String(words.prefix(60))
    }
}
