import GRDB
public import Ledger

extension SQLiteLedger: ModelStore {
    public func names() throws(LedgerError) -> [NamedModel] {
        try asking {
            try queue.read { db in
                var sources: [Int64: Set<Int64>] = [:]
                let listed = try Row.fetchCursor(db, sql: "SELECT DISTINCT name_key, source_key FROM entries")
                while let row = try listed.next() { sources[row[0], default: []].insert(row[1]) }
                return try Row.fetchAll(db, sql: Self.namesWithFacts).map { row in
                    var model = NamedModel(
                        number: row["name_key"],
                        name: PublishedName(publisher: row["publisher"], key: row["key"], name: row["name"]))
                    model.organisation = row["organisation"]
                    model.base = row["base_model"]
                    model.precision = row["precision"]
                    model.architecture = row["architecture"]
                    model.released = row["released"]
                    model.parameters = row["parameters"]
                    model.sources = sources[model.number] ?? []
                    return model
                }
            }
        }
    }

    public func link(_ models: [LinkedModel]) throws(LedgerError) {
        try asking {
            try queue.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    try ModelLinks(db).write(models)
                    return .commit
                }
            }
        }
    }

    public func models() throws(LedgerError) -> [LedgerModel] {
        try asking {
            try queue.read { db in
                var names: [Int64: [PublishedName]] = [:]
                let rows = try Row.fetchCursor(
                    db, sql: "SELECT model_key, publisher, key, name FROM model_names ORDER BY name_key")
                while let row = try rows.next() {
                    names[row["model_key"], default: []].append(
                        PublishedName(publisher: row["publisher"], key: row["key"], name: row["name"]))
                }
                let sql = """
                    SELECT models.*, base.name AS base FROM models
                    LEFT JOIN models AS base ON base.model_key = models.base_model_key
                    ORDER BY models.name COLLATE NOCASE, models.model_key
                    """
                return try Row.fetchAll(db, sql: sql).map { row in
                    LedgerModel(
                        number: row["model_key"], facts: ModelLinks.facts(row), base: row["base"],
                        baseNumber: row["base_model_key"], names: names[row["model_key"]] ?? [])
                }
            }
        }
    }

    public func decisions() throws(LedgerError) -> [MatchDecision] {
        try asking {
            try queue.read { db in
                try Row.fetchAll(db, sql: "SELECT * FROM match_decisions ORDER BY decision_key").map { row in
                    MatchDecision(
                        a: PublishedName(publisher: row["publisher_a"], key: row["key_a"], name: row["name_a"]),
                        b: PublishedName(publisher: row["publisher_b"], key: row["key_b"], name: row["name_b"]),
                        decision: row["decision"], decidedBy: row["decided_by"], time: row["decided_s"])
                }
            }
        }
    }

    public func remember(_ decisions: [MatchDecision]) throws(LedgerError) {
        try asking {
            try queue.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    for decision in decisions {
                        try db.execute(
                            sql: """
                                INSERT OR REPLACE INTO match_decisions (publisher_a, key_a, name_a, publisher_b, key_b,
                                    name_b, decision, decided_by, decided_s)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                                """,
                            arguments: [
                                decision.a.publisher, decision.a.key, decision.a.name, decision.b.publisher,
                                decision.b.key, decision.b.name, decision.decision, decision.decidedBy, decision.time,
                            ])
                    }
                    return .commit
                }
            }
        }
    }

    /// The newest entry of each name, and the newest number of parameters that was given for it.
    private static let namesWithFacts = """
        SELECT model_names.name_key, model_names.publisher, model_names.key, model_names.name,
            organisation, base_model, precision, architecture, released,
            (SELECT value FROM entries AS listed JOIN observations USING (entry_key) JOIN metrics USING (metric_key)
                WHERE listed.name_key = model_names.name_key AND metric = 'parameters'
                ORDER BY listed.entry_key DESC LIMIT 1) AS parameters
        FROM model_names JOIN entries ON entry_key = (
            SELECT max(entry_key) FROM entries AS newest WHERE newest.name_key = model_names.name_key)
        ORDER BY model_names.name_key
        """
}
