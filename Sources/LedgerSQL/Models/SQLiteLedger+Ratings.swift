import GRDB
public import Ledger

extension SQLiteLedger: RatingStore {
    @discardableResult
    public func add(_ ratings: [RatingRecord]) throws(LedgerError) -> Int {
        try asking {
            try queue.writeWithoutTransaction { db in
                var added = 0
                try db.inTransaction(.immediate) {
                    for rating in ratings {
                        try db.execute(
                            sql: """
                                INSERT INTO ratings (model_key, category, evidence_sha256, rated_s) VALUES (?, ?, ?, ?)
                                ON CONFLICT (model_key, category, evidence_sha256) DO NOTHING
                                """,
                            arguments: [rating.model, rating.category, rating.evidenceSHA256, rating.rated])
                        added += db.changesCount
                    }
                    return .commit
                }
                return added
            }
        }
    }

    public func ratings() throws(LedgerError) -> [RatingRecord] {
        try asking {
            try queue.read { db in
                try Row.fetchAll(db, sql: "SELECT * FROM ratings ORDER BY rating_key").map { row in
                    RatingRecord(
                        model: row["model_key"], category: row["category"], evidenceSHA256: row["evidence_sha256"],
                        rated: row["rated_s"])
                }
            }
        }
    }
}
