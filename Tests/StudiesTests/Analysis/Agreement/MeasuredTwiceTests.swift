import Footprint
import Ledger
import Observations
import TestSupport
import Testing

@testable import Studies

@Suite("Models measured twice")
struct MeasuredTwiceTests {
    private func vintages(_ all: [ExampleBoard.Vintaged], models: [LedgerModel] = []) throws -> [VintageEntries] {
        let stored = try StoredVintages(of: try ExampleBoard.store(all), models: models)
        return try stored.all.map { try stored.read($0) }
    }

    @Test("Two vintages of one board are joined by the publisher's key")
    func oneBoard() throws {
        let read = try vintages([
            .init(
                "Board", "2025-02",
                [ExampleBoard.entry("a", row: 1, score: 10), ExampleBoard.entry("b", row: 2, score: 20)]),
            .init(
                "Board", "2025-07",
                [ExampleBoard.entry("b", row: 1, score: 21), ExampleBoard.entry("c", row: 2, score: 30)]),
        ])
        let twice = MeasuredTwice(ExampleBoard.score, in: read[0], and: read[1])
        #expect(twice.pairs == [.init(name: "b", first: 21, second: 20)])
        #expect(twice.isOneDataset && twice.first.name == "Board, 2025-07")
        #expect(twice.first.listed == 2 && twice.second.listed == 2 && twice.contradicted == 0)
    }

    @Test("Two boards are joined by matched models; what was not matched is no pair")
    func twoBoards() throws {
        let read = try vintages(
            [
                .init(
                    "One", "1",
                    [ExampleBoard.entry("a", row: 1, score: 10), ExampleBoard.entry("b", row: 2, score: 20)]),
                .init(
                    "Other", "1",
                    [ExampleBoard.entry("A", row: 1, score: 12), ExampleBoard.entry("b", row: 2, score: 21)]),
            ], models: [ExampleBoard.model(1, names: [("One", "a"), ("Other", "A")])])
        #expect(
            MeasuredTwice(ExampleBoard.score, in: read[0], and: read[1]).pairs
                == [.init(name: "a", first: 10, second: 12)])
    }

    @Test("A model with two values more than 1 % apart in one source is left out and counted")
    func contradicted() throws {
        let read = try vintages(
            [
                .init(
                    "One", "1",
                    [
                        ExampleBoard.entry("a", row: 1, score: 10), ExampleBoard.entry("a-16", row: 2, score: 10.2),
                        ExampleBoard.entry("b", row: 3, score: 20), ExampleBoard.entry("b-16", row: 4, score: 20.1),
                    ]),
                .init(
                    "Other", "1",
                    [ExampleBoard.entry("a", row: 1, score: 12), ExampleBoard.entry("b", row: 2, score: 21)]),
            ],
            models: [
                ExampleBoard.model(1, names: [("One", "a"), ("One", "a-16"), ("Other", "a")]),
                ExampleBoard.model(2, names: [("One", "b"), ("One", "b-16"), ("Other", "b")]),
            ])
        let twice = MeasuredTwice(ExampleBoard.score, in: read[0], and: read[1])
        #expect(twice.pairs == [.init(name: "b", first: 20, second: 21)])
        #expect(twice.contradicted == 1)
    }

    @Test("How the values of both were found is kept apart")
    func methods() throws {
        let read = try vintages([
            .init("Board", "1", [ExampleBoard.entry("a", row: 1, score: nil, carbon: 1, carbonMethod: .measured)]),
            .init("Board", "2", [ExampleBoard.entry("a", row: 1, score: nil, carbon: 2)]),
        ])
        let twice = MeasuredTwice(ExampleBoard.carbon, in: read[0], and: read[1])
        #expect(twice.differsInMethod)
        #expect(twice.first.methods == [.estimated] && twice.second.methods == [.measured])
    }

    @Test("Fractions of right answers become percent beside percentages; other units are not mixed")
    func factors() {
        let fraction = Metric("mmlu_em", better: .higher, meaning: "fraction")
        let count = Metric("tokens", better: .neither, meaning: "tokens")
        #expect(MeasuredTwice.factor(from: fraction, to: ExampleBoard.score) == 100)
        #expect(MeasuredTwice.factor(from: ExampleBoard.score, to: fraction) == 0.01)
        #expect(MeasuredTwice.factor(from: ExampleBoard.score, to: ExampleBoard.score) == 1)
        #expect(MeasuredTwice.factor(from: count, to: ExampleBoard.score) == nil)
        #expect(MeasuredTwice.factor(from: ExampleBoard.carbon, to: ExampleBoard.score) == nil)
    }
}
