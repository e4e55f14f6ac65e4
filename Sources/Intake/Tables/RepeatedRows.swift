/// Gives each row of a table a key of its own, and finds rows that are there twice.
///
/// Less than 100 bytes are held for each row: neither keys nor rows, but their hashes.
struct RepeatedRows {
    enum Place: Hashable {
        case key(String)
        /// The number of the earlier row.
        case repeats(Int)
    }

    /// How often each key came.
    private var times: [Int: Int] = [:]
    /// The number of the row with this key and content.
    private var rows: [Int: Int] = [:]

    mutating func place(of key: String, row: TableRow, columns: ColumnNames) -> Place {
        var hasher = Hasher()
        hasher.combine(key)
        for column in columns.names.indices { hasher.combine(row.text(column)) }
        let content = hasher.finalize()
        if let earlier = rows[content] { return .repeats(earlier) }
        rows[content] = row.number
        let time = times[key.hashValue, default: 0] + 1
        times[key.hashValue] = time
        return .key(time == 1 ? key : "\(key) #\(time)")
    }
}
