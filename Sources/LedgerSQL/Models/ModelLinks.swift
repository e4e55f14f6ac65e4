import GRDB
import Ledger

/// Writes which names are one model.
struct ModelLinks {
    private let db: Database

    init(_ db: Database) { self.db = db }

    func write(_ models: [LinkedModel]) throws {
        var taken: Set<Int64> = []
        let keys = try models.map { try key(of: $0, &taken) }
        for (model, key) in zip(models, keys) {
            for name in model.names {
                try db.cachedStatement(
                    sql: """
                        UPDATE model_names SET model_key = ?, score = ?, reason = ?, confirmed_by = ?
                        WHERE name_key = ?
                        """
                )
                .execute(arguments: [key, name.score, name.reason, name.confirmedBy, name.number])
            }
        }
        for (model, key) in zip(models, keys) {
            try db.cachedStatement(sql: "UPDATE models SET base_model_key = ? WHERE model_key = ?")
                .execute(arguments: [model.base.map { keys[$0] }, key])
        }
        try db.execute(sql: Self.forgetUnnamed)
    }

    /// Models without a name that nothing was made from.
    static let forgetUnnamed = """
        DELETE FROM models WHERE model_key NOT IN (SELECT model_key FROM model_names)
            AND model_key NOT IN (SELECT base_model_key FROM models WHERE base_model_key IS NOT NULL)
        """

    /// The row of the model: the one that the first of its names has had, or a new one.
    private func key(of model: LinkedModel, _ taken: inout Set<Int64>) throws -> Int64 {
        let facts = model.facts
        let values: [(any DatabaseValueConvertible)?] = [
            facts.name, facts.publisher, facts.family, facts.generation, facts.variant, facts.parameters,
            facts.activeParameters, facts.precision, facts.released,
        ]
        if let key = try knownKey(of: model), taken.insert(key).inserted {
            try db.cachedStatement(
                sql: """
                    UPDATE models SET name = ?, publisher = ?, family = ?, generation = ?, variant = ?, parameters = ?,
                        active_parameters = ?, precision = ?, released = ?
                    WHERE model_key = ?
                    """
            )
            .execute(arguments: StatementArguments(values + [key]))
            return key
        }
        try db.cachedStatement(
            sql: """
                INSERT INTO models (name, publisher, family, generation, variant, parameters, active_parameters,
                    precision, released)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        .execute(arguments: StatementArguments(values))
        taken.insert(db.lastInsertedRowID)
        return db.lastInsertedRowID
    }

    private func knownKey(of model: LinkedModel) throws -> Int64? {
        if let first = model.names.first {
            return try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT model_key FROM model_names WHERE name_key = ?"),
                arguments: [first.number])
        }
        return try Int64.fetchOne(
            db,
            sql: """
                SELECT model_key FROM models
                WHERE name = ? AND model_key NOT IN (SELECT model_key FROM model_names) LIMIT 1
                """,
            arguments: [model.facts.name])
    }

    static func facts(_ row: Row) -> ModelFacts {
        var facts = ModelFacts(name: row["name"])
        facts.publisher = row["publisher"]
        facts.family = row["family"]
        facts.generation = row["generation"]
        facts.variant = row["variant"]
        facts.parameters = row["parameters"]
        facts.activeParameters = row["active_parameters"]
        facts.precision = row["precision"]
        facts.released = row["released"]
        return facts
    }
}
