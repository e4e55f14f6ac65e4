import Footprint
import Rating
import Statistics
import Testing

@Suite("Certainty of letters")
struct RankUncertaintyTests {
    private let scale = RatingScaleTests.scer

    /// Peers whose ranges overlap, some of them without a range and some equal.
    private static func peers(_ count: Int, seed: UInt64) -> [Peer] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { number in
            let low = Double(Int.random(in: 1...20, using: &generator))
            let width = Double(Int.random(in: 0...5, using: &generator))
            let peer = Peer.drawing(
                low...(low + width), name: "model \(number)",
                embodied: Bool.random(using: &generator) ? Double(Int.random(in: 0...3, using: &generator)) : nil)
            return number.isMultiple(of: 3) ? peer.at(intensity: 1...2, pue: 1...1.3) : peer
        }
    }

    @Test("The letters of a peer sum to the draws, and its probabilities to one", arguments: [2, 3, 11, 64, 200])
    func sums(count: Int) async throws {
        let found = try await RankUncertainty(of: Self.peers(count, seed: 5), scale: scale, plan: .init(draws: 300))
        #expect(found.counts.count == count && found.counts.allSatisfy { $0.reduce(0, +) == 300 })
        for peer in 0..<count {
            #expect(abs(found.probabilities(of: peer).values.reduce(0, +) - 1) < 1e-12)
        }
    }

    @Test("Without ties each draw gives as many of each letter as the scale does")
    func lettersOfADraw() async throws {
        let peers = (1...11).map { Peer.drawing(Double($0)...Double($0 + 5), name: "\($0)") }
        let found = try await RankUncertainty(of: peers, scale: scale, plan: .init(draws: 100))
        let sums = found.counts.reduce([0, 0, 0]) { zip($0, $1).map(+) }
        #expect(found.letters == ["A", "B", "C"] && sums == [100, 400, 600])
    }

    @Test("Two of one range have even chances of A and C")
    func even() async throws {
        let found = try await RankUncertainty(
            of: [.drawing(1...3), .drawing(1...3)], scale: scale, plan: .init(draws: 20_000))
        #expect(abs((found.probabilities(of: 0)["A"] ?? 0) - 0.5) < 0.015)
    }

    @Test("9 to 11 is below 10 to 12 in 95.8 % of draws, as the integral of the two triangles says")
    func knownProbability() async throws {
        // They meet between 10 and 11, in triangles of area 1/2: P(X > Y) = ∫₀¹ (1 − t)²/2 · t dt = 1/24.
        let found = try await RankUncertainty(
            of: [.drawing(9...11), .drawing(10...12)], scale: scale, plan: .init(draws: 40_000))
        #expect(abs((found.probabilities(of: 0)["A"] ?? 0) - 23.0 / 24) < 0.004)
    }

    @Test("Where the place alone is in doubt, peers at one place keep their letters in every draw")
    func commonFactors() async throws {
        let peers = (1...11).map { Peer.drawing(100 + Double($0), name: "\($0)").at(intensity: 0.1...9, pue: 1...2) }
        let found = try await RankUncertainty(of: peers, scale: scale, plan: .init(draws: 200))
        #expect(
            (0..<11).map { found.probabilities(of: $0) } == [["A": 1]] + (1..<5).map { _ in ["B": 1] }
                + (5..<11).map { _ in ["C": 1] })
    }

    @Test("Peers on one grid but of different PUE share the draws of its carbon intensity")
    func commonGrid() async throws {
        let peers = [
            Peer.drawing(100).at(intensity: 1...9, pue: 1.1...1.1),
            Peer.drawing(100).at(intensity: 1...9, pue: 1.2...1.2),
        ]
        let found = try await RankUncertainty(of: peers, scale: scale, plan: .init(draws: 200))
        #expect(found.probabilities(of: 0) == ["A": 1] && found.probabilities(of: 1) == ["C": 1])
    }

    @Test("Peers on different grids are each in their own doubt")
    func differentGrids() async throws {
        let peers = [Peer.drawing(100).at(intensity: 1...9), Peer.drawing(100).at(intensity: 1.5...9)]
        let found = try await RankUncertainty(of: peers, scale: scale, plan: .init(draws: 500))
        #expect((0.3...0.7).contains(found.probabilities(of: 0)["C"] ?? 0))
    }

    @Test("Those of exactly equal scores share their mean rank in every draw")
    func ties() async throws {
        let peers = [1.0, 2, 2, 3].map { Peer.drawing($0) } + [.drawing(4...9)]
        let found = try await RankUncertainty(of: peers, scale: scale, plan: .init(draws: 50))
        #expect(found.counts == [[50, 0, 0], [0, 50, 0], [0, 50, 0], [0, 0, 50], [0, 0, 50]])
    }

    @Test("The same seed gives the same counts, another seed others")
    func seeds() async throws {
        let peers = Self.peers(40, seed: 1)
        let first = try await RankUncertainty(of: peers, scale: scale, plan: .init(draws: 500, seed: 8))
        let again = try await RankUncertainty(of: peers, scale: scale, plan: .init(draws: 500, seed: 8))
        let other = try await RankUncertainty(of: peers, scale: scale, plan: .init(draws: 500, seed: 9))
        #expect(first == again && first != other)
    }

    @Test("The order in which peers come changes no peer's counts", arguments: 1...5)
    func order(seed: Int) async throws {
        let peers = Self.peers(30, seed: UInt64(seed))
        let forth = try await RankUncertainty(of: peers, scale: .fifths, plan: .init(draws: 200))
        let back = try await RankUncertainty(of: peers.reversed(), scale: .fifths, plan: .init(draws: 200))
        #expect(back.counts.reversed() == forth.counts)
    }

    @Test("Energies in another unit change no count")
    func scaled() async throws {
        let peers = (1...20).map { Peer.drawing(Double($0)...Double($0 + 4), name: "\($0)") }
        let larger = (1...20).map { Peer.drawing(Double($0 * 1_024)...Double(($0 + 4) * 1_024), name: "\($0)") }
        let one = try await RankUncertainty(of: peers, scale: scale, plan: .init(draws: 200))
        let other = try await RankUncertainty(of: larger, scale: scale, plan: .init(draws: 200))
        #expect(one.counts == other.counts)
    }

    @Test("A benchmark of energy draws energies alone")
    func energy() async throws {
        let peers = [Peer.drawing(1).at(intensity: 1...9), Peer.drawing(2).at(intensity: 1...8)]
        let found = try await RankUncertainty(of: peers, by: .energy, scale: scale)
        #expect(found.draws == 0 && found.probabilities(of: 0).isEmpty)
    }

    @Test("Nobody, one alone, no draws and no ranges give no probabilities")
    func nothingToDraw() async throws {
        for (peers, draws) in [([], 10), ([.drawing(1...2)], 10), ([.drawing(1...2), .drawing(2...3)], 0)]
            + [([.drawing(1), .drawing(2)], 10)] as [([Peer], Int)]
        {
            let found = try await RankUncertainty(of: peers, scale: scale, plan: .init(draws: draws))
            #expect(found.draws == 0 && found.counts == peers.map { _ in [] })
            #expect(peers.indices.allSatisfy { found.probabilities(of: $0).isEmpty })
        }
    }

    @Test("A negative or infinite value is refused before anything is drawn", arguments: [-1.0, .infinity])
    func refused(value: Double) async {
        let scale = scale
        await #expect(throws: RatingError.self) {
            try await RankUncertainty(of: [.drawing(1...2), .drawing(value)], scale: scale)
        }
    }
}
