import Footprint
public import Observations

/// Any table, read as a mapping says.
public struct MappedTable: SourceFormat {
    public let name = "table"
    public let title = "any other table: CSV, JSON, Parquet, with --mapping FILE.yaml"

    public let mapping: TableMapping
    private let mappingName: String

    /// - Throws: `IntakeError` that names the line of the mapping and what may stand there.
    public init(mapping file: IntakeFile) throws {
        mapping = try MappingReader(file).mapping()
        mappingName = file.name
    }

    public func dataset(of sample: FileSample) -> Dataset? { sample.columns == nil ? nil : mapping.dataset }

    public func read(_ file: IntakeFile, into sink: any IntakeSink) throws -> ReadingEnd {
        var end = ReadingEnd(stated: mapping.vintage)
        var positions: MappedColumns?
        var times: [String: Int] = [:]
        try TableReading(file).forEachRow { columns, row in
            let known = try positions ?? MappedColumns(mapping, columns, file: file.name, mapping: mappingName)
            if positions == nil { end.leftOut = known.leftOut }
            positions = known
            var reading = RowReading(row, columns)
            guard let name = reading.text(known.model)?.onOneLine else {
                return try sink.refuse(reading.refusal(column: known.model, reason: "it has no name"))
            }
            known.observe(&reading)
            let model = known.listedModel(name, reading)
            try sink.store(reading.entry(key: key(name, reading, known, &times), model: model))
            for refusal in reading.refusals { try sink.refuse(refusal) }
            if let date = model.released, end.newest.map({ $0 < date }) ?? true { end.newest = date }
        } refuse: {
            try sink.refuse($0)
        }
        if positions == nil {
            // A table without rows must still have the columns.
            guard let columns = try FileSample(file).columns else { return end }
            _ = try MappedColumns(mapping, columns, file: file.name, mapping: mappingName)
        }
        return end
    }

    /// The key that the table gives; else name and conditions, with a number where those repeat.
    private func key(
        _ name: String, _ reading: RowReading, _ known: MappedColumns, _ times: inout [String: Int]
    ) -> String {
        if known.hasKey { return reading.text(known.key) ?? "row \(reading.number)" }
        let conditions = reading.conditions.map { "\($0.name)=\($0.value)" }.joined(separator: ", ")
        let base = conditions.isEmpty ? name : "\(name) [\(conditions)]"
        // Beyond this many, rows are told apart by their number alone: memory stays bounded.
        if times.count > Self.mostKeys { return "\(base) #row \(reading.number)" }
        let time = times[base, default: 0] + 1
        times[base] = time
        return time == 1 ? base : "\(base) #\(time)"
    }

    private static let mostKeys = 100_000
}

/// Where the columns of a mapping stand in one file.
private struct MappedColumns {
    let model: Int
    let key: Int?
    let hasKey: Bool
    let leftOut: [String]
    private let facts: [TableMapping.Fact: Int]
    private let metrics: [(TableMapping.MappedMetric, Int)]
    private let conditions: [(String, Int)]
    private let attributes: [(String, Int)]

    /// - Throws: `IntakeError` for a column that the file does not have, with the nearest that it has.
    init(_ mapping: TableMapping, _ columns: ColumnNames, file: String, mapping mappingName: String) throws {
        func position(_ column: String) throws -> Int {
            if let exact = columns.names.firstIndex(of: column) ?? columns.position(of: column) { return exact }
            let near = nearestNames(to: column, in: columns.names, limit: 1).first
            throw IntakeError(
                file: file, problem: "it has no column ‘\(column)’, which \(mappingName) names",
                advice: near.map { "did you mean ‘\($0)’" }
                    ?? "it has \(columns.names.prefix(8).joined(separator: ", "))")
        }
        model = try position(mapping.model)
        facts = try mapping.facts.mapValues(position)
        key = facts[.key]
        hasKey = key != nil
        metrics = try mapping.metrics.map { ($0, try position($0.column)) }
        conditions = try mapping.conditions.map { ($0, try position($0)) }
        attributes = try mapping.attributes.map { ($0, try position($0)) }
        let used = Set(
            [model] + Array(facts.values) + metrics.map(\.1) + conditions.map(\.1) + attributes.map(\.1))
        leftOut = columns.names.enumerated().filter { !used.contains($0.offset) && !$0.element.isEmpty }.map(\.element)
    }

    func observe(_ reading: inout RowReading) {
        for (mapped, column) in metrics {
            guard let value = reading.number(column) else { continue }
            guard (value * mapped.factor).isFinite else {
                reading.refuse(column, reading.text(column) ?? "", "is not finite in \(mapped.metric.unit)")
                continue
            }
            reading.observe(
                Observation(
                    mapped.metric, value * mapped.factor, method: mapped.method, boundary: mapped.boundary))
        }
        for (name, column) in conditions { reading.condition(name, column) }
        for (name, column) in attributes { reading.attribute(name, column) }
    }

    func listedModel(_ name: String, _ reading: RowReading) -> ListedModel {
        var model = ListedModel(name: name)
        model.organisation = reading.text(facts[.organisation])?.onOneLine
        model.base = reading.text(facts[.base])?.onOneLine
        model.precision = reading.text(facts[.precision])
        model.architecture = reading.text(facts[.architecture])
        model.released = reading.date(facts[.released])
        model.licence = reading.text(facts[.licence])
        return model
    }
}
