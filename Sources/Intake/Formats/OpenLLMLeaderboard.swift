import Footprint
public import Observations

/// The Open LLM Leaderboard of Hugging Face, version 2 (2024 to 2025): IFEval, BBH, MATH, GPQA, MuSR, MMLU-PRO.
///
/// CSV, Parquet and JSON; with and without carbon; also the later file that holds carbon alone. The key is `eval_name`,
/// since a model may be listed once for each precision and chat template.
///
/// Carbon is the publisher's estimate from run time, not a measurement. Source: huggingface.co/docs/leaderboards,
/// 2024-06.
public struct OpenLLMLeaderboard: SourceFormat {
    public let name = "open-llm-leaderboard"
    public let title = "Open LLM Leaderboard v2 (CSV, Parquet, JSON)"

    public init() {}

    static let dataset = Dataset(
        publisher: "Hugging Face", name: "Open LLM Leaderboard v2", licence: nil,
        credit: "Open LLM Leaderboard v2, Hugging Face (Fourrier et al. 2024).",
        address: "https://huggingface.co/spaces/open-llm-leaderboard/open_llm_leaderboard")

    static let carbon = Metric(
        "evaluation_carbon", unit: "kg", better: .lower, meaning: "CO2e of evaluating the model on the leaderboard")
    static let carbonBoundary = "5.6 kW of eight H100 times evaluation time times 269.8 g/kWh"

    public func dataset(of sample: FileSample) -> Dataset? {
        guard let columns = sample.columns, columns.has("eval_name") else { return nil }
        let isScored = columns.has("fullname", "IFEval", "MMLU-PRO")
        return isScored || columns.has("CO2_cost_kg") ? Self.dataset : nil
    }

    public func read(_ file: IntakeFile, into sink: any IntakeSink) throws -> ReadingEnd {
        var end = ReadingEnd(leftOut: [])
        var positions: Positions?
        var unknownSizes = 0
        try TableReading(file).forEachRow { columns, row in
            let known = positions ?? Positions(columns)
            positions = known
            var reading = RowReading(row, columns)
            guard let key = reading.text(known.key) else {
                return try sink.refuse(reading.refusal(column: known.key, reason: "it has no eval_name"))
            }
            let model = listedModel(key, reading, known)
            unknownSizes += observe(&reading, known) ? 0 : 1
            try sink.store(reading.entry(key: key, model: model))
            for refusal in reading.refusals { try sink.refuse(refusal) }
            for date in [reading.date(known.submitted), reading.date(known.uploaded)] {
                if let date, end.newest.map({ $0 < date }) ?? true { end.newest = date }
            }
        } refuse: {
            try sink.refuse($0)
        }
        if let positions { end.leftOut = positions.leftOut }
        if unknownSizes > 0 {
            end.notes.append("-1 and 0 in ‘#Params (B)’ mean unknown: \(unknownSizes) rows have no parameters.")
        }
        return end
    }

    private func listedModel(_ key: String, _ reading: RowReading, _ known: Positions) -> ListedModel {
        let name = reading.text(known.name) ?? Self.name(from: key)
        var model = ListedModel(name: name)
        model.organisation = name.contains("/") ? name.split(separator: "/").first.map(String.init) : nil
        model.precision = reading.text(known.precision)
        model.architecture = reading.text(known.architecture)
        model.released = reading.date(known.uploaded)
        model.licence = reading.text(known.licence)
        let base = reading.text(known.base)
        // "Removed" stands where the base model is no longer on the hub; a model that is its own base has none.
        model.base = base == "Removed" || base == name ? nil : base
        return model
    }

    /// `owner_name_precision` to `owner/name`: owners have no underscore, and some early models no owner.
    static func name(from key: String) -> String {
        var name = Substring(key)
        if let end = name.lastIndex(of: "_"), precisions.contains(String(name[name.index(after: end)...])) {
            name = name[..<end]
        }
        guard let underscore = name.firstIndex(of: "_") else { return String(name) }
        return name[..<underscore] + "/" + name[name.index(after: underscore)...]
    }

    private static let precisions: Set<String> = ["bfloat16", "float16", "float32", "8bit", "4bit", "GPTQ"]

    /// - Returns: Whether the number of parameters is known, or was not to be expected.
    private func observe(_ reading: inout RowReading, _ known: Positions) -> Bool {
        var isSized = true
        if known.parameters != nil {
            let billions = reading.number(known.parameters)
            isSized = billions.map { $0 > 0 } ?? false
            if let billions, billions > 0 {
                reading.observe(Observation(.parameters, billions * 1e9, method: .reported))
            }
        }
        for (metric, column) in known.scores { reading.observe(metric, column, method: .measured) }
        reading.observe(Self.carbon, known.carbon, method: .estimated, boundary: Self.carbonBoundary)
        reading.condition("precision", known.precision)
        reading.condition("chat_template", known.chatTemplate)
        for (name, column) in known.attributes { reading.attribute(name, column) }
        return isSized
    }

    /// Where the columns stand in this file.
    private struct Positions {
        let key, name, parameters, carbon, precision, architecture, licence, base, uploaded, submitted,
            chatTemplate: Int?
        let scores: [(Metric, Int)]
        let attributes: [(String, Int)]
        let leftOut: [String]

        init(_ columns: ColumnNames) {
            key = columns.position(of: "eval_name")
            name = columns.position(of: "fullname")
            parameters = columns.position(of: "#Params (B)")
            carbon = columns.position(of: "CO2 cost (kg)")
            precision = columns.position(of: "Precision")
            architecture = columns.position(of: "Architecture")
            licence = columns.position(of: "Hub License")
            base = columns.position(of: "Base Model")
            uploaded = columns.position(of: "Upload To Hub Date")
            submitted = columns.position(of: "Submission Date")
            chatTemplate = columns.position(of: "Chat Template")
            scores = OpenLLMLeaderboard.scores.compactMap { score in
                columns.position(of: score.column).map { (score.metric, $0) }
            }
            attributes = OpenLLMLeaderboard.attributes.compactMap { attribute in
                columns.position(of: attribute.column).map { (attribute.name, $0) }
            }
            let single: [Int?] = [
                key, name, parameters, carbon, precision, architecture, licence, base, uploaded, submitted,
                chatTemplate,
            ]
            let used = Set(single.compactMap { $0 } + scores.map(\.1) + attributes.map(\.1))
            leftOut = columns.names.indices.filter { !used.contains($0) }.map { columns.names[$0] }.filter {
                !$0.isEmpty
            }
        }
    }

    private static let attributes: [(name: String, column: String)] = [
        ("type", "Type"), ("weight_type", "Weight type"), ("sha", "Model sha"), ("likes", "Hub ❤️"),
        ("available", "Available on the hub"), ("moe", "MoE"), ("merged", "Merged"), ("not_merged", "Not_Merged"),
        ("flagged", "Flagged"), ("official", "Official Providers"), ("highlighted", "Maintainer's Highlight"),
        ("generation", "Generation"), ("submitted", "Submission Date"),
    ]

    /// Each score twice: normalised so that chance is 0 %, and as the fraction of right answers.
    private static let scores: [(column: String, metric: Metric)] = {
        let mean = Metric(
            "average", unit: "%", better: .higher, meaning: "mean of the six normalised scores of the board")
        var scores: [(column: String, metric: Metric)] = [("Average", mean)]
        for (column, name, title) in benchmarks {
            let normalised = Metric(name, unit: "%", better: .higher, meaning: title + ", 0 % is chance")
            let raw = Metric(name + "_raw", better: .higher, meaning: title + ", fraction of right answers")
            scores += [(column, normalised), (column + " Raw", raw)]
        }
        return scores
    }()

    private static let benchmarks: [(column: String, name: String, title: String)] = [
        ("IFEval", "ifeval", "IFEval"), ("BBH", "bbh", "BIG-Bench Hard"), ("MATH Lvl 5", "math_lvl_5", "MATH level 5"),
        ("GPQA", "gpqa", "GPQA"), ("MUSR", "musr", "MuSR"), ("MMLU-PRO", "mmlu_pro", "MMLU-PRO"),
    ]
}

extension Metric {
    /// Of a model, all of them: those that are not active too.
    static let parameters = Metric("parameters", better: .neither, meaning: "number of parameters, inactive ones too")
}
