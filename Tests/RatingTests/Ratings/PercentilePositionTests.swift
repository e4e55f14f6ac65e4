import Rating
import Statistics
import Testing

@Suite("Percentile position")
struct PercentilePositionTests {
    private func letters(_ scores: [Double], _ direction: Direction = .lowerIsBetter) throws -> [String?] {
        try PercentilePosition.of(scores, direction: direction).map {
            $0.percent.flatMap(RatingScaleTests.scer.letter)
        }
    }

    /// Small whole scores, so that many are equal.
    private static func scores(_ seed: UInt64) -> [Double] {
        var generator = SeededGenerator(seed: seed)
        let count = Int.random(in: 2...40, using: &generator)
        return (0..<count).map { _ in Double(Int.random(in: 1...12, using: &generator)) }
    }

    @Test("The example of SCER: 100, 150, 160, 200, 250 are at 100, 75, 50, 25 and 0 and get A, B, C, C, C")
    func example() throws {
        let scores = [100.0, 150, 160, 200, 250]
        let positions = try PercentilePosition.of(scores)
        #expect(positions.map(\.percent) == [100, 75, 50, 25, 0])
        #expect(positions.map(\.rank) == [5, 4, 3, 2, 1])
        #expect(try letters(scores) == ["A", "B", "C", "C", "C"])
    }

    @Test("Equal scores share the mean of their ranks: 1, 2, 2, 3 are at 100, 50, 50 and 0")
    func ties() throws {
        let positions = try PercentilePosition.of([1, 2, 2, 3])
        #expect(positions.map(\.rank) == [4, 2.5, 2.5, 1])
        #expect(positions.map(\.percent) == [100, 50, 50, 0])
    }

    @Test("Where all are equal each is in the middle and gets C")
    func allEqual() throws {
        #expect(try PercentilePosition.of([7, 7, 7]).map(\.percent) == [50, 50, 50])
        #expect(try letters([7, 7, 7]) == ["C", "C", "C"])
    }

    @Test("One score alone has no position and no letter")
    func alone() throws {
        let positions = try PercentilePosition.of([5])
        #expect(positions.map(\.rank) == [1] && positions[0].percent == nil)
        #expect(try letters([5]) == [nil])
    }

    @Test("No score gives no position")
    func none() throws {
        #expect(try PercentilePosition.of([]).isEmpty)
    }

    @Test("Of two the better gets A and the other C")
    func two() throws {
        #expect(try letters([2, 1]) == ["C", "A"])
    }

    @Test("Of eleven exactly one gets A: the second is at 90, which is B, and the fifth at 60, B too")
    func eleven() throws {
        let scores = (1...11).map(Double.init)
        #expect(try PercentilePosition.of(scores)[1].percent == 90)
        #expect(try PercentilePosition.of(scores)[4].percent == 60)
        #expect(try letters(scores) == ["A", "B", "B", "B", "B", "C", "C", "C", "C", "C", "C"])
    }

    @Test("A position that is a whole number is met to the last digit, however many are ranked")
    func wholeNumbers() {
        for hundreds in 1...200 {
            let count = hundreds * 100 + 1
            for percent in 0...100 {
                let rank = Double(percent * hundreds + 1)
                #expect(PercentilePosition(rank: rank, count: count).percent == Double(percent))
            }
        }
    }

    @Test("Where higher is better the letters are those of the inverse", arguments: 1...30)
    func higherIsBetter(seed: Int) throws {
        let scores = Self.scores(UInt64(seed))
        #expect(try letters(scores.map { 1 / $0 }, .higherIsBetter) == letters(scores))
    }

    @Test("Scores in another unit get the same positions", arguments: 1...30)
    func scaled(seed: Int) throws {
        let scores = Self.scores(UInt64(seed))
        #expect(try PercentilePosition.of(scores.map { $0 * 3.7e-4 }) == PercentilePosition.of(scores))
    }

    @Test("The order in which scores come changes nobody's position", arguments: 1...30)
    func order(seed: Int) throws {
        let scores = Self.scores(UInt64(seed))
        #expect(try PercentilePosition.of(scores.reversed()) == PercentilePosition.of(scores).reversed())
    }

    @Test("A new peer that is worse than all lowers nobody's position", arguments: 1...30)
    func worsePeer(seed: Int) throws {
        let scores = Self.scores(UInt64(seed))
        let before = try PercentilePosition.of(scores).compactMap(\.percent)
        let after = try PercentilePosition.of(scores + [100]).compactMap(\.percent)
        #expect(zip(before, after).allSatisfy { $0 <= $1 } && after.last == 0)
    }

    @Test("A new peer that is better than all raises nobody's position", arguments: 1...30)
    func betterPeer(seed: Int) throws {
        let scores = Self.scores(UInt64(seed))
        let before = try PercentilePosition.of(scores).compactMap(\.percent)
        let after = try PercentilePosition.of(scores + [0]).compactMap(\.percent)
        #expect(zip(before, after).allSatisfy { $0 >= $1 } && after.last == 100)
    }

    @Test("A score that falls never lowers its own position", arguments: 1...30)
    func monotone(seed: Int) throws {
        var scores = Self.scores(UInt64(seed))
        var last = -1.0
        for own in stride(from: 13, through: 0, by: -1) {
            scores[0] = Double(own)
            let percent = try #require(try PercentilePosition.of(scores)[0].percent)
            #expect(percent >= last)
            last = percent
        }
    }

    @Test("A score that is no number is refused by its number", arguments: [Double.nan, .infinity, -.infinity])
    func notFinite(value: Double) {
        #expect(throws: RatingError.self) { try PercentilePosition.of([1, value]) }
    }
}
