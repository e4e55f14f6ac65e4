/// One row of a forest plot: an estimate over a subset, or a heading over several.
public struct ForestRow: Hashable, Sendable {
    public var label: PlotLabel
    /// The estimate with its interval; `nil` in a heading, and where there is none.
    public var estimate: Double?
    public var range: Whisker?
    /// How many cases are behind the estimate.
    public var count: Int?
    /// The estimate and its interval in words: `12.7 (12.2–13.2)`; why there is none.
    public var words: String
    /// Whether the row holds all cases together: drawn as a diamond.
    public var isPooled = false

    public init(_ label: PlotLabel, estimate: Double?, range: Whisker? = nil, count: Int? = nil, words: String) {
        self.label = label
        self.estimate = estimate
        self.range = range
        self.count = count
        self.words = words
    }

    /// The row over all cases.
    public var pooled: ForestRow {
        var copy = self
        copy.isPooled = true
        return copy
    }

    /// A heading over the rows that follow.
    public static func heading(_ text: String) -> ForestRow {
        ForestRow(.heading(text), estimate: nil, words: "")
    }
}

extension Plot {
    /// Estimates with their intervals over subsets, one row each in the order given, with sample sizes and values in
    /// words.
    ///
    /// `reference` is an upright line to compare with, as the pooled estimate is; zero has a line of its own on a linear
    /// axis. `valueHeading` stands over the column of words. A row without an estimate keeps its label and its words. An
    /// estimate without a place on the axis is left out and counted in `notes`.
    /// - Throws: `PlotError` when no estimate is left.
    public static func forest(
        _ rows: [ForestRow], reference: ReferenceLine? = nil, valueHeading: String = "95 %",
        x: Axis, caption: PlotCaption
    ) throws(PlotError) -> Plot {
        var leftOut = LeftOut()
        var marks: [Mark] = []
        var x = x
        if x.limits == nil { x.limits = Self.limits(of: rows, axis: x) }
        if x.kind == .linear { marks.append(.rule(RuleMark(at: 0, direction: .vertical, stroke: Stroke(.axis)))) }
        let dashed = Stroke(.secondary, width: 1.25, dash: [4, 3])
        if let rule = reference?.mark(.vertical, on: x, stroke: dashed) { marks.append(rule) }
        var drawn = 0
        for (index, row) in rows.enumerated() {
            guard let estimate = row.estimate, leftOut.keeps((estimate, x)) else { continue }
            drawn += 1
            var point = PointMark(x: estimate, y: Double(index), evidence: row.isPooled ? .reported : .measured)
                .ranging(x: row.range?.drawable)
            point.colour = row.isPooled ? .ink : .category(0)
            let count = row.count.map { ", n \(NumberText.grouped($0))" } ?? ""
            point.tooltip = "\(row.label.text): \(row.words)\(count)"
            marks.append(.point(point))
        }
        guard drawn > 0 else { throw PlotError(.noData(chart: "forest plot", dropped: leftOut.count)) }
        var plot = Plot(caption: caption, x: x, y: Axis("", kind: .rows(rows.map(\.label))), marks: marks)
        if rows.contains(where: { $0.count != nil }) {
            let counts = rows.map { $0.count.map { NumberText.grouped($0) } ?? "" }
            plot.columns.append(RowColumn("n", cells: counts, side: .left))
        }
        plot.columns.append(RowColumn(valueHeading, cells: rows.map(\.words), side: .right))
        let values = rows.filter { !$0.label.isHeading }.map { "\($0.label.text) \($0.words)" }
        plot.details = [PlotMessages.list("Rows", values, separator: "; ")].compactMap { $0 }
        let beyond = rows.count { row in
            row.estimate.map(x.shows) == true && row.range.map { x.holds($0.low) && x.holds($0.high) } == false
        }
        plot.notes = leftOut.notes + (beyond > 0 ? [PlotMessages.goesOn(beyond)] : [])
        return plot
    }

    /// Limits that keep one very wide interval from pressing all others together; `nil` where none is ten times as wide
    /// as the middle one.
    private static func limits(of rows: [ForestRow], axis: Axis) -> ClosedRange<Double>? {
        let known = rows.compactMap { row -> (estimate: Double, range: Whisker)? in
            guard let estimate = row.estimate, let range = row.range?.drawable, axis.shows(estimate) else { return nil }
            return (estimate, range)
        }
        let widths = known.map { $0.range.high - $0.range.low }.sorted()
        guard axis.kind == .linear, widths.count > 2, let widest = widths.last else { return nil }
        let middle = widths[widths.count / 2]
        guard middle > 0, widest > 10 * middle else { return nil }
        let narrow = known.filter { $0.range.high - $0.range.low <= 10 * middle }
        guard let low = narrow.map(\.range.low).min(), let high = narrow.map(\.range.high).max() else { return nil }
        return Swift.min(low - 2 * middle, 0)...Swift.max(high + 2 * middle, 0)
    }
}
