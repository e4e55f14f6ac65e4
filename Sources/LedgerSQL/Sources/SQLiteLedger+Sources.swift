import GRDB
public import Ledger
public import Observations

extension SQLiteLedger: SourceStore {
    public func addSources(_ fill: (any SourceBatch) throws -> Void) throws {
        do {
            try queue.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    try fill(SourceTransaction(db: db))
                    return .commit
                }
            }
        } catch let error as DatabaseError {
            throw LedgerError(error, path: path, patience: settings.patience)
        }
    }

    public func sources() throws(LedgerError) -> [SourceRecord] {
        try asking {
            try queue.read { try Row.fetchAll($0, sql: "SELECT * FROM sources ORDER BY source_key") }
                .map(SourceRow.record)
        }
    }

    /// Reads five hundred entries at a time and calls `body` between, so that it may use the ledger itself.
    public func entries(of source: Int64, _ body: (Entry) throws -> Void) throws {
        var last: Int64 = -1
        while true {
            let page: [(key: Int64, entry: Entry)] = try asking {
                try queue.read { db in
                    let rows = try Row.fetchAll(
                        db,
                        sql: """
                            SELECT entries.*, model_names.key AS name_in_source
                            FROM entries JOIN model_names USING (name_key)
                            WHERE source_key = ? AND entry_key > ? ORDER BY entry_key LIMIT 500
                            """,
                        arguments: [source, last])
                    return try rows.map { ($0["entry_key"], try SourceRow.entry($0, db)) }
                }
            }
            guard let end = page.last else { return }
            for (_, entry) in page { try body(entry) }
            last = end.key
        }
    }

    public func metricCounts() throws(LedgerError) -> [MetricCount] {
        try asking {
            try queue.read { db in
                try Row.fetchAll(
                    db,
                    sql: """
                        SELECT source_key, metric, unit, better, meaning, method, count(*) AS n
                        FROM observations JOIN entries USING (entry_key) JOIN metrics USING (metric_key)
                        GROUP BY source_key, metric_key, method ORDER BY source_key, metric, unit, method
                        """
                ).map(SourceRow.metricCount)
            }
        }
    }

    public func refusals(of source: Int64) throws(LedgerError) -> [Refusal] {
        try rows("refusals", of: source).map(SourceRow.refusal)
    }

    public func flags(of source: Int64) throws(LedgerError) -> [PlausibilityFlag] {
        try rows("flags", of: source).map(SourceRow.flag)
    }

    @discardableResult
    public func deleteSources(_ numbers: [Int64]) throws(LedgerError) -> Int {
        try asking {
            try queue.writeWithoutTransaction { db in
                var deleted = 0
                try db.inTransaction(.immediate) {
                    for number in numbers {
                        try db.execute(sql: "DELETE FROM sources WHERE source_key = ?", arguments: [number])
                        deleted += db.changesCount
                    }
                    try db.execute(
                        sql: "DELETE FROM model_names WHERE name_key NOT IN (SELECT name_key FROM entries)")
                    try db.execute(sql: ModelLinks.forgetUnnamed)
                    return .commit
                }
                return deleted
            }
        }
    }

    private func rows(_ table: String, of source: Int64) throws(LedgerError) -> [Row] {
        try asking {
            try queue.read {
                try Row.fetchAll(
                    $0, sql: "SELECT * FROM \(table) WHERE source_key = ? ORDER BY number", arguments: [source])
            }
        }
    }
}
