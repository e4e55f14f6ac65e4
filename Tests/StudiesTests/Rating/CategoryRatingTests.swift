import Footprint
import Rating
import Studies
import TestSupport
import Testing

@Suite("Rating of a category")
struct CategoryRatingTests {
    private typealias Examples = RatedExamples

    private func scer(unit: FunctionalUnit?) async throws -> RatedCategory {
        let text = "name,sci\nSoftware 3,160\nSoftware 1,100\nSoftware 5,250\nSoftware 2,150\nSoftware 4,200\n"
        let list = try ScoreList(Array(text.utf8), file: "scores.csv")
        return try await Examples.rating().rated(list, file: "scores.csv", unit: unit)
    }

    @Test("SCER's five scores, as a list, are rated A, B, C, C, C from the lowest to the highest")
    func list() async throws {
        let rated = try await scer(unit: nil)
        #expect(
            Examples.letters(rated) == ["Software 1 A", "Software 2 B", "Software 3 C", "Software 4 C", "Software 5 C"])
        #expect(rated.members.map(\.rating.relative.rank) == [5, 4, 3, 2, 1])
        #expect(rated.members.map(\.rating.relative.percentile) == [100, 75, 50, 25, 0])
        #expect(rated.category.traits.isEmpty && rated.benchmark.source == "scores.csv" && rated.credits.isEmpty)
    }

    @Test("A list whose unit is not told has no absolute classes, and says what was taken; a unit gives them")
    func classes() async throws {
        let silent = try await scer(unit: nil)
        #expect(silent.classes == nil && silent.members.allSatisfy { $0.rating.absolute == nil })
        #expect(silent.notes.count == 2 && silent.notes[1].contains("--unit"))
        let told = try await scer(unit: .outputTokens)
        let classes = try #require(try CarbonClasses(for: .outputTokens))
        #expect(told.classes == classes && told.notes.count == 1)
        #expect(told.members.map(\.rating.absolute) == told.members.map { classes.rating(of: $0.peer.sci) })
    }

    @Test("Models of the ledger come from the lowest carbon to the highest, with their scores and what was left out")
    func ledger() async throws {
        let others: [(String, Examples.Change)] = [
            ("a/large", { $0.parameters = 70e9 }), ("a/other", { $0.requests = 8 }),
        ]
        let rated = try await Examples.rated(Examples.five.reversed() + others)
        #expect(Examples.letters(rated) == ["a/one A", "a/two B", "a/three C", "a/four C", "a/five C"])
        let scores = rated.members.map(\.peer.sci.central)
        #expect(scores == scores.sorted() && rated.members.allSatisfy { $0.score?.sci == $0.peer.sci })
        #expect(
            rated.leftOut.map { "\($0.name): \($0.reason)" } == [
                "a/other: without max_num_seqs=64", "a/large: size band 40–80 B, not 4–9 B",
            ])
        #expect(rated.category[.size]?.value == "4–9 B" && rated.members[0].number != nil)
        #expect(rated.credits == ["Server, made up."] && rated.classes?.unit == .outputTokens)
    }

    @Test("Models of one score share the mean of their ranks; as peers, from the highest score, they come by name")
    func ties() async throws {
        let rated = try await Examples.rated([
            ("a/b", { _ in }), ("a/a", { _ in }), ("a/c", { $0.joules = 0.1 }),
        ])
        let manifest = try #require(rated.manifest(of: rated.members[0], date: Examples.date, tool: Examples.tool))
        #expect(manifest.rating?.peers.map(\.name) == ["a/a", "a/b", "a/c"])
        #expect(rated.members.map(\.rating.relative.rank) == [3, 1.5, 1.5])
    }

    @Test("A single model has no letter, and no probability of one")
    func alone() async throws {
        let rated = try await Examples.rated([("a/one", { _ in })], draws: 100)
        #expect(Examples.letters(rated) == ["a/one none"])
        #expect(rated.members[0].rating.relative.probabilities.isEmpty)
    }

    @Test("The draws of the plan are told, and the same seed gives the same probabilities")
    func draws() async throws {
        let close: [(String, Examples.Change)] = [
            ("a/one", { $0.joules = 0.50 }),
            (
                "a/two",
                {
                    $0.joules = 0.49
                    $0.throughput = 900
                }
            ), ("a/three", { $0.joules = 1 }),
        ]
        let (one, again) = (try await Examples.rated(close, draws: 200), try await Examples.rated(close, draws: 200))
        #expect(one.draws == 200 && one.seed == 7)
        #expect(one.members.map(\.rating) == again.members.map(\.rating))
        #expect(one.members.allSatisfy { isClose($0.rating.relative.probabilities.values.reduce(0, +), 1) })
    }
}
