import Footprint
import JSONText
public import Observations

/// The tables behind HELM's website: `groups/core_scenarios.json` and the others beside it, one table or several.
///
/// A row of a table is an entry, as the tables of one file may be of other scenarios under the same heads. A cell without
/// a value is a score that is missing. Source: the harness's summaries (stanford-crfm/helm, `summarize.py` and `table.py`,
/// 2024).
public struct HELMTables: SourceFormat {
    public let name = "helm-tables"
    public let title = "HELM, tables of the website: groups/*.json"

    public init() {}

    public func dataset(of sample: FileSample) -> Dataset? {
        guard let outline = sample.outline else { return nil }
        let isTable = ["", "[]."].contains { start in
            outline.paths.contains(start + "title") && outline.paths.contains(start + "header[].value")
                && ["markdown", "metadata", "lower_is_better"].contains {
                    outline.paths.contains(start + "header[]." + $0)
                }
        }
        return isTable ? HELMPublication.dataset("HELM tables") : nil
    }

    public func read(_ file: IntakeFile, into sink: any IntakeSink) throws -> ReadingEnd {
        var entries = HELMTableEntries(sink)
        try file.readJSON { reader in
            if try reader.kind() == .object {
                return try entries.add(HELMTable(&reader, file.name), place: "$")
            }
            try reader.elements { reader, _ in
                let place = reader.pathText
                try entries.add(HELMTable(&reader, file.name), place: place)
            }
        }
        guard entries.models > 0 else {
            throw IntakeError(
                file: file.name, problem: "it has no table with a row for each model",
                advice: "import a file of the folder groups, such as core_scenarios.json")
        }
        return ReadingEnd(
            stated: HELMRelease.stated(entries.releases), leftOut: ["descriptions of columns and cells"])
    }
}

/// Makes entries of the rows of tables.
private struct HELMTableEntries {
    private(set) var models = 0
    private(set) var releases: Set<String> = []
    private let sink: any IntakeSink
    private var times: [String: Int] = [:]

    init(_ sink: any IntakeSink) { self.sink = sink }

    mutating func add(_ table: HELMTable, place: String) throws {
        // Tables of groups have no models.
        guard table.columns.first?.title.hasPrefix("Model") == true else { return }
        releases.formUnion(table.releases)
        let metrics = try metrics(of: table, place)
        for (index, row) in table.rows.enumerated() {
            models += 1
            let rowPlace = "\(place).rows[\(index)]"
            guard case .text(let written)? = row.first, case let name = written.onOneLine, !name.isEmpty else {
                try sink.refuse(Refusal(row: models, place: rowPlace, reason: "it names no model"))
                continue
            }
            guard row.count == table.columns.count else {
                let reason = "it has \(row.count) cells, and the header \(table.columns.count)"
                try sink.refuse(Refusal(row: models, place: rowPlace, reason: reason))
                continue
            }
            try add(name, row, metrics, in: table, place: rowPlace)
        }
    }

    private mutating func add(
        _ name: String, _ row: [HELMTable.Cell], _ metrics: [(HELMScore, Metric)?], in table: HELMTable, place: String
    ) throws {
        var refusals: [Refusal] = []
        var observations: [Observation] = []
        for (column, cell) in row.enumerated().dropFirst() {
            guard let (score, metric) = metrics[column] else { continue }
            switch cell {
            case .number(.number(let number)): observations.append(score.observation(number, as: metric))
            case .number(.missing): continue
            case .number(.unreadable(let reason)):
                refusals.append(cellRefusal(place, column, table, reason))
            case .text:
                refusals.append(cellRefusal(place, column, table, "it is a string, and should be a number"))
            }
        }
        let key = "\(name) (\(table.title))"
        let time = times[key, default: 0] + 1
        times[key] = time
        // The same model may be listed with other settings that the table does not show.
        try sink.store(
            Entry(
                key: time == 1 ? key : "\(key) #\(time)", row: models, model: ListedModel(name: name),
                conditions: [Attribute("table", table.title)], observations: observations))
        for refusal in refusals { try sink.refuse(refusal) }
    }

    private func cellRefusal(_ place: String, _ column: Int, _ table: HELMTable, _ reason: String) -> Refusal {
        Refusal(
            .cell, row: models, place: "\(place)[\(column)]", column: table.columns[column].title, reason: reason)
    }

    /// One for each column; `nil` where it cannot be told from another, which is refused once.
    private func metrics(of table: HELMTable, _ place: String) throws -> [(HELMScore, Metric)?] {
        var seen: Set<String> = []
        return try table.columns.enumerated().map { index, column in
            guard index > 0 else { return nil }
            let score = column.score(in: table.title)
            let metric = score.metric
            if let metric, seen.insert(metric.name).inserted { return (score, metric) }
            let reason = metric == nil ? "it is no name of a metric" : "another column has the same name"
            try sink.refuse(
                Refusal(.cell, row: 0, place: "\(place).header[\(index)]", column: column.title, reason: reason))
            return nil
        }
    }
}
