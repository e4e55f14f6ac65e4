import Footprint
import Ledger
import Observations
import Rating
import Studies
import TestSupport
import Testing

@Suite("The other stage of rated models")
struct OtherStageTests {
    private typealias Examples = RatedExamples

    private static let known: [String: Double] = [
        "training_time": 100, "training_accelerators": 100, "training_data": 1e9, "epochs": 1, "parameters": 1e9,
    ]

    /// A server with three models, of which Epoch AI lists two trainings.
    private func stored(_ trainings: [Entry]?, notable: [Entry] = []) throws -> StoredVintages {
        let names = ["a/one", "a/two", "a/three"]
        let server = names.enumerated().map { RatingExamples.served($1, row: $0 + 1) }
        let (epoch, notables) = ("Epoch AI, all models", "Epoch AI, notable models")
        let models = [
            ExampleBoard.model(1, names: [("Server", "a/one"), (epoch, "One"), (notables, "One")]),
            ExampleBoard.model(2, names: [("Server", "a/two"), (epoch, "Two"), (notables, "Two")]),
            ExampleBoard.model(3, names: [("Server", "a/three"), (epoch, "Three"), (epoch, "Three again")]),
        ]
        let vintages =
            [ExampleBoard.Vintaged("Server", "2026-02", server)]
            + (trainings.map { [ExampleBoard.Vintaged(epoch, "2025-03", $0)] } ?? [])
        let more = notable.isEmpty ? [] : [ExampleBoard.Vintaged(notables, "2026-01", notable)]
        return try StoredVintages(of: try ExampleBoard.store(vintages + more), models: models)
    }

    private let trainings = [
        RatingExamples.trained("One", row: 1, on: "H100", known), RatingExamples.trained("Two", row: 2, on: nil, [:]),
        RatingExamples.trained("Three", row: 3, on: "H100", known),
        RatingExamples.trained("Three again", row: 4, on: "H100", known),
    ]

    private func other(_ stage: LifeCycleStage, _ stored: StoredVintages) throws -> OtherStage {
        try OtherStage(of: stage, site: RatingExamples.site, from: stored, facts: ExampleFacts())
    }

    @Test("A model that is rated by its answers has the score of its training, at the same place")
    func training() throws {
        let score = try #require(try other(.inference, try stored(trainings))[1])
        // 5.25 MWh for 1,000 million tokens, as in the scores of trainings.
        #expect(score.unit == .trainingTokens && isClose(score.energy.central.megawattHours, 5.25))
        #expect(score.carbonIntensity == RatingExamples.site.carbonIntensity && score.pue == RatingExamples.site.pue)
    }

    @Test("A training that cannot be scored, and one of two of the same model, give nothing")
    func nothing() throws {
        let other = try other(.inference, try stored(trainings))
        #expect(other[2] == nil && other[3] == nil && other[99] == nil)
    }

    @Test("A training that the first dataset cannot score is taken from the next one of the benchmark")
    func nextDataset() throws {
        let notable = [
            RatingExamples.trained("Two", row: 1, on: "H100", Self.known),
            RatingExamples.trained("One", row: 2, on: "H100", Self.known.merging(["training_time": 7]) { $1 }),
        ]
        let other = try other(.inference, try stored(trainings, notable: notable))
        #expect(other[2]?.duration.central == .hours(100) && other[1]?.duration.central == .hours(100))
    }

    @Test("A ledger without trainings, one where none can be scored, and an empty one give nothing and no error")
    func noTrainings() throws {
        #expect(try other(.inference, try stored(nil))[1] == nil)
        let none = [RatingExamples.trained("One", row: 1, on: nil, ["parameters": 1e9])]
        #expect(try other(.inference, try stored(none))[1] == nil)
        let empty = try StoredVintages(of: try ExampleBoard.store([]), models: [])
        #expect(try other(.inference, empty)[1] == nil)
    }

    @Test("A training has no score of answers")
    func ofTraining() throws { #expect(try other(.training, try stored(trainings))[1] == nil) }

    @Test("It stands beside the rated score, in the member and in its manifest, and does not change the rating")
    func beside() async throws {
        let stored = try stored(trainings)
        let found = try RatingCandidates(
            RatingExamples.chat, try RatingExamples.wish(), from: stored, facts: ExampleFacts())
        let one = try #require(RatingCategories(of: found, by: [.size]).all.first)
        let plain = try await Examples.rating().rated(one, of: found)
        let rated = try await Examples.rating().rated(one, of: found, other: try other(.inference, stored))
        #expect(rated.members.filter { $0.other != nil }.map(\.name) == ["a/one"])
        #expect(rated.members.map(\.rating) == plain.members.map(\.rating))
        let manifests = try Examples.files(rated).map(\.manifest)
        #expect(manifests.filter { $0.other?.unit == .trainingTokens }.map(\.name) == ["a/one"])
    }
}
