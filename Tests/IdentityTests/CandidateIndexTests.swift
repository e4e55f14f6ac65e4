import DelimitedText
import Foundation
import Identity
import TestSupport
import Testing

@Suite("The index finds what comparing all pairs finds")
struct CandidateIndexTests {
    private struct Found: Hashable {
        let a: String
        let b: String
        let decision: Match.Decision
        let score: Double
    }

    private func byIndex(_ left: [IdentifiedModel], _ right: [IdentifiedModel]) -> Set<Found> {
        let index = CandidateIndex(right)
        return Set(
            left.flatMap { model in
                index.candidates(for: model).map {
                    Found(
                        a: model.record.name, b: index.models[$0.position].record.name, decision: $0.decision,
                        score: $0.score)
                }
            })
    }

    private func byAllPairs(_ left: [IdentifiedModel], _ right: [IdentifiedModel]) -> Set<Found> {
        Set(
            left.flatMap { a in
                right.compactMap { b in
                    let match = match(a, b)
                    if match.decision == .different { return nil }
                    return Found(a: a.record.name, b: b.record.name, decision: match.decision, score: match.score)
                }
            })
    }

    private func models(_ names: some Sequence<String>, base: String? = nil) -> [IdentifiedModel] {
        names.map { IdentifiedModel(ModelRecord(name: $0, baseModel: base)) }
    }

    private func every(_ step: Int, _ names: [String]) -> [String] {
        stride(from: 0, to: names.count, by: step).map { names[$0] }
    }

    @Test("On names of real and of no models, and with base models that a source lists")
    func complete() {
        let left =
            models(every(2, SeededNames.known.filter { $0.contains("/") })) + models(SeededNames.invented(60))
            + models(["abc/Calme-9", "abc/Llama-3-8B-Calme"], base: "Qwen/Qwen2.5-7B")
        let right =
            models(["Qwen2.5-7B", "Llama 3-8B"] + every(2, SeededNames.known.filter { !$0.contains("/") }))
            + models(SeededNames.invented(60, seed: 7))
        let all = byAllPairs(left, right)
        #expect(all.count > 60 && all.contains { $0.a == "abc/Calme-9" })
        #expect(byIndex(left, right) == all)
    }

    @Test("The order of the records does not matter")
    func order() {
        let left = models(SeededNames.known.prefix(200))
        let right = models(SeededNames.known.suffix(200))
        #expect(byIndex(left, right) == byIndex(left.reversed(), right.reversed()))
    }

    @Test(
        "On a part of the publishers' own tables, with their base models and counts of parameters",
        .enabled(if: Repository.publishedData != nil, "WATTMARK_DATA is absent"))
    func published() throws {
        let data = try #require(Repository.publishedData)
        func records(_ file: String) throws -> [DelimitedRecord] {
            let bytes = try [UInt8](Data(contentsOf: URL(filePath: data + "/" + file)))
            return try DelimitedRecords(bytes, file: file).rows
        }
        let board = try records("open-llm-leaderboard/v2-2025-02.csv")
        let left = stride(from: 0, to: board.count, by: 20).map { row in
            let cell = { (column: String) in board[row][column]?.text }
            return IdentifiedModel(
                ModelRecord(
                    name: cell("fullname") ?? "",
                    parameters: cell("#Params (B)").flatMap { Double($0) }.map { $0 * 1e9 },
                    baseModel: cell("Base Model"), precision: cell("Precision")))
        }
        let listed = try records("epoch/all_ai_models-2025-03.csv")
        let right = stride(from: 0, to: listed.count, by: 2).map { row in
            let cell = { (column: String) in listed[row][column]?.text }
            return IdentifiedModel(
                ModelRecord(
                    name: cell("Model") ?? "", publisher: cell("Organization"),
                    parameters: cell("Parameters").flatMap { Double($0) }, baseModel: cell("Base model")))
        }
        let all = byAllPairs(left, right)
        #expect(all.count > 15)
        #expect(byIndex(left, right) == all)
    }
}
