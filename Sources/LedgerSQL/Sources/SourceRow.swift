import Footprint
import GRDB
import Ledger
import Observations

/// Rows of the tables of sources, read.
enum SourceRow {
    static func record(_ row: Row) -> SourceRecord {
        SourceRecord(
            number: row["source_key"],
            file: SourceFile(name: row["file"], bytes: row["bytes"], sha256: row["sha256"], format: row["format"]),
            dataset: Dataset(
                publisher: row["publisher"], name: row["dataset"], licence: row["licence"], credit: row["credit"],
                address: row["address"]),
            vintage: Vintage(row["vintage"], basis: Vintage.Basis(rawValue: row["vintage_basis"]) ?? .unknown),
            tally: SourceTally(
                rows: row["rows"], entries: row["entries"], observations: row["observations"],
                refusedRows: row["refused_rows"], refusedCells: row["refused_cells"], flags: row["flags"]),
            imported: row["imported_s"])
    }

    static func entry(_ row: Row, _ db: Database) throws -> Entry {
        var model = ListedModel(name: row["name"], key: row["name_in_source"])
        model.organisation = row["organisation"]
        model.base = row["base_model"]
        model.precision = row["precision"]
        model.architecture = row["architecture"]
        model.released = row["released"]
        model.licence = row["licence"]
        return Entry(
            key: row["key"], row: row["row"], model: model,
            conditions: try AttributeText.attributes(row["conditions"], db),
            attributes: try AttributeText.attributes(row["attributes"], db),
            observations: try observations(of: row["entry_key"], db))
    }

    private static func observations(of entry: Int64, _ db: Database) throws -> [Observation] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT metric, unit, better, meaning, value, low, high, method, boundary
                FROM observations JOIN metrics USING (metric_key) LEFT JOIN boundaries USING (boundary_key)
                WHERE entry_key = ? ORDER BY metric_key
                """)
        return try Row.fetchAll(statement, arguments: [entry]).map { row in
            Observation(
                metric(row), row["value"], low: row["low"], high: row["high"],
                method: Method(rawValue: row["method"]) ?? .assumed, boundary: row["boundary"])
        }
    }

    static func metricCount(_ row: Row) -> MetricCount {
        MetricCount(
            source: row["source_key"], metric: metric(row), method: Method(rawValue: row["method"]) ?? .assumed,
            values: row["n"])
    }

    private static func metric(_ row: Row) -> Metric {
        Metric(
            row["metric"], unit: row["unit"], better: Metric.Direction(rawValue: row["better"]) ?? .neither,
            meaning: row["meaning"])
    }

    static func refusal(_ row: Row) -> Refusal {
        Refusal(
            Refusal.Extent(rawValue: row["extent"]) ?? .row, row: row["row"], place: row["place"],
            column: row["column_name"], value: row["value"],
            reason: row["reason"])
    }

    static func flag(_ row: Row) -> PlausibilityFlag {
        PlausibilityFlag(
            rule: row["rule"], entry: row["entry"], subject: row["subject"], value: row["value"],
            reason: row["reason"])
    }
}
