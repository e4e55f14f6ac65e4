import GRDB
public import Ledger

extension SQLiteLedger {
    public func add(_ run: RecordedRun, samples: [SampleRecord]) throws(LedgerError) {
        try asking { try add(run) { store in try samples.forEach(store) } }
    }

    /// Writes each sample as it comes: memory does not grow with their number.
    public func add(_ run: RecordedRun, feed: (_ store: (SampleRecord) throws -> Void) throws -> Void) throws {
        do {
            try queue.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) { try replace(run, feed, db) ? .commit : .rollback }
            }
        } catch let error as DatabaseError {
            throw LedgerError(error, path: path, patience: settings.patience)
        }
    }

    @discardableResult
    public func delete(_ ids: [String]) throws(LedgerError) -> Int {
        try asking {
            try queue.writeWithoutTransaction { db in
                var deleted = 0
                try db.inTransaction(.immediate) {
                    for id in ids {
                        try db.execute(sql: "DELETE FROM runs WHERE id = ?", arguments: [id])
                        deleted += db.changesCount
                    }
                    return .commit
                }
                return deleted
            }
        }
    }

    /// - Returns: Whether it is to be kept: not if the stored record of the run is as far or further.
    private func replace(
        _ run: RecordedRun, _ feed: ((SampleRecord) throws -> Void) throws -> Void, _ db: Database
    ) throws -> Bool {
        let stored = try Row.fetchOne(
            db, sql: "SELECT sample_count, state FROM runs WHERE id = ?", arguments: [run.run.id]
        )
        .map { RunProgress(sampleCount: $0["sample_count"], state: RunState(rawValue: $0["state"]) ?? .running) }
        if stored != nil { try db.execute(sql: "DELETE FROM runs WHERE id = ?", arguments: [run.run.id]) }
        var insertion = try RunInsertion(run, db)
        try feed { try insertion.insert($0) }
        try insertion.finish()
        let progress = RunProgress(sampleCount: insertion.sampleCount, state: run.run.state)
        return stored.map { $0 < progress } ?? true
    }
}
