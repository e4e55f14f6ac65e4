import Statistics
import Testing

@testable import Rating

@Suite("Draws of scores")
struct ScoreDrawsTests {
    private func scores(_ peers: [Peer], _ quantity: BenchmarkSheet.Quantity = .sci) -> [Double] {
        let draws = ScoreDraws(of: peers, by: quantity)
        var space = ScoreDraws.Space(for: draws)
        var generator = SeededGenerator(seed: 2)
        var drawn = [Double](repeating: .nan, count: peers.count)
        drawn.withUnsafeMutableBufferPointer { draws.draw(into: $0, &generator, space: &space) }
        var scores = drawn
        for (place, peer) in draws.order.enumerated() { scores[peer] = drawn[place] }
        return scores
    }

    @Test("A score is energy × PUE × carbon intensity + embodied carbon")
    func formula() {
        let peers = [Peer.drawing(3...3, embodied: 7).at(intensity: 2...2, pue: 1.5...1.5), .drawing(5)]
        #expect(scores(peers) == [16, 5])
        #expect(scores(peers, .energy) == [3, 5])
    }

    @Test("Peers of one place are moved by the same factor, those of another by another")
    func places() {
        let drawn = scores([
            Peer.drawing(1).at(intensity: 1...9), Peer.drawing(2).at(intensity: 1...9),
            Peer.drawing(1).at(intensity: 2...9),
        ])
        #expect(drawn[1] == drawn[0] * 2 && drawn[2] != drawn[0] && drawn[0] != 5)
    }

    @Test("Each peer's own energy is drawn for itself")
    func own() {
        let drawn = scores([.drawing(1...9), .drawing(1...9)])
        #expect(drawn[0] != drawn[1])
    }
}
