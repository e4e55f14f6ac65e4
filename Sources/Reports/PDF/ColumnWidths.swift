/// How wide the columns of a printed table are.
enum ColumnWidths {
    /// The widths of columns that fit together, each between the least and the most it can use.
    /// `nil` where even the least widths are too much.
    static func fitting(least: [Double], most: [Double], gap: Double, width: Double) -> [Double]? {
        let room = width - gap * Double(max(0, least.count - 1))
        let needed = least.reduce(0, +)
        guard needed <= room + 1e-6 else { return nil }
        let wishes = zip(least, most).map { max(0, $1 - $0) }
        let wished = wishes.reduce(0, +)
        guard wished > 0 else { return least }
        let share = min(1, (room - needed) / wished)
        return zip(least, wishes).map { $0 + $1 * share }
    }

    /// Groups of columns that each fit, all beginning with the first column, as indices.
    static func groups(least: [Double], gap: Double, width: Double) -> [[Int]] {
        guard let first = least.first else { return [] }
        var groups: [[Int]] = []
        var group = [0]
        var used = first
        for index in least.indices.dropFirst() {
            if used + gap + least[index] > width + 1e-6, group.count > 1 {
                groups.append(group)
                group = [0]
                used = first
            }
            group.append(index)
            used += gap + least[index]
        }
        return groups + [group]
    }
}
