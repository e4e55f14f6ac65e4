import Footprint

extension Document {
    /// GitHub-flavoured Markdown: headings, pipe tables with numbers to the right, notes below them.
    ///
    /// - Parameter exact: Whether every digit is printed instead of those that the range supports.
    public func markdown(exact: Bool = false) -> String {
        var blocks = title.isEmpty ? [] : ["# " + MarkdownText.escaped(title)]
        for section in sections {
            if let heading = heading(of: section) { blocks.append("## " + MarkdownText.escaped(heading)) }
            blocks.append(section.markdown(exact: exact))
        }
        if !credits.isEmpty { blocks += ["## Sources", MarkdownText.list(credits)] }
        return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }
}

extension DocumentSection {
    func markdown(exact: Bool) -> String {
        switch content {
        case .sentence(let text): MarkdownText.escaped(text)
        case .list(let texts): MarkdownText.list(texts)
        case .table(let table): table.forPeople.markdown(exact: exact)
        case .record(let table): table.markdownRecord(exact: exact)
        case .explanations(let explanations):
            explanations.map { "```text\n" + $0.lines(width: 100).joined(separator: "\n") + "\n```" }
                .joined(separator: "\n\n")
        }
    }
}

extension Table {
    /// The first row as a list of names and values, as a terminal shows it.
    func markdownRecord(exact: Bool) -> String {
        guard !rows.isEmpty else { return "" }
        let values = PrintedColumn.all(of: self, exact: exact).map { printed in
            "- \(MarkdownText.escaped(printed.column.header)): \(MarkdownText.escaped(printed.valueWithUnit(row: 0)))"
        }
        let notes = EvidenceLegend.lines(for: self).map(MarkdownText.escaped).joined(separator: "  \n")
        return values.joined(separator: "\n") + (notes.isEmpty ? "" : "\n\n" + notes)
    }

    func markdown(exact: Bool) -> String {
        let printed = PrintedColumn.all(of: self, exact: exact)
        let line = { (cells: [String]) in "| " + cells.joined(separator: " | ") + " |" }
        let header = line(printed.map { MarkdownText.escaped($0.heading) })
        let rule = line(printed.map { $0.isNumeric ? "---:" : ":---" })
        let body = rows.indices.map { row in line(printed.map { MarkdownText.escaped($0.cells[row].text) }) }
        let notes = EvidenceLegend.lines(for: self).map(MarkdownText.escaped).joined(separator: "  \n")
        return ([header, rule] + body).joined(separator: "\n") + (notes.isEmpty ? "" : "\n\n" + notes)
    }
}
