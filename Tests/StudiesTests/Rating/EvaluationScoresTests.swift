import Footprint
import Observations
import Rating
import Studies
import TestSupport
import Testing

@Suite("Scores from a board's carbon")
struct EvaluationScoresTests {
    private func found(
        _ wish: RatingWish = RatingWish(), _ entries: [(String, Double?)] = [("a/one", 2.698)]
    ) throws -> RatingCandidates {
        let rows = entries.enumerated().map { place, one in
            ExampleBoard.entry(one.0, row: place + 1, score: 41, parameters: 8e9, carbon: one.1)
        }
        return try RatingExamples.candidates(RatingExamples.board, wish, [.init("Board", "2025-02", rows)])
    }

    @Test("2.698 kg at the board's 269.8 g/kWh are 10 kWh, and at its 5.6 kW 1.786 hours of eight H100")
    func backwards() throws {
        let score = try #require(try found().candidates.first).score
        #expect(isClose(score.energy.central.kilowattHours, 10) && score.energy.method == .estimated)
        #expect(isClose(score.duration.central.hours, 10 / 5.6))
        #expect(score.hardware?.reserved == 8 && score.hardware?.embodied.central == .kilograms(1_600))
        #expect(score.units.central == Count(1) && score.unit == .evaluation)
        #expect(score.boundary.hasPrefix("eight H100 at their rated 700 W"))
    }

    @Test("Without a place the carbon of the electricity is the published one")
    func published() throws {
        let score = try #require(try found().candidates.first).score
        #expect(isClose(score.operational.central.grams, 2_698) && score.pue.central == Ratio(1))
    }

    @Test("A place takes the intensity and the overhead of the board's away")
    func elsewhere() throws {
        let score = try #require(try found(RatingWish(site: RatingExamples.site)).candidates.first).score
        // 10 kWh × 1.2 × 360 g/kWh.
        #expect(isClose(score.operational.central.grams, 4_320))
    }

    @Test("A model without carbon is left out by name")
    func noCarbon() throws {
        let found = try found(RatingWish(), [("a/one", 2), ("a/two", nil), ("a/three", 0)])
        #expect(found.candidates.map(\.name) == ["a/one"])
        #expect(
            found.leftOut
                == ["a/two", "a/three"].map {
                    UnratedModel(name: $0, reason: "no carbon of the evaluation published")
                })
    }

    @Test("A model that the publisher flags is left out unless asked for")
    func flagged() throws {
        var entry = ExampleBoard.entry("a/two", row: 2, score: 40, parameters: 8e9, carbon: 2)
        entry.attributes = [Attribute("flagged", "True")]
        let rows = [ExampleBoard.entry("a/one", row: 1, score: 41, parameters: 8e9, carbon: 1), entry]
        let vintages = [ExampleBoard.Vintaged("Board", "2025-02", rows)]
        let found = try RatingExamples.candidates(RatingExamples.board, RatingWish(), vintages)
        #expect(found.leftOut == [UnratedModel(name: "a/two", reason: "flagged by the publisher")])
        var wish = RatingWish()
        wish.keepsFlagged = true
        #expect(try RatingExamples.candidates(RatingExamples.board, wish, vintages).candidates.count == 2)
    }

    @Test("A model listed twice counts once where the values agree to 1 %, and not at all where they differ")
    func listedTwice() throws {
        func twice(_ second: Double) throws -> RatingCandidates {
            let rows = [2, second].enumerated().map { place, carbon in
                var entry = ExampleBoard.entry("a/one", row: place + 1, score: 41, parameters: 8e9, carbon: carbon)
                entry.key = "a/one \(place)"
                return entry
            }
            let other = ExampleBoard.entry("b/two", row: 3, score: 40, parameters: 8e9, carbon: 3)
            return try RatingExamples.candidates(
                RatingExamples.board, RatingWish(), [.init("Board", "2025-02", rows + [other])])
        }
        #expect(try twice(2.01).candidates.map(\.name) == ["a/one", "b/two"])
        #expect(
            try twice(4).leftOut == [
                UnratedModel(name: "a/one", reason: "listed more than once with values that differ")
            ])
    }

    @Test("The type is the board's word without its sign")
    func type() throws {
        let entry = ExampleBoard.entry(
            "a/one", row: 1, score: 40, parameters: 8e9, carbon: 2,
            attributes: [Attribute("type", "💬 chat models (RLHF, DPO, IFT, ...)")])
        let found = try RatingExamples.candidates(
            RatingExamples.board, RatingWish(), [.init("Board", "2025-02", [entry])])
        #expect(found.candidates.first?.trait(.type)?.value == "chat models")
    }
}
