extension Document {
    /// The sections of the document as blocks of a page, each under its heading.
    public var blocks: [PageBlock] {
        sections.flatMap { section in
            (heading(of: section).map { [PageBlock.subheading($0)] } ?? []) + section.blocks
        }
    }
}

extension DocumentSection {
    /// The content without its heading.
    public var blocks: [PageBlock] {
        switch content {
        case .sentence(let text): text.isEmpty ? [] : [.paragraph(InlineText(text))]
        case .list(let texts): PageBlock.sentences(texts)
        case .table(let table): [.table(table)]
        case .record(let table): DocumentSection.record(table)
        case .explanations(let explanations): explanations.map(\.block)
        }
    }

    /// A table of one row as names and values, with its notes; any other table as it is.
    private static func record(_ table: Table) -> [PageBlock] {
        guard table.rows.count == 1 else { return [.table(table)] }
        let definitions = PrintedColumn.all(of: table, exact: false).map {
            PageDefinition($0.column.header, InlineText($0.valueWithUnit(row: 0)))
        }
        let notes = EvidenceLegend.lines(for: table)
        return [.definitions(definitions)] + (notes.isEmpty ? [] : [.note(InlineText(notes.joined(separator: " ")))])
    }
}
