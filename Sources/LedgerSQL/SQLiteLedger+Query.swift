import GRDB
public import Ledger

/// One value of a query.
public enum QueriedValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case number(Double)
    case text(String)
    /// Bytes that are no text: their number.
    case bytes(Int)
}

extension SQLiteLedger {
    /// Runs one SELECT of the user's. Nothing can be changed by it, whatever it says.
    ///
    /// - Parameter row: Is called with the columns' names and each row, as it comes.
    /// - Throws: `LedgerError` with what SQLite says of the statement, and what `row` throws.
    public func query(_ sql: String, row: (_ columns: [String], _ values: [QueriedValue]) throws -> Void) throws {
        do {
            try queue.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA query_only = ON")
                defer { try? db.execute(sql: "PRAGMA query_only = OFF") }
                let statement = try db.makeStatement(sql: sql)
                let columns = statement.columnNames
                let rows = try Row.fetchCursor(statement)
                while let next = try rows.next() {
                    try row(columns, (0..<columns.count).map { Self.value(next, $0) })
                }
            }
        } catch let error as DatabaseError {
            throw LedgerError(error, path: path, patience: settings.patience)
        }
    }

    /// The columns that a query gives, also if it has no rows.
    public func columns(of sql: String) throws(LedgerError) -> [String] {
        try asking { try queue.read { try $0.makeStatement(sql: sql).columnNames } }
    }

    /// The statements that make the ledger, in the order of names.
    public func schema() throws(LedgerError) -> [String] {
        try asking {
            try queue.read {
                try String.fetchAll(
                    $0,
                    sql: """
                        SELECT sql || ';' FROM sqlite_master
                        WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%'
                        ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'view' THEN 2 ELSE 1 END, name
                        """)
            }
        }
    }

    /// Copies the ledger as it is now, while others may go on writing.
    ///
    /// - Throws: `LedgerError` if the copy is there already or cannot be made; nothing is left then.
    public func backUp(to copy: String) throws(LedgerError) {
        try LedgerFile.asking(copy, settings) { try LedgerFile.copy(queue, to: copy) }
    }

    /// Reads the whole file: pages, indices, and that every row refers to rows that are there.
    ///
    /// - Throws: `.corrupt` with what was found first.
    public func checkThoroughly() throws(LedgerError) {
        try asking {
            try queue.read { db in
                let findings = try String.fetchAll(db, sql: "PRAGMA integrity_check(1)")
                if findings != ["ok"] {
                    throw LedgerError(.corrupt(findings.first ?? "the check gave no result"), path: path)
                }
                if let row = try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") {
                    let table = row[0] as String
                    throw LedgerError(.corrupt("a row of \(table) refers to one that is not there"), path: path)
                }
            }
        }
    }

    private static func value(_ row: Row, _ index: Int) -> QueriedValue {
        switch (row[index] as DatabaseValue).storage {
        case .null: .null
        case .int64(let value): .integer(value)
        case .double(let value): .number(value)
        case .string(let value): .text(value)
        case .blob(let value): .bytes(value.count)
        }
    }
}
