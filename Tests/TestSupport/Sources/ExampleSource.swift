import Footprint
public import Ledger
public import Observations

/// A made-up publisher with two models.
public enum ExampleSource {
    public static let dataset = Dataset(
        publisher: "Board", name: "Board v2", licence: "CC BY 4.0", credit: "Board (2025), CC BY 4.0.",
        address: "https://board.example")

    public static let accuracy = Metric("accuracy", unit: "%", better: .higher, meaning: "right answers")
    public static let carbon = Metric("carbon", unit: "kg", better: .lower, meaning: "CO2e of the evaluation")

    public static func file(_ number: Int = 1) -> SourceFile {
        SourceFile(name: "board-\(number).csv", bytes: 100 + number, sha256: "file-\(number)", format: "board")
    }

    public static func ending(_ content: String = "content-1", vintage: String = "2025-02") -> SourceEnding {
        SourceEnding(vintage: Vintage(vintage, basis: .fileName), contentSHA256: content, imported: 1_700_000_000)
    }

    /// Everything that can be known of an entry.
    public static func entry(_ number: Int) -> Entry {
        var model = ListedModel(name: "maker/Small \(number)")
        model.organisation = "maker"
        model.base = "maker/Base \"7\"\n\\"
        model.precision = "bfloat16"
        model.architecture = "LlamaForCausalLM"
        model.released = "2024-09-24"
        model.licence = "mit"
        return Entry(
            key: "maker_small_\(number)", row: number, model: model,
            conditions: [Attribute("shots", "5"), Attribute("batch \u{1} size", "1")],
            attributes: [Attribute("type", "🟢 pretrained")],
            observations: [
                Observation(accuracy, 50.5 + Double(number), method: .measured),
                Observation(carbon, 1.25, low: 1, high: 2.5, method: .estimated, boundary: "power times time"),
            ])
    }

    /// Nothing but a name.
    public static func bareEntry(_ number: Int) -> Entry {
        Entry(key: "bare-\(number)", row: number, model: ListedModel(name: "Bare \(number)"))
    }

    public static let refusals = [
        Refusal(row: 3, place: "line 5", column: "CO2", value: "-1", reason: "the number is negative"),
        Refusal(.cell, row: 1, place: "line 2", column: "MMLU", value: "high", reason: "is no number"),
    ]
    public static let flag = PlausibilityFlag(
        rule: "size-against-name", entry: "maker_small_1", subject: "parameters", value: "70e9",
        reason: "the name says 7 billion")
}
