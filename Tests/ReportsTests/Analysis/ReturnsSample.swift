import Studies
import TestSupport

/// Studies of returns on a made-up board, each made once.
enum ReturnsSample {
    static let known = Task { try await returns(bend: "16B") }
    static let free = Task { try await returns(bend: "free") }
    static let withoutBreak = Task { try await returns(bend: "none") }
    static let beyond = Task { try await returns(bend: "900B") }
    static let independent = Task { try await returns(bend: "none", cluster: .none) }

    static func returns(bend: String, cluster: ClusterRule = .base) async throws -> Returns {
        var selection = RowSelection(y: "score", x: "parameters")
        selection.cluster = cluster
        let store = try ExampleBoard.store([.init("Board", "2025-02", ExampleBoard.saturating)])
        let table = try StudyTable(selection, from: try StoredVintages(of: store, models: []))
        var question = ReturnsQuestion(selection)
        question.draws = 200
        question.bend = try .init(parsing: bend, on: table)
        return try await Returns(question, on: table)
    }
}
