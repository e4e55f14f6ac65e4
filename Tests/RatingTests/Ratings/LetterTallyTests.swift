import Statistics
import Testing

@testable import Rating

@Suite("Count of letters over draws")
struct LetterTallyTests {
    /// Each draw ranked in full, one after the other, with nothing shared between them.
    private func plainCounts(_ peers: [Peer], _ scale: RatingScale, draws: Int, seed: UInt64) throws -> [[Int]] {
        let scores = ScoreDraws(of: peers, by: .sci)
        var counts = [[Int]](repeating: [Int](repeating: 0, count: scale.steps.count), count: peers.count)
        for draw in 0..<draws {
            var generator = SeededGenerator(seed: seed, draw: draw)
            var space = ScoreDraws.Space(for: scores)
            var drawn = [Double](repeating: .nan, count: peers.count)
            drawn.withUnsafeMutableBufferPointer { scores.draw(into: $0, &generator, space: &space) }
            for (place, position) in try PercentilePosition.of(drawn).enumerated() {
                counts[scores.order[place]][try #require(position.percent.flatMap(scale.index))] += 1
            }
        }
        return counts
    }

    /// Every fourth has no range and the score of others.
    private static func peer(_ number: Int) -> Peer {
        let name = "\(number)"
        if number.isMultiple(of: 4) { return .drawing(Double(10 + number % 3), name: name) }
        let energy = Double(number % 7 + 5)...Double(number % 11 + 20)
        let pue = 1 + Double(number % 3) / 10
        return Peer.drawing(energy, name: name, embodied: 1).at(intensity: 0.5...1.5, pue: 1...pue)
    }

    @Test(
        "Counts on all cores are those of ranking each draw in full, one after the other", arguments: [1, 31, 33, 70])
    func plain(draws: Int) async throws {
        let peers = (0..<60).map(Self.peer)
        for scale in [RatingScaleTests.scer, .fifths] {
            let found = try await RankUncertainty(of: peers, scale: scale, plan: .init(draws: draws, seed: 9))
            #expect(found.counts == (try plainCounts(peers, scale, draws: draws, seed: 9)))
        }
    }
}
