import Footprint

/// One value that a query gave.
public enum QueriedCell: Sendable, Hashable {
    case null
    case number(Double)
    case text(String)
}

extension Document {
    /// The rows of a query. A column whose values are all numbers stays a number in every form.
    public init(queried columns: [String], rows: [[QueriedCell]]) {
        let isNumber = columns.indices.map { column in
            rows.contains { $0[column] != .null }
                && rows.allSatisfy { row in
                    if case .text = row[column] { false } else { true }
                }
        }
        var table = Table(
            key: "rows",
            columns: zip(columns, isNumber).map { name, isNumber in
                isNumber ? .number(name, name, style: .plain(9)) : .text(name, name)
            })
        for row in rows {
            table.append(
                row.map { cell in
                    switch cell {
                    case .null: .unknown
                    case .number(let number): .number(number)
                    case .text(let text): .text(text)
                    }
                }.enumerated().map { isNumber[$0.offset] ? $0.element : Document.asText($0.element) })
        }
        self.init(title: "Rows", sections: [.table(table)])
    }

    private static func asText(_ cell: Cell) -> Cell {
        if case .number(let number) = cell { .text(DecimalText.shortest(number, digits: 17)) } else { cell }
    }

    /// A ledger in which nothing wrong was found.
    public init(soundLedger path: String, counts: [(table: String, rows: Int64)]) {
        var table = Table(key: "tables", columns: [.text("table", "table"), .number("rows", "rows")])
        for count in counts { table.append([.text(count.table), .number(Double(count.rows))]) }
        self.init(
            title: "Ledger",
            sections: [DocumentSection(key: "summary", .sentence("The ledger \(path) is sound.")), .table(table)])
    }
}
