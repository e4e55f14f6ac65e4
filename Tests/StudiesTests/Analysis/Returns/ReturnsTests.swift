import Observations
import Statistics
import Studies
import TestSupport
import Testing

@Suite("Returns")
struct ReturnsTests {
    private func returns(
        _ entries: [Entry] = ExampleBoard.saturating, x: String = "parameters", bend: String = "16B",
        others: [ExampleBoard.Vintaged] = [], _ change: (inout RowSelection) -> Void = { _ in }
    ) async throws -> Returns {
        var selection = RowSelection(y: "score", x: x)
        change(&selection)
        let store = try ExampleBoard.store([.init("Board", "2025-02", entries)] + others)
        let stored = try StoredVintages(of: store, models: [])
        let table = try StudyTable(selection, from: stored)
        var question = ReturnsQuestion(selection)
        question.draws = 200
        question.bend = try .init(parsing: bend, on: table)
        return try await Returns(question, on: table, others: try table.inOtherVintages(of: stored))
    }

    private static let known = Task { try await ReturnsTests().returns() }

    @Test("A rise that stops is found where it stops: 10 points per tenfold below, about none above")
    func known() async throws {
        let returns = try await Self.known.value
        let bend = try #require(returns.bend)
        #expect(abs(bend.known.slopeBelow - 10) < 1 && abs(bend.known.slopeAbove) < 1.5)
        #expect(bend.pValue < 0.001 && bend.clustersBelow + bend.clustersAbove == 16)
        #expect(returns.xUnit.symbol == "B" && abs(bend.known.place - 1.2041) < 1e-4)
    }

    @Test("A free search finds the same place, and the same seed the same interval")
    func free() async throws {
        let one = try await returns(bend: "free")
        let search = try #require(one.bend?.search)
        #expect(search.interval.contains(1.2) && search.pValue < 0.05)
        #expect(try await returns(bend: "free").bend?.search?.interval == search.interval)
    }

    @Test("A curve that levels off is preferred to the line, and its gain per doubling falls")
    func curves() async throws {
        let returns = try await Self.known.value
        #expect(returns.preferred?.family != .logLinear && returns.curves.count == CurveFamily.allCases.count)
        let gain = try #require(returns.gain)
        let first = try #require(gain.places.first)
        let last = try #require(gain.places.last)
        #expect(first.perDoubling.value > 2 && last.perDoubling.value < 1)
    }

    @Test("Errors by base rest on as many clusters as there are bases; without clusters HC3 takes their place")
    func clusters() async throws {
        let returns = try await Self.known.value
        #expect(returns.table.clusterCount == 16 && returns.line.errors.clustered?.degreesOfFreedom == 15)
        let alone = try await self.returns { $0.cluster = .none }
        #expect(alone.line.errors.clustered == nil && alone.line.errors.mainName == "HC3")
    }

    @Test("Parts of the rows and other vintages are looked at apart, and never mixed in")
    func parts() async throws {
        let older = ExampleBoard.saturating.dropLast(10)
        let returns = try await returns(others: [.init("Board", "2024-10", Array(older))])
        #expect(returns.parts.map(\.subset.name) == ["chat", "pretrained", "2024-10"])
        #expect(returns.parts.map(\.subset.table.rows.count) == [40, 40, 70] && returns.table.rows.count == 80)
    }

    @Test("With carbon taken out, what it explains cannot be told from size, and a sentence says so")
    func collinear() async throws {
        let error = await #expect(throws: AnalysisError.self) {
            try await returns { $0.given = ["carbon"] }
        }
        #expect(error?.description.contains("is a linear combination of the other variables") == true)
    }

    @Test("A break with all rows on one side leaves the study without one, with the reason")
    func oneSide() async throws {
        let returns = try await returns(bend: "900B")
        #expect(returns.bend == nil)
        #expect(returns.breakReason?.contains("80 rows lie below the break and 0 above it") == true)
    }

    @Test("Two rows, and rows of one size, are refused in a sentence")
    func refused() async throws {
        let two = await #expect(throws: AnalysisError.self) {
            try await returns(Array(ExampleBoard.saturating.prefix(2)))
        }
        #expect(two?.description == "There are 2 rows; at least 3 are needed.")
        let alike = (0..<9).map {
            ExampleBoard.entry("m\($0)", row: $0 + 1, score: Double($0), parameters: 7e9, carbon: 1)
        }
        let constant = await #expect(throws: AnalysisError.self) { try await returns(alike, bend: "none") }
        #expect(constant?.description.contains("same value in every row") == true)
    }

    @Test("One base for all rows leaves errors of independent rows, as the table shows")
    func oneBase() async throws {
        let rows = (0..<20).map {
            ExampleBoard.entry(
                "m\($0)", row: $0 + 1, score: Double($0 * $0 % 7 + $0), parameters: Double($0 + 1) * 1e9, base: "b")
        }
        let returns = try await returns(rows, bend: "none")
        #expect(returns.line.errors.clustered == nil && returns.table.clusterCount == 1)
    }
}
