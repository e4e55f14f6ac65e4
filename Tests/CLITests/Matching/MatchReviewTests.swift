import Foundation
import TestSupport
import Testing

@Suite struct MatchReviewTests {
    private let wattmark: WattmarkProcess

    init() throws {
        wattmark = try WattmarkProcess()
        try write(
            "eval_name,CO2_cost_kg\nmistralai_Mistral-7B-v0.1_float16,1\nmaker_apollo-7B_float16,2\n",
            "board-2025-02.csv")
        try write(
            "Model,Organization,Publication date,Training compute (FLOP)\nMistral 7B,Mistral AI,2023-10-10,\nApollo 7B,Elsewhere,2024-03-04,\n",
            "epoch-2025-03.csv")
        _ = try wattmark.run(["import", "board-2025-02.csv", "epoch-2025-03.csv"])
    }

    @Test("Names of all sources are linked; what is unsure is named, with the credits of the sources")
    func linked() throws {
        let outcome = try wattmark.run(["match", "--format", "json"])
        let document = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        let unsure = document?["unsure"] as? [[String: Any]] ?? []
        #expect(unsure.map { $0["name_a"] as? String } == ["Apollo 7B"])
        #expect(outcome.output.contains("Epoch AI, ‘Data on AI Models’"))
        let names = try wattmark.run([
            "ledger", "query",
            "SELECT models.name, count(*) AS names FROM models JOIN model_names USING (model_key) GROUP BY 1",
            "--format", "csv",
        ])
        #expect(names.output.contains("Mistral 7B,2"))
        #expect(names.output.contains("Apollo 7B,1"))
    }

    @Test("An answer in a review is remembered, and asked for no more")
    func remembered() throws {
        let first = try review("x\ns\n")
        #expect(first.errors.contains("Apollo 7B   (Epoch AI)"))
        #expect(first.errors.contains("Answer with s, b, d, n or q."))
        let names = try wattmark.run([
            "ledger", "query", "SELECT name, confirmed_by FROM model_names WHERE confirmed_by = 'person'", "--format",
            "csv",
        ])
        #expect(names.output.contains("Apollo 7B,person"))
        #expect(names.output.contains("maker/apollo-7B,person"))
        #expect(try wattmark.run(["match"]).output.contains("0 pairs are unsure."))
    }

    @Test("Stopping keeps what was answered, and passing decides nothing", arguments: ["q\n", "n\n", ""])
    func stopped(answers: String) throws {
        _ = try review(answers)
        #expect(try wattmark.run(["match"]).output.contains("1 pair is unsure."))
    }

    private func review(_ answers: String) throws -> WattmarkProcess.Outcome {
        let path = wattmark.folder + "/answers"
        try Data(answers.utf8).write(to: URL(filePath: path))
        return try wattmark.run(["match", "--review"], input: path)
    }

    private func write(_ text: String, _ name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: wattmark.folder + "/" + name))
    }
}
