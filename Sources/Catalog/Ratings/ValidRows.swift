extension RowReader {
    /// A day as `2024-05-17`.
    func day(_ column: String) throws -> CalendarDate {
        guard let date = try date(column) else { throw problem("the cell is empty", column) }
        guard date.day != nil else { throw problem("‘\(date)’ is not a day like 2024-05-17", column) }
        return date
    }
}

extension ReferenceCatalog {
    /// The rows of the newest rule that was in use on a day; of the newest of all for `nil`.
    static func valid<Row>(
        _ rows: [Row], on date: CalendarDate?, since: (Row) -> CalendarDate
    ) -> [Row] {
        let begun = rows.filter { row in date.map { since(row) <= $0 } ?? true }
        guard let newest = begun.map(since).max() else { return [] }
        return begun.filter { since($0) == newest }
    }
}
