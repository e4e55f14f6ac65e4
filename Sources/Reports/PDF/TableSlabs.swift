import Plots

private enum TableRules {
    /// A table of so few rows stays on one sheet, if it fits one.
    static let wholeRows = 12
}

extension SlabBuilder {
    /// A table between its rules: as large as it fits, else smaller, else in several parts.
    mutating func add(_ table: Table) {
        let shown = table.limited(to: Page.rowLimit).forPeople
        let printed = PrintedColumn.all(of: shown, exact: false)
        guard !printed.isEmpty else { return }
        let notes = EvidenceLegend.lines(for: shown)
        for (index, part) in parts(printed).enumerated() {
            if index > 0 {
                add(InlineText("The same rows, further columns:"), .note, Setting(gap: 10, keepsNext: true))
            }
            add(part, rows: shown.rows.count, hasNotes: !notes.isEmpty)
        }
        if !notes.isEmpty { add(InlineText(notes.joined(separator: " ")), .note, Setting(gap: 6)) }
    }

    /// Columns beside each other with their widths.
    private struct Part {
        var columns: [PaperColumn]
        var widths: [Double]
        var gap: Double
        var line: Double

        /// Marks of several cells' lines, each from its column's left end.
        func marks(_ cells: [[[LineRun]]], type: PaperType, top: Double) -> [PaperMark] {
            var left = 0.0
            var marks: [PaperMark] = []
            for (index, lines) in cells.enumerated() {
                for (number, runs) in lines.enumerated() {
                    let baseline = top + Double(number) * line + line / 2 + 0.35 * type.style.size
                    marks += runs.map { $0.mark(x: left, baseline: baseline) }
                }
                left += widths[index] + gap
            }
            return marks
        }

        var width: Double { widths.reduce(0, +) + gap * Double(max(0, widths.count - 1)) }

        func rule(y: Double, _ colour: ColourRole, width: Double) -> PaperMark {
            .shape(
                Shape(
                    .line(ScenePoint(x: 0, y: y), ScenePoint(x: self.width, y: y)), part: .axis,
                    stroke: Stroke(colour, width: width)))
        }
    }

    private func parts(_ printed: [PrintedColumn]) -> [Part] {
        var gap = 12.0
        var columns: [PaperColumn] = []
        for size in [8.5, 7.5, 6.5] {
            gap = size + 1
            let type = PaperType(style: PaperStyle(.text, size: size), line: size * 1.4)
            columns = printed.enumerated().map {
                PaperColumn($0.element, isFirst: $0.offset == 0, type: type, ruler: ruler)
            }
            for nameLimit in [PaperColumn.nameLimit, PaperColumn.wordLimit] {
                let least = columns.map { $0.isFirst ? max($0.least, min($0.widestWord, nameLimit)) : $0.least }
                if let part = part(columns, least: least, gap: gap) { return [part] }
            }
        }
        // No column takes more than half, so that a second one has room beside the first.
        let least = columns.map { min($0.least, PaperLook.width / 2 - gap) }
        return ColumnWidths.groups(least: least, gap: gap, width: PaperLook.width).compactMap { group in
            part(group.map { columns[$0] }, least: group.map { least[$0] }, gap: gap)
        }
    }

    private func part(_ columns: [PaperColumn], least: [Double], gap: Double) -> Part? {
        guard
            let widths = ColumnWidths.fitting(
                least: least, most: columns.map(\.most), gap: gap, width: PaperLook.width)
        else { return nil }
        return Part(columns: columns, widths: widths, gap: gap, line: (columns.first?.type.line ?? 12))
    }

    private mutating func add(_ part: Part, rows: Int, hasNotes: Bool) {
        guard let type = part.columns.first?.type else { return }
        let heads = zip(part.columns, part.widths).map { $0.head(width: $1) }
        let most = heads.map(\.count).max() ?? 1
        // Headers stand on the rule: short ones get empty lines above.
        let lowered = heads.map { Array(repeating: [], count: most - $0.count) + $0 }
        let headHeight = Double(most) * part.line + 5
        let headMarks =
            part.marks(lowered, type: type, top: 0) + [part.rule(y: headHeight - 1, .axis, width: 1)]
        add(Slab(height: headHeight, gap: 8, keepsNext: rows > 0, marks: headMarks))
        for row in 0..<rows {
            let cells = zip(part.columns, part.widths).map { $0.cell(row, width: $1) }
            let height = Double(cells.map(\.count).max() ?? 1) * part.line + 5
            // A short table is not cut; of a long one the first three rows stand together, and the last two with the notes.
            let isKept = row == rows - 1 ? hasNotes : rows <= TableRules.wholeRows || row < 2 || row == rows - 2
            add(
                Slab(
                    height: height, keepsNext: isKept,
                    marks: part.marks(cells, type: type, top: 2)
                        + [part.rule(y: height - 0.5, .grid, width: 0.75)],
                    repeated: RepeatedHead(height: headHeight, marks: headMarks)))
        }
    }
}
