import Footprint
public import Observations

/// AI Energy Score of Hugging Face: the list of models to be measured, and the results of the leaderboard.
///
/// The list (2025-10) has no results, and none are made up. Results name the model and the GPU energy of 1,000 queries,
/// in kWh in the leaderboard's own tables. A run of its test program writes Wh for the prompts it answered. Energy is
/// that of the GPUs alone, on H100. Source: huggingface.github.io/AIEnergyScore, 2025-02 to 2025-10; Apache-2.0.
public struct AIEnergyScore: SourceFormat {
    public let name = "ai-energy-score"
    public let title = "AI Energy Score: list of models, results (CSV)"

    public init() {}

    static let dataset = Dataset(
        publisher: "Hugging Face", name: "AI Energy Score", licence: "Apache-2.0",
        credit: "AI Energy Score, Hugging Face and Salesforce (Luccioni, Gamazaychikov et al. 2025), Apache-2.0.",
        address: "https://huggingface.co/spaces/AIEnergyScore/Leaderboard")

    private enum Kind {
        case list, leaderboard, run

        init?(_ columns: ColumnNames) {
            if columns.has("Models to Add", "Task", "Reasoning State") {
                self = .list
            } else if columns.has("model", "total_gpu_energy", "energy_score") {
                self = .leaderboard
            } else if columns.has("model_name", "gpu_energy_wh", "successful_prompts", "reasoning_state") {
                self = .run
            } else {
                return nil
            }
        }
    }

    public func dataset(of sample: FileSample) -> Dataset? {
        sample.columns.flatMap(Kind.init).map { _ in Self.dataset }
    }

    public func read(_ file: IntakeFile, into sink: any IntakeSink) throws -> ReadingEnd {
        var end = ReadingEnd()
        var keys = RepeatedRows()
        var isListed = false
        try TableReading(file).forEachRow { columns, row in
            guard let kind = Kind(columns) else { return }
            if row.number == 1 { end.leftOut = leftOut(columns) }
            isListed = kind == .list
            var reading = RowReading(row, columns)
            let column = columns.position(of: "Models to Add", "model", "model_name")
            guard let name = reading.text(column).map(Self.name(of:)), !name.isEmpty else {
                return try sink.refuse(reading.refusal(column: column, reason: "it names no model"))
            }
            for (condition, names) in Self.conditions {
                reading.condition(condition, names.lazy.compactMap { columns.position(of: $0) }.first)
            }
            for (attribute, name) in Self.attributes { reading.attribute(attribute, columns.position(of: name)) }
            observe(kind, &reading, columns)
            let told = reading.conditions.map(\.value)
            switch keys.place(of: ([name] + told).joined(separator: " "), row: row, columns: columns) {
            case .repeats(let earlier):
                try sink.refuse(reading.refusal(column: nil, reason: "it repeats row \(earlier)"))
            case .key(let key):
                var model = ListedModel(name: name)
                model.organisation = name.contains("/") ? name.split(separator: "/").first.map(String.init) : nil
                try sink.store(reading.entry(key: key, model: model))
                for refusal in reading.refusals { try sink.refuse(refusal) }
            }
            if let date = reading.date(columns.position(of: "timestamp")), end.newest.map({ $0 < date }) ?? true {
                end.newest = date
            }
        } refuse: {
            try sink.refuse($0)
        }
        if isListed { end.notes.append("It lists the models that are to be measured, and holds no results.") }
        return end
    }

    /// The address of a model holds its name.
    private static func name(of text: String) -> String {
        let name = text.onOneLine
        for start in ["https://huggingface.co/", "http://huggingface.co/", "huggingface.co/"]
        where name.hasPrefix(start) {
            return name.dropFirst(start.count).split(separator: "/").prefix(2).joined(separator: "/")
        }
        return name
    }

    private func observe(_ kind: Kind, _ reading: inout RowReading, _ columns: ColumnNames) {
        switch kind {
        case .list: return
        case .leaderboard:
            let column = columns.position(of: "total_gpu_energy")
            if let column, let energy = positive(&reading, column) {
                reading.observe(
                    Observation(Self.perThousand, energy * 1_000, method: .measured, boundary: Self.boundary))
            }
            reading.observe(Self.stars, columns.position(of: "energy_score"), method: .reported)
        case .run:
            let column = columns.position(of: "gpu_energy_wh")
            if let column, let energy = positive(&reading, column),
                let prompts = reading.number(columns.position(of: "successful_prompts")), prompts > 0
            {
                reading.observe(
                    Observation(
                        Self.perThousand, energy / prompts * 1_000, method: .measured, boundary: Self.boundary))
            }
            for (metric, name) in Self.numbers {
                reading.observe(metric, columns.position(of: name), method: .measured)
            }
        }
    }

    private func positive(_ reading: inout RowReading, _ column: Int) -> Double? {
        guard let value = reading.number(column) else { return nil }
        if value > 0 { return value }
        reading.refuse(column, reading.text(column) ?? "", "is not above zero")
        return nil
    }

    // MARK: - Columns

    private static let boundary = "GPUs only, on H100"
    private static let perThousand = Metric(
        "gpu_energy_per_1000_queries", unit: "Wh", better: .lower, meaning: "GPU energy of 1,000 queries of the task")
    private static let stars = Metric(
        "energy_stars", better: .higher, meaning: "stars of the score, 1 to 5, among the models of its class")

    private static let numbers: [(Metric, String)] = [
        (Metric("queries", better: .neither, meaning: "queries that were answered"), "successful_prompts"),
        (Metric("query_latency", unit: "s", better: .lower, meaning: "mean time of one query"), "avg_latency_seconds"),
        (
            Metric("output_throughput", unit: "token/s", better: .higher, meaning: "tokens a second"),
            "throughput_tokens_per_second"
        ),
        (
            Metric("completion_tokens", unit: "token", better: .neither, meaning: "output tokens of all queries"),
            "total_completion_tokens"
        ),
    ]

    private static let conditions: [(name: String, columns: [String])] = [
        ("task", ["Task"]), ("reasoning", ["Reasoning State", "reasoning_state"]),
    ]

    private static let attributes: [(name: String, column: String)] = [
        ("class", "Class"), ("class", "model_class"), ("priority", "Priority (1=hi)"),
        ("chat_template", "Chat Template"), ("measured", "timestamp"), ("error", "error_message"),
    ]

    private func leftOut(_ columns: ColumnNames) -> [String] {
        let used =
            ["Models to Add", "model", "model_name", "total_gpu_energy", "energy_score", "gpu_energy_wh"]
            + Self.numbers.map(\.1) + Self.conditions.flatMap(\.columns) + Self.attributes.map(\.column)
        let folded = Set(used.map(ColumnNames.folded))
        return columns.names.filter { !$0.isEmpty && !folded.contains(ColumnNames.folded($0)) }
    }
}
