/// Where the columns of words beside rows stand.
struct ColumnLayout {
    struct Place {
        /// Index of the column in the plot.
        var column: Int
        /// The right end of its words: numbers are aligned on the right.
        var right: Double
        var width: Double
    }

    private static let gap = 16.0

    private(set) var places: [Place] = []
    /// What is left for the values.
    private(set) var area: Rectangle
    /// What the columns take from the line of a row's label, when labels stand above their rows.
    private(set) var taken = 0.0

    init(_ columns: [RowColumn], typography: Typography, area: Rectangle, isAbove: Bool) {
        self.area = area
        let widths = columns.map { column in
            ([column.heading] + column.cells).map { typography.bodyWidth($0.singleLine) }.max() ?? 0
        }
        let least = isAbove ? area.width * 0.4 : Swift.max(100, area.width * 0.3)
        // Those on the left are given up first, the first of them first.
        var kept = columns.indices.sorted {
            (columns[$0].side == .left ? 0 : 1, $0) < (columns[$1].side == .left ? 0 : 1, $1)
        }
        let total = { (kept: [Int]) in kept.reduce(0) { $0 + widths[$1] + Self.gap } }
        while !kept.isEmpty, area.width - total(kept) < least { kept.removeFirst() }
        var right = area.maxX
        for column in kept.sorted().reversed() where isAbove || columns[column].side == .right {
            places.append(Place(column: column, right: right, width: widths[column]))
            right -= widths[column] + Self.gap
        }
        if isAbove {
            taken = area.maxX - right
            return
        }
        var left = area.x
        for column in kept.sorted() where columns[column].side == .left {
            places.append(Place(column: column, right: left + widths[column], width: widths[column]))
            left += widths[column] + Self.gap
        }
        self.area.x = left
        self.area.width = right - left
    }
}
