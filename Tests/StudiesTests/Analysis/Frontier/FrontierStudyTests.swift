import Catalog
import Footprint
import Ledger
import Observations
import Statistics
import Studies
import TestSupport
import Testing

@Suite("The frontier of performance and cost")
struct FrontierStudyTests {
    private let entries = [
        ExampleBoard.entry("a/small", row: 1, score: 40, parameters: 0.5e9, carbon: 1, base: "a/small"),
        ExampleBoard.entry("a/small-tuned", row: 2, score: 38, parameters: 0.5e9, carbon: 2, base: "a/small"),
        ExampleBoard.entry("b/seven", row: 3, score: 60, parameters: 7e9, carbon: 4, base: "b/seven"),
        ExampleBoard.entry("b/eight", row: 4, score: 55, parameters: 8e9, carbon: 8, base: "b/eight"),
        ExampleBoard.entry("c/unsized", row: 5, score: 70, carbon: 16, base: "c/unsized"),
    ]

    private func table(
        _ entries: [Entry], y: String = "score", x: String = "carbon", cluster: ClusterRule = .base
    ) throws -> StudyTable {
        var selection = RowSelection(y: y, x: x)
        selection.cluster = cluster
        selection.poolsMethods = true
        let store = try ExampleBoard.store([.init("Board", "2025-02", entries)])
        return try StudyTable(selection, from: try StoredVintages(of: store, models: []))
    }

    @Test("Members, and how far the others are in both directions")
    func standings() async throws {
        let table = try table(entries)
        let study = try await FrontierStudy(table, draws: 200)
        #expect(study.members.map { table.rows[$0.row].name } == ["a/small", "b/seven", "c/unsized"])
        #expect(study.standings[1].missing == 2 && study.standings[1].costFactor == 2)
        #expect(study.standings[3].missing == 5 && study.standings[3].costFactor == 2)
        #expect(study.medianMissingOfOthers == 3.5 && study.medianCostFactorOfOthers == 2)
        #expect(study.others.map(\.row) == [1, 3] && !study.hasBounds)
    }

    @Test("A row that its own base beats is in no draw without it, so that its share is 0")
    func shares() async throws {
        let study = try await FrontierStudy(try table(entries), draws: 500, seed: 3)
        #expect(study.standings[0].share == 1 && study.standings[1].share == 0)
        let rival = try #require(study.standings[3].share)
        #expect(rival > 0.1 && rival < 0.6)
        let alone = try await FrontierStudy(try table(entries, cluster: .none), draws: 500, seed: 3)
        #expect(try #require(alone.standings[1].share) > 0.1)
    }

    @Test("By size the best row, how many are on the frontier, and rows of unknown size last")
    func classes() async throws {
        let table = try table(entries)
        let study = try await FrontierStudy(table, draws: 100)
        #expect(study.classes.map { $0.band?.name } == ["below 1 B", "4–9 B", nil])
        #expect(study.classes.map(\.rows) == [2, 2, 1] && study.classes.map(\.members) == [1, 1, 1])
        #expect(study.classes.map { table.rows[$0.best.row].name } == ["a/small", "b/seven", "c/unsized"])
        #expect(study.classes[0].medianCostFactor == 1.5 && study.classes[0].medianMissing == 1)
    }

    @Test("A model whose own row has no size has that of the model it was matched to")
    func matchedSize() async throws {
        var facts = ModelFacts(name: "unsized")
        facts.parameters = 70e9
        let model = LedgerModel(
            number: 1, facts: facts, base: nil, baseNumber: nil,
            names: [PublishedName(publisher: "Board", key: "c/unsized", name: "c/unsized")])
        let store = try ExampleBoard.store([.init("Board", "2025-02", entries)])
        let stored = try StoredVintages(of: store, models: [model])
        let study = try await FrontierStudy(
            try StudyTable(RowSelection(y: "score", x: "carbon"), from: stored), draws: 50)
        #expect(study.standings.map { $0.band?.name } == ["below 1 B", "below 1 B", "4–9 B", "4–9 B", "40–80 B"])
    }

    @Test("Where less of y is better the frontier falls, and what is missing is still above 0")
    func lowerIsBetter() async throws {
        let table = try table(entries, y: "evaluation_carbon", x: "parameters")
        let study = try await FrontierStudy(table, draws: 100)
        #expect(study.members.map { table.rows[$0.row].name } == ["a/small"])
        #expect(study.standings[2].missing == 3 && study.standings[2].costFactor == 14)
    }

    @Test("The same seed gives the same shares")
    func seeded() async throws {
        let table = try table(entries)
        let one = try await FrontierStudy(table, draws: 100, seed: 5).standings.map(\.share)
        #expect(try await FrontierStudy(table, draws: 100, seed: 5).standings.map(\.share) == one)
    }

    @Test("The publisher's bounds make a close race open")
    func ranges() async throws {
        var first = ExampleBoard.entry("a/one", row: 1, score: nil, carbon: 1)
        first.observations.append(Observation(ExampleBoard.score, 50, low: 40, high: 60, method: .measured))
        var second = ExampleBoard.entry("b/two", row: 2, score: nil, carbon: 2)
        second.observations.append(Observation(ExampleBoard.score, 49, low: 39, high: 59, method: .measured))
        let study = try await FrontierStudy(try table([first, second], cluster: .none), draws: 2_000)
        #expect(study.hasBounds)
        // Beaten in about every other draw that holds both, which are two of three.
        #expect(abs(try #require(study.standings[1].share) - 0.63) < 0.06)
    }

    @Test("With one base there is a frontier but no share, and a sentence why")
    func oneBase() async throws {
        let study = try await FrontierStudy(try table(Array(entries.prefix(2))), draws: 100)
        #expect(study.members.count == 1 && study.standings.allSatisfy { $0.share == nil })
        #expect(study.sharesReason == "The rows form 1 cluster; errors by cluster need at least 2.")
    }

    @Test("Without rows there is no frontier")
    func noRows() async throws {
        let none = try table(entries).filtered { _ in false }
        await #expect(throws: AnalysisError.self) { try await FrontierStudy(none, draws: 10) }
    }
}
