import Footprint

/// The first row of a table as names and values, one below the other.
struct TerminalRecord {
    let table: Table
    let style: TerminalStyle

    init(_ table: Table, style: TerminalStyle) {
        self.table = table
        self.style = style
    }

    var lines: [String] {
        guard !table.rows.isEmpty else { return [] }
        let printed = PrintedColumn.all(of: table, exact: style.isExact)
        let names = printed.map { SafeText.singleLine($0.column.header) }
        let indent = min(names.map { DisplayWidth.columns(of: $0) }.max() ?? 0, style.width / 2) + 2
        let body = zip(names, printed).flatMap { entry($0, $1.valueWithUnit(row: 0), indent: indent) }
        let notes = EvidenceLegend.lines(for: table)
            .flatMap { LineBreaking.lines($0, width: style.width, indent: 2) }.map(style.faint)
        return body + (notes.isEmpty ? [] : [""] + notes)
    }

    private func entry(_ name: String, _ value: String, indent: Int) -> [String] {
        let names = LineBreaking.lines(name, width: indent - 2)
        let values = LineBreaking.lines(value, width: style.width - indent)
        return (0..<max(names.count, values.count)).map { line in
            let left = LineBreaking.padEnd(line < names.count ? names[line] : "", to: indent)
            return LineBreaking.trimmedEnd(left + (line < values.count ? values[line] : ""))
        }
    }
}
