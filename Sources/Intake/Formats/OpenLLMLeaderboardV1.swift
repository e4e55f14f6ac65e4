import Footprint
public import Observations

/// The Open LLM Leaderboard of Hugging Face, version 1 (2023): ARC, HellaSwag, MMLU, TruthfulQA.
///
/// Its `Parameters` column is a rank, not a count, and is left out. A model may be listed several times: later rows have
/// their number in the key.
public struct OpenLLMLeaderboardV1: SourceFormat {
    public let name = "open-llm-leaderboard-v1"
    public let title = "Open LLM Leaderboard v1 (CSV)"

    public init() {}

    static let dataset = Dataset(
        publisher: "Hugging Face", name: "Open LLM Leaderboard v1", licence: nil,
        credit: "Open LLM Leaderboard v1, Hugging Face (Beeching et al. 2023).",
        address: "https://huggingface.co/spaces/open-llm-leaderboard-old/open_llm_leaderboard")

    private static let scores: [(column: String, metric: Metric)] = [
        ("Average", Metric("average_v1", unit: "%", better: .higher, meaning: "mean of the board's four scores")),
        ("ARC(25-shot)", Metric("arc_challenge", unit: "%", better: .higher, meaning: "ARC challenge, 25-shot")),
        ("HellaSwag(10-shot)", Metric("hellaswag", unit: "%", better: .higher, meaning: "HellaSwag, 10-shot")),
        ("MMLU(5-shot)", Metric("mmlu", unit: "%", better: .higher, meaning: "MMLU, 5-shot")),
        ("TruthfulQA(0-shot)", Metric("truthfulqa", unit: "%", better: .higher, meaning: "TruthfulQA mc2, 0-shot")),
    ]

    public func dataset(of sample: FileSample) -> Dataset? {
        guard let columns = sample.columns else { return nil }
        return columns.has("Model", "ARC(25-shot)", "HellaSwag(10-shot)") ? Self.dataset : nil
    }

    public func read(_ file: IntakeFile, into sink: any IntakeSink) throws -> ReadingEnd {
        var times: [String: Int] = [:]
        var end = ReadingEnd()
        try TableReading(file).forEachRow { columns, row in
            if row.number == 1 { end.leftOut = ["Parameters", "URL"].filter { columns.has($0) } }
            var reading = RowReading(row, columns)
            let column = columns.position(of: "Model")
            guard let name = reading.text(column) else {
                return try sink.refuse(reading.refusal(column: column, reason: "it has no name"))
            }
            var model = ListedModel(name: name)
            model.organisation = name.contains("/") ? name.split(separator: "/").first.map(String.init) : nil
            for score in Self.scores {
                reading.observe(score.metric, columns.position(of: score.column), method: .measured)
            }
            let time = times[name, default: 0] + 1
            times[name] = time
            try sink.store(reading.entry(key: time == 1 ? name : "\(name) (\(time))", model: model))
            for refusal in reading.refusals { try sink.refuse(refusal) }
        } refuse: {
            try sink.refuse($0)
        }
        return end
    }
}
