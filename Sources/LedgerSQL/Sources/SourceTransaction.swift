import GRDB
import Ledger
import Observations

/// An import under way: one transaction, with a savepoint for each file.
struct SourceTransaction: SourceBatch {
    let db: Database

    func source(sha256: String) throws -> SourceRecord? {
        try Row.fetchOne(db, sql: "SELECT * FROM sources WHERE sha256 = ?", arguments: [sha256])
            .map(SourceRow.record)
    }

    func values(
        of metric: Metric, in dataset: Dataset,
        _ body: (_ vintage: String, _ entry: String, _ value: Double) throws -> Void
    ) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT vintage, entries.key, value
                FROM sources JOIN entries USING (source_key) JOIN observations USING (entry_key)
                JOIN metrics USING (metric_key)
                WHERE metric = ? AND unit = ? AND dataset = ? AND publisher = ? AND vintage <> ''
                ORDER BY source_key, entry_key
                """,
            arguments: [metric.name, metric.unit, dataset.name, dataset.publisher])
        while let row = try rows.next() { try body(row[0], row[1], row[2]) }
    }

    func add(
        _ file: SourceFile, _ dataset: Dataset, read: (any SourceWriter) throws -> SourceEnding
    ) throws -> SourceAddition {
        var addition: SourceAddition?
        try db.inSavepoint {
            let insertion = try SourceInsertion(file, dataset, db)
            let ending = try read(insertion)
            if let same = try source(like: ending, dataset) {
                addition = .same(same)
                return .rollback
            }
            try insertion.finish(ending)
            addition = try source(number: insertion.number).map { .added($0) }
            return .commit
        }
        guard let addition else { throw DatabaseError(message: "the source was not stored") }
        return addition
    }

    private func source(like ending: SourceEnding, _ dataset: Dataset) throws -> SourceRecord? {
        try Row.fetchOne(
            db, sql: "SELECT * FROM sources WHERE content_sha256 = ? AND dataset = ? AND vintage = ?",
            arguments: [ending.contentSHA256, dataset.name, ending.vintage.text]
        )
        .map(SourceRow.record)
    }

    private func source(number: Int64) throws -> SourceRecord? {
        try Row.fetchOne(db, sql: "SELECT * FROM sources WHERE source_key = ?", arguments: [number])
            .map(SourceRow.record)
    }
}
