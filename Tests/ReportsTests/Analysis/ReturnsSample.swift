import Observations
import Studies
import TestSupport

/// Studies of returns on a made-up board, each made once.
enum ReturnsSample {
    static let known = Task { try await returns(bend: "16B") }
    static let free = Task { try await returns(bend: "free") }
    static let withoutBreak = Task { try await returns(bend: "none") }
    static let beyond = Task { try await returns(bend: "900B") }
    static let independent = Task { try await returns(bend: "none", cluster: .none) }

    /// A break without clusters.
    static let independentBreak = Task { try await returns(bend: "16B", cluster: .none) }
    /// Scores that have nothing to do with size, all of one base.
    static let flat = Task {
        let entries = (0..<40).map { number in
            ExampleBoard.entry(
                "m\(number)", row: number + 1, score: Double(number * 17 % 40), parameters: Double(1 + number) * 1e9,
                base: "b")
        }
        return try await returns(bend: "none", entries: entries)
    }

    static func returns(
        bend: String, cluster: ClusterRule = .base, entries: [Entry] = ExampleBoard.saturating
    ) async throws -> Returns {
        var selection = RowSelection(y: "score", x: "parameters")
        selection.cluster = cluster
        let store = try ExampleBoard.store([.init("Board", "2025-02", entries)])
        let table = try StudyTable(selection, from: try StoredVintages(of: store, models: []))
        var question = ReturnsQuestion(selection)
        question.draws = 200
        question.bend = try .init(parsing: bend, on: table)
        return try await Returns(question, on: table)
    }
}
