import Footprint
public import Observations

/// Epoch AI's data on AI models: all, notable, large-scale and frontier models, in every generation of headers.
///
/// Columns are found by name, with the names of earlier years: `System` became `Model`, `Hardware utilization` was split
/// into MFU and HFU. Training compute is Epoch's estimate and is marked so; the numbers that developers state are
/// reported. Source: epoch.ai/data/ai-models, documentation of 2025-12; CC BY 4.0.
public struct EpochModels: SourceFormat {
    public let name = "epoch"
    public let title = "Epoch AI, data on AI models: all, notable, large-scale, frontier (CSV)"

    public init() {}

    public func dataset(of sample: FileSample) -> Dataset? {
        guard let columns = sample.columns, columns.position(of: "Model", "System") != nil,
            columns.has("Training compute (FLOP)", "Publication date", "Organization")
        else { return nil }
        return Self.dataset(Self.collection(of: columns))
    }

    static func dataset(_ collection: String) -> Dataset {
        Dataset(
            publisher: "Epoch AI", name: "Epoch AI, \(collection) models", licence: "CC BY 4.0",
            credit: "Epoch AI, ‘Data on AI Models’, epoch.ai/data/ai-models, CC BY 4.0.",
            address: "https://epoch.ai/data/ai-models")
    }

    /// Which of Epoch's files it is. Only that of all models has a column for its foundation models, that of frontier
    /// models alone leaves out what is notable, and that of large-scale models has neither.
    private static func collection(of columns: ColumnNames) -> String {
        if columns.has("Foundation model") { return "all" }
        if columns.has("Notability criteria") { return "notable" }
        return columns.has("Frontier model") ? "frontier" : "large-scale"
    }

    public func read(_ file: IntakeFile, into sink: any IntakeSink) throws -> ReadingEnd {
        let repeated = try Self.repeatedNames(in: file)
        var end = ReadingEnd()
        var columns: EpochColumns?
        var times: [String: Int] = [:]
        try TableReading(file).forEachRow { names, row in
            let known = columns ?? EpochColumns(names)
            if columns == nil { end.leftOut = known.leftOut }
            columns = known
            var reading = RowReading(row, names)
            guard let name = reading.text(known.name)?.onOneLine else {
                return try sink.refuse(reading.refusal(column: known.name, reason: "it has no name"))
            }
            var model = ListedModel(name: name)
            model.organisation = reading.text(known.organisation)?.onOneLine
            model.base = reading.text(known.base)?.onOneLine
            model.precision = reading.text(known.precision)
            model.released = reading.date(known.published)
            if repeated.contains(name) {
                let told = [model.organisation, model.released].compactMap { $0 }.joined(separator: ", ")
                let time = times[told + name, default: 0] + 1
                times[told + name] = time
                model.key = "\(name) (\(told))" + (time > 1 ? " #\(time)" : "")
            }
            known.observe(&reading)
            try sink.store(reading.entry(key: model.key, model: model))
            for refusal in reading.refusals { try sink.refuse(refusal) }
            if let date = reading.date(known.modified) ?? model.released, end.newest.map({ $0 < date }) ?? true {
                end.newest = date
            }
        } refuse: {
            try sink.refuse($0)
        }
        return end
    }

    /// Unrelated models may have one name (two are called AMPLIFY): those are told apart by organisation and date.
    private static func repeatedNames(in file: IntakeFile) throws -> Set<String> {
        var seen: Set<Int> = []
        var repeated: Set<String> = []
        try TableReading(file).forEachRow { columns, row in
            guard let name = row.text(columns.position(of: "Model", "System"))?.onOneLine else { return }
            if !seen.insert(name.hashValue).inserted { repeated.insert(name) }
        } refuse: { _ in
        }
        return repeated
    }
}
