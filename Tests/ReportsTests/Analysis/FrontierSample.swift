import Footprint
import Ledger
import Observations
import Studies
import TestSupport

/// A study of five made-up models.
enum FrontierSample {
    static let entries = [
        ExampleBoard.entry("a/small", row: 1, score: 40, parameters: 0.5e9, carbon: 1, base: "a/small"),
        ExampleBoard.entry("a/small-tuned", row: 2, score: 38, parameters: 0.5e9, carbon: 2, base: "a/small"),
        ExampleBoard.entry("b/seven", row: 3, score: 60, parameters: 7e9, carbon: 4, base: "b/seven"),
        ExampleBoard.entry("b/eight", row: 4, score: 55, parameters: 8e9, carbon: 8, base: "b/eight"),
        ExampleBoard.entry("c/unsized", row: 5, score: 70, carbon: 16, base: "c/unsized"),
    ]

    /// Two models whose scores have bounds that overlap.
    static let bounded = [("a/one", 1.0, 50.0), ("b/two", 1.5, 49)].enumerated().map { place, values in
        let (name, carbon, score) = values
        var entry = ExampleBoard.entry(name, row: place + 1, score: nil, carbon: carbon, base: name)
        entry.observations.append(
            Observation(ExampleBoard.score, score, low: score - 10, high: score + 10, method: .measured))
        return entry
    }

    /// Two models with the operations of their training.
    static let trained = [("a/one", 2e21, 50.0), ("b/two", 6e21, 60)].enumerated().map { place, values in
        let (name, operations, score) = values
        var entry = ExampleBoard.entry(name, row: place + 1, score: score, base: name)
        entry.observations.append(Observation(ExampleBoard.compute, operations, method: .estimated))
        return entry
    }

    static func study(_ entries: [Entry] = entries, x: String = "carbon") async throws -> FrontierStudy {
        let store = try ExampleBoard.store([.init("Board", "2025-02", entries)])
        let stored = try StoredVintages(of: store, models: [])
        return try await FrontierStudy(try StudyTable(RowSelection(y: "score", x: x), from: stored), draws: 200)
    }
}
