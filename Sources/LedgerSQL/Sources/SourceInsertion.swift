import Footprint
import GRDB
import Ledger
import Observations

/// Writes one source as it is read, row by row.
final class SourceInsertion: SourceWriter {
    let number: Int64
    private let db: Database
    private let dataset: Dataset
    private var metrics: [String: Int64] = [:]
    private var boundaries: [String: Int64] = [:]
    private(set) var tally = SourceTally()
    private var refusalCount = 0

    /// The row of the source is completed by `finish`.
    init(_ file: SourceFile, _ dataset: Dataset, _ db: Database) throws {
        self.db = db
        self.dataset = dataset
        try db.execute(
            sql: """
                INSERT INTO sources (publisher, dataset, vintage, vintage_basis, format, file, bytes, sha256, licence,
                    credit, address, rows, entries, observations, refused_rows, refused_cells, flags, imported_s)
                VALUES (?, ?, '', '', ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0)
                """,
            arguments: [
                dataset.publisher, dataset.name, file.format, file.name, file.bytes, file.sha256, dataset.licence,
                dataset.credit, dataset.address,
            ])
        number = db.lastInsertedRowID
    }

    func store(_ entry: Entry) throws -> Bool {
        let model = entry.model
        let statement = try db.cachedStatement(
            sql: """
                INSERT OR IGNORE INTO entries (source_key, row, key, name_key, name, organisation, base_model,
                    precision, architecture, released, licence, conditions, attributes)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(arguments: [
            number, entry.row, entry.key, try nameKey(of: model), model.name, model.organisation, model.base,
            model.precision, model.architecture, model.released, model.licence, AttributeText.json(entry.conditions),
            AttributeText.json(entry.attributes),
        ])
        guard db.changesCount > 0 else { return false }
        let entryKey = db.lastInsertedRowID
        for observation in entry.observations { try insert(observation, entryKey) }
        tally.rows += 1
        tally.entries += 1
        return true
    }

    func refuse(_ refusal: Refusal) throws {
        let statement = try db.cachedStatement(sql: "INSERT INTO refusals VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        try statement.execute(arguments: [
            number, refusalCount, refusal.extent.rawValue, refusal.row, refusal.place, refusal.column, refusal.value,
            refusal.reason,
        ])
        refusalCount += 1
        tally.count(refusal)
    }

    func flag(_ flag: PlausibilityFlag) throws {
        let statement = try db.cachedStatement(sql: "INSERT INTO flags VALUES (?, ?, ?, ?, ?, ?, ?)")
        try statement.execute(arguments: [
            number, tally.flags, flag.rule, flag.entry, flag.subject, flag.value, flag.reason,
        ])
        tally.flags += 1
    }

    func finish(_ ending: SourceEnding) throws {
        try db.execute(
            sql: """
                UPDATE sources SET vintage = ?, vintage_basis = ?, content_sha256 = ?, rows = ?, entries = ?,
                    observations = ?, refused_rows = ?, refused_cells = ?, flags = ?, imported_s = ?
                WHERE source_key = ?
                """,
            arguments: [
                ending.vintage.text, ending.vintage.basis.rawValue, ending.contentSHA256, tally.rows, tally.entries,
                tally.observations, tally.refusedRows, tally.refusedCells, tally.flags, ending.imported, number,
            ])
    }

    private func insert(_ observation: Observation, _ entryKey: Int64) throws {
        let statement = try db.cachedStatement(sql: "INSERT INTO observations VALUES (?, ?, ?, ?, ?, ?, ?)")
        // Their number is that of the table's columns: checking it for each value would take longer than binding.
        statement.setUncheckedArguments([
            entryKey, try metricKey(of: observation.metric), observation.value, observation.low, observation.high,
            observation.method.rawValue, try boundaryKey(of: observation.boundary),
        ])
        try statement.execute()
        tally.observations += 1
    }

    /// The name's key; a name that is new begins as a model of its own.
    private func nameKey(of model: ListedModel) throws -> Int64 {
        let search = try db.cachedStatement(sql: "SELECT name_key FROM model_names WHERE publisher = ? AND key = ?")
        if let key = try Int64.fetchOne(search, arguments: [dataset.publisher, model.key]) { return key }
        try db.cachedStatement(sql: "INSERT INTO models (name, publisher, precision, released) VALUES (?, ?, ?, ?)")
            .execute(arguments: [model.name, model.organisation, model.precision, model.released])
        try db.cachedStatement(sql: "INSERT INTO model_names (model_key, publisher, key, name) VALUES (?, ?, ?, ?)")
            .execute(arguments: [db.lastInsertedRowID, dataset.publisher, model.key, model.name])
        return db.lastInsertedRowID
    }

    private func metricKey(of metric: Metric) throws -> Int64 {
        let name = metric.name + "\u{0}" + metric.unit
        if let key = metrics[name] { return key }
        try db.execute(
            sql: "INSERT OR IGNORE INTO metrics (metric, unit, better, meaning) VALUES (?, ?, ?, ?)",
            arguments: [metric.name, metric.unit, metric.better.rawValue, metric.meaning])
        let key = try Int64.fetchOne(
            db, sql: "SELECT metric_key FROM metrics WHERE metric = ? AND unit = ?",
            arguments: [metric.name, metric.unit])
        metrics[name] = key
        return key ?? 0
    }

    private func boundaryKey(of boundary: String?) throws -> Int64? {
        guard let boundary else { return nil }
        if let key = boundaries[boundary] { return key }
        try db.execute(sql: "INSERT OR IGNORE INTO boundaries (boundary) VALUES (?)", arguments: [boundary])
        let key = try Int64.fetchOne(
            db, sql: "SELECT boundary_key FROM boundaries WHERE boundary = ?", arguments: [boundary])
        boundaries[boundary] = key
        return key
    }
}
