import Footprint
import Ledger
import Observations
import Rating
import Studies
import TestSupport
import Testing

@Suite("Accuracy of another dataset")
struct JoinedAccuracyTests {
    private typealias Examples = RatedExamples

    private let models: [LedgerModel] = [
        ExampleBoard.model(1, names: [("Server", "a/one"), ("Board", "One"), ("Exam", "one")]),
        ExampleBoard.model(2, names: [("Server", "a/two"), ("Board", "Two")]),
        ExampleBoard.model(3, names: [("Server", "a/three"), ("Board", "Three"), ("Board", "Three again")]),
    ]

    private func stored(_ more: [ExampleBoard.Vintaged] = []) throws -> StoredVintages {
        let server = ["a/one", "a/two", "a/three"].enumerated().map { RatingExamples.served($1, row: $0 + 1) }
        let board = [
            ExampleBoard.entry("One", row: 1, score: 60), ExampleBoard.entry("Unknown", row: 2, score: 90),
            ExampleBoard.entry("Three", row: 3, score: 40), ExampleBoard.entry("Three again", row: 4, score: 50),
        ]
        let old = [ExampleBoard.entry("One", row: 1, score: 10), ExampleBoard.entry("Two", row: 2, score: 20)]
        let vintages = [
            ExampleBoard.Vintaged("Server", "2026-02", server), .init("Board", "2024-01", old),
            .init("Board", "2025-06", board),
        ]
        return try StoredVintages(of: try ExampleBoard.store(vintages + more), models: models)
    }

    private let exam = ExampleBoard.Vintaged(
        "Exam", "2025-03", [ExampleBoard.entry("one", row: 1, score: 75)])

    private func candidates(_ stored: StoredVintages) throws -> RatingCandidates {
        try RatingCandidates(RatingExamples.chat, try RatingExamples.wish(), from: stored, facts: ExampleFacts())
    }

    private func sentence(_ word: String, dataset: String? = nil, _ stored: StoredVintages) -> String {
        do {
            _ = try JoinedAccuracy(metric: word, dataset: dataset, from: stored)
            return "no error"
        } catch {
            return String(describing: error)
        }
    }

    @Test("A model has the value of the newest vintage, with metric, unit, method, credit and vintage")
    func newest() throws {
        let accuracy = try #require(try JoinedAccuracy(metric: "score", from: try stored())[1])
        #expect(
            accuracy
                == Manifest.Accuracy(
                    metric: "score of Board", value: 60, unit: "%", method: .measured,
                    source: "Board, made up. Vintage: 2025-06", isShareOfAnswers: false))
    }

    @Test("What the newest vintage lacks is not filled from an older one, and contradictory values are none")
    func unknown() throws {
        let joined = try JoinedAccuracy(metric: "score", from: try stored())
        #expect(joined[2] == nil && joined[3] == nil && joined[99] == nil && joined.contradicted == [3])
    }

    @Test("A row that its publisher flags gives no accuracy")
    func flagged() throws {
        let board = ExampleBoard.entry("Two", row: 1, score: 70, attributes: [Attribute("flagged", "true")])
        let joined = try JoinedAccuracy(metric: "score", from: try stored([.init("Board", "2025-09", [board])]))
        #expect(joined[1] == nil && joined[2] == nil)
    }

    @Test("Of several datasets the newest is read and the others are named; one that is named is read instead")
    func dataset() throws {
        let stored = try stored([exam])
        let found = try candidates(stored)
        let joined = try JoinedAccuracy(metric: "score", from: stored)
        #expect(joined.metric == "score of Board")
        #expect(joined.note(on: found.candidates).hasSuffix("It is in Exam too; the newest is taken."))
        let named = try JoinedAccuracy(metric: "score", dataset: "exam", from: stored)
        #expect(named.metric == "score of Exam" && named[1]?.value == 75)
        #expect(!named.note(on: found.candidates).contains("too; "))
    }

    @Test("Candidates take it in place of their own, with the credit of its source and a note on how many have it")
    func candidates() throws {
        let stored = try stored()
        let found = try candidates(stored).with(accuracy: try JoinedAccuracy(metric: "score", from: stored))
        #expect(found.candidates.map(\.accuracy?.value) == [60, nil, nil])
        #expect(found.sources.map(\.dataset.name) == ["Server", "Board"])
        #expect(
            found.notes.last
                == "Accuracy is score, Board, 2025-06: known of 1 of 3 models. It was found with other questions than "
                + "those that were rated. 1 is listed with values that contradict each other.")
    }

    @Test("A word for a metric is read as in analyses")
    func alias() throws {
        let stored = try stored()
        #expect(
            sentence("energy", stored) == "‘energy_per_token’ is no accuracy: more of it is not better. "
                + "Choose a metric of which more is better.")
    }

    @Test("An unknown metric is refused with the nearest one, an unknown dataset with those that there are")
    func refused() throws {
        let stored = try stored([exam])
        #expect(
            sentence("scor", stored)
                == "No source in the ledger has the metric ‘scor’; did you mean ‘score’? `wattmark analyze metrics` "
                + "lists them.")
        #expect(
            sentence("score", dataset: "Bord", stored)
                == "No source in the ledger is ‘Bord’. It holds Board, Exam and Server.")
        #expect(
            sentence("score", dataset: "Server", stored)
                == "Server has no score to compare; it is in Board and Exam.")
    }
}
