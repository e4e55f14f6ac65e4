import Footprint
import Ledger
import Observations
import Rating
import Studies
import TestSupport
import Testing

@Suite("Candidates of a rating")
struct RatingCandidatesTests {
    private typealias Examples = RatingExamples

    private func chat(
        _ wish: RatingWish, _ changes: [(String, (inout RatingExamples.Served) -> Void)], models: [LedgerModel] = []
    ) throws -> RatingCandidates {
        let entries = changes.enumerated().map { Examples.served($1.0, row: $0 + 1, $1.1) }
        return try Examples.candidates(
            Examples.chat, wish, [.init("Server", "2026-02", entries)], models: models)
    }

    @Test("A model that was not measured under the chosen conditions is left out by name")
    func conditions() throws {
        let found = try chat(
            try Examples.wish(where: ["gpu_model=H100", "max_num_seqs=64"]),
            [("a/one", { _ in }), ("a/two", { $0.gpu = "B200" }), ("a/three", { $0.requests = 8 })])
        #expect(found.candidates.map(\.name) == ["a/one"])
        #expect(
            found.leftOut == [
                UnratedModel(name: "a/two", reason: "without gpu_model=H100"),
                UnratedModel(name: "a/three", reason: "without max_num_seqs=64"),
            ])
        #expect(found.sheet.equal == ["GPU: H100", "requests at once: 64", "precision: of the category"])
        #expect(found.notes.isEmpty)
    }

    @Test("A condition that nobody chose is that of most models, and told; among equal ones the most requests")
    func mostModels() throws {
        let found = try chat(
            try Examples.wish(),
            [
                ("a/one", { _ in }), ("a/one", { $0.requests = 128 }), ("a/two", { $0.requests = 64 }),
                ("a/two", { $0.requests = 128 }), ("a/three", { $0.gpu = "B200" }),
            ])
        #expect(found.candidates.map(\.name) == ["a/one", "a/two"])
        #expect(
            found.notes == [
                "No gpu_model was chosen: H100 is taken, which 2 of 3 models have.",
                "No max_num_seqs was chosen: 128 is taken, which 2 of 2 models have.",
            ])
        #expect(found.leftOut == [UnratedModel(name: "a/three", reason: "without gpu_model=H100")])
        #expect(found.candidates.first?.trait(.workload)?.value == "128 concurrent requests")
    }

    @Test("Of several numbers of GPUs the one with the least energy counts; the others are named")
    func leastEnergy() throws {
        let found = try chat(
            try Examples.wish(),
            [
                ("a/one", { $0.joules = 0.9 }),
                (
                    "a/one",
                    {
                        $0.joules = 0.6
                        $0.gpus = 2
                    }
                ),
            ])
        #expect(found.candidates.map(\.configuration) == ["2 H100, 64 concurrent requests"])
        #expect(
            found.setAside == [
                UnratedModel(
                    name: "a/one", configuration: "1 H100, 64 concurrent requests",
                    reason: "more energy in another configuration of the same conditions")
            ])
    }

    @Test("With a latency, each model batches as it likes and takes the least energy that is fast enough")
    func latency() throws {
        let found = try chat(
            try Examples.wish(latency: .seconds(0.05)),
            [
                (
                    "a/one",
                    {
                        $0.requests = 256
                        $0.joules = 0.1
                        $0.latency = 60
                    }
                ),
                (
                    "a/one",
                    {
                        $0.requests = 128
                        $0.joules = 0.2
                        $0.latency = 50
                    }
                ),
                ("a/one", { $0.requests = 8 }), ("a/slow", { $0.latency = 51 }),
            ])
        #expect(found.candidates.map(\.configuration) == ["1 H100, 128 concurrent requests"])
        #expect(found.leftOut.map(\.reason) == ["never at most 50.0 ms between tokens"])
        #expect(
            found.sheet.equal == [
                "GPU: H100", "median time between tokens: at most 50.0 ms between tokens",
                "precision: of the category",
            ])
    }

    @Test("Each trait comes with its evidence; one of which nothing is known is absent")
    func traits() throws {
        let number: Int64 = 7
        let found = try chat(
            try Examples.wish(), [("a/one-chat", { _ in })],
            models: [ExampleBoard.model(number, names: [("Server", "a/one-chat")])])
        let candidate = try #require(found.candidates.first)
        #expect(candidate.number == number)
        let texts = candidate.traits.map { "\($0.dimension.rawValue): \($0.value) (\($0.evidence))" }
        #expect(
            texts == [
                "purpose: conversation (its task)", "platform: data centre (its GPUs)", "users: people (its prompts)",
                "model type: chat (told by the name a/one-chat)",
                "size band: 4–9 B (8 B parameters, by Server; bands of 2026-11-21)",
                "precision: bfloat16 (weights as Server lists them)",
                "hardware: H100 (condition gpu_model of Server)",
                "workload: 64 concurrent requests (condition max_num_seqs of Server)",
            ])
        let plain = try chat(try Examples.wish(), [("a/one", { $0.parameters = 0 })])
        #expect(plain.candidates.first?.trait(.type) == nil && plain.candidates.first?.trait(.size) == nil)
    }

    @Test("The newest vintage with the sizes is read; one of carbon alone is not")
    func vintage() throws {
        let described = ExampleBoard.entry("a/one", row: 1, score: 50, parameters: 1e9, carbon: 2)
        let later = ExampleBoard.entry("a/one", row: 1, score: nil, carbon: 4)
        let found = try Examples.candidates(
            Examples.board, RatingWish(),
            [.init("Board", "2025-02", [described]), .init("Board", "2025-07", [later])])
        #expect(found.vintage.text == "2025-02")
        let asked = try Examples.candidates(
            Examples.board, RatingWish(vintage: "2025-07"),
            [.init("Board", "2025-02", [described]), .init("Board", "2025-07", [later])])
        #expect(asked.vintage.text == "2025-07")
    }

    @Test("Models of one name that are different keep apart by their keys")
    func repeatedNames() throws {
        let entries = ["AMPLIFY (Maker, 2024)", "AMPLIFY (Other, 2023)"].enumerated().map { place, key in
            var entry = Examples.trained(
                "AMPLIFY", row: place + 1, on: "H100",
                ["training_time": 10, "training_accelerators": 8, "training_data": 1e9, "epochs": 1, "parameters": 1e8])
            entry.key = key
            entry.model.key = key
            return entry
        }
        let found = try Examples.candidates(
            Examples.training, try Examples.wish(), [.init("Trainings", "2025-03", entries)])
        #expect(found.candidates.map(\.name) == ["AMPLIFY (Maker, 2024)", "AMPLIFY (Other, 2023)"])
    }
}
