import Statistics
import Testing

@testable import Rating

@Suite("Letters by the scores at the cuts")
struct LetterRanksTests {
    /// The short way: the step of each score by the limits alone.
    private func byLimits(_ scores: [Double], _ scale: RatingScale) -> [Int] {
        let ranks = LetterRanks(of: scale, among: scores.count)
        var (space, limits) = (scores, [Double](repeating: .nan, count: ranks.cuts))
        scores.withUnsafeBufferPointer { scores in
            space.withUnsafeMutableBufferPointer { space in
                limits.withUnsafeMutableBufferPointer { ranks.findLimits(scores, space: space, limits: $0) }
            }
        }
        return scores.map { score in limits.firstIndex { score < $0 } ?? ranks.cuts }
    }

    /// The plain way: all ranks, ties with their means.
    private func byRanks(_ scores: [Double], _ scale: RatingScale) throws -> [Int] {
        try PercentilePosition.of(scores).map { position in
            try #require(position.percent.flatMap(scale.index))
        }
    }

    static let scales = [
        RatingScaleTests.scer, .fifths,
        RatingScale(id: "one", steps: [.init("A", from: 0, includesStart: true)], source: "test"),
        RatingScale(
            id: "ends",
            steps: [
                .init("none", from: 100, includesStart: false), .init("best", from: 100, includesStart: true),
                .init("half", from: 50, includesStart: true), .init("under", from: 50 - 1e-9, includesStart: true),
                .init("some", from: 0, includesStart: false), .init("worst", from: 0, includesStart: true),
            ], source: "test"),
        RatingScale(
            id: "below",
            steps: [
                .init("A", from: 99.5, includesStart: false), .init("B", from: 0, includesStart: true),
                .init("never", from: -1, includesStart: true),
            ], source: "test"),
    ]

    @Test("The limits give the same letters as all ranks, for any number of scores and of ties", arguments: 1...200)
    func equalToPlainWay(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let count = Int.random(in: 2...120, using: &generator)
        let kinds = Int.random(in: 1...(seed.isMultiple(of: 2) ? 8 : 1_000), using: &generator)
        let scores = (0..<count).map { _ in Double(Int.random(in: 0..<kinds, using: &generator)) / 7 }
        for scale in Self.scales {
            #expect(byLimits(scores, scale) == (try byRanks(scores, scale)))
        }
    }

    @Test("So they do for thousands of scores", arguments: [2, 40, 1_000_000])
    func many(kinds: Int) throws {
        var generator = SeededGenerator(seed: 12)
        let scores = (0..<2_501).map { _ in Double(Int.random(in: 0..<kinds, using: &generator)) }
        for scale in Self.scales { #expect(byLimits(scores, scale) == (try byRanks(scores, scale))) }
    }

    @Test("Two and three scores, in every order and with every tie")
    func smallest() throws {
        for first in 0...2 {
            for second in 0...2 {
                for third in [nil, 0, 1, 2] as [Int?] {
                    let scores = [first, second, third].compactMap { $0.map(Double.init) }
                    for scale in Self.scales { #expect(byLimits(scores, scale) == (try byRanks(scores, scale))) }
                }
            }
        }
    }

    @Test("A tie across a cut goes to the letter of its mean rank: of five, two equal seconds are at 62.5 and get B")
    func tieAcrossCut() throws {
        let scores = [1.0, 2, 2, 3, 4]
        #expect(byLimits(scores, RatingScaleTests.scer) == [0, 1, 1, 2, 2])
    }
}
