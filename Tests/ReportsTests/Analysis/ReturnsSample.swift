import Studies
import TestSupport

/// A study of returns on a made-up board.
enum ReturnsSample {
    static func returns(bend: String = "16B", cluster: ClusterRule = .base) async throws -> Returns {
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
