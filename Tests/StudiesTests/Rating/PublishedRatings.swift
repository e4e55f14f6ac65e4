import Footprint
import FoundationEssentials
import Intake
import Ledger
import Observations
import Rating
import Studies
import TestSupport
import Testing

/// Publishers' own files, imported as `wattmark import` imports them into a ledger in memory.
enum PublishedRatings {
    static let isThere = Repository.publishedData != nil
    static let comment: Comment = "WATTMARK_DATA is not set"

    static let serving = Result { try stored(folder: "mlenergy/models", ["json"]) }
    static let board = Result { try stored(["open-llm-leaderboard/v2-2025-02.csv"]) }
    static let trainings = Result {
        try stored(["epoch/all_ai_models-2025-03.csv", "epoch/notable_ai_models-2026-01.csv"])
    }

    private static func stored(folder: String, _ endings: [String]) throws -> Imported {
        let data = try #require(Repository.publishedData)
        let names = try FileManager.default.contentsOfDirectory(atPath: data + "/" + folder).sorted()
        return try stored(
            names.filter { name in endings.contains { name.hasSuffix("." + $0) } }.map { folder + "/" + $0 })
    }

    /// What was imported; a study reads it afresh.
    struct Imported: Sendable {
        let store: MemorySources

        func candidates(_ benchmark: ScoredBenchmark, _ wish: RatingWish) throws -> RatingCandidates {
            try RatingCandidates(benchmark, wish, from: try StoredVintages(of: store, models: []))
        }
    }

    private static func stored(_ files: [String]) throws -> Imported {
        let data = try #require(Repository.publishedData)
        let store = MemorySources()
        let outcomes = try SourceImport(now: 1_700_000_000).add(files.map { data + "/" + $0 }, to: store) {
            try IntakeFile(path: $0)
        }
        for outcome in outcomes {
            guard case .added = outcome.outcome else { throw NotImported(outcome: outcome) }
        }
        return Imported(store: store)
    }

    struct NotImported: Error { let outcome: ImportedFile }

    /// World mean of 2025 and a usual overhead, both without a range.
    static let site = RatingSite(
        name: "World, 2025", carbonIntensity: Estimate(.gramsPerKilowattHour(458.29), method: .estimated),
        pue: Estimate(Ratio(1.2), method: .assumed))

    static func benchmark(
        _ title: String, _ unit: FunctionalUnit, _ dataset: String, task: String? = nil, metrics: [String],
        equal: [String] = ["gpu_model", "max_num_seqs", "precision"]
    ) -> ScoredBenchmark {
        RatingExamples.benchmark(title, unit, dataset: dataset, task: task, metrics: metrics, equal: equal)
    }

    static let chat = benchmark(
        "Chat", .outputTokens, "ML.ENERGY leaderboard v3", task: "lm-arena-chat", metrics: ["energy_per_token"])
    static let leaderboard = benchmark(
        "Leaderboard", .evaluation, "Open LLM Leaderboard v2", metrics: ["evaluation_carbon"], equal: ["precision"])
    static let training = benchmark(
        "Training", .trainingTokens, "Epoch AI, all models",
        metrics: ["training_power", "training_time", "training_compute"], equal: [])
}
