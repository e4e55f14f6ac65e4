/// Gives each row of a table a key of its own, and finds rows that are there twice.
struct RepeatedRows {
    enum Place: Hashable {
        case key(String)
        /// The number of the earlier row.
        case repeats(Int)
    }

    private var seen: [String: [(row: Int, hash: Int)]] = [:]

    mutating func place(of key: String, row: TableRow, columns: ColumnNames) -> Place {
        var hasher = Hasher()
        for column in columns.names.indices { hasher.combine(row.text(column)) }
        let hash = hasher.finalize()
        let earlier = seen[key, default: []]
        if let same = earlier.first(where: { $0.hash == hash }) { return .repeats(same.row) }
        seen[key] = earlier + [(row.number, hash)]
        return .key(earlier.isEmpty ? key : "\(key) #\(earlier.count + 1)")
    }
}
