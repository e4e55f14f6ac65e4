import Footprint
import Rating
import Testing

@Suite("What a score rests on") struct ScoreBasisTests {
    /// 1 J at 0.9 g/J and 0.1 g embodied.
    private func peer(energy: Method = .measured, intensity: Method = .reported, embodied: Method? = .assumed) -> Peer {
        Peer(
            name: "M", energy: Estimate(Per(canonical: 1), method: energy),
            embodied: embodied.map { Estimate(Per(canonical: 0.1), method: $0) },
            pue: Estimate(Ratio(1), method: .reported),
            carbonIntensity: Estimate(Per(canonical: 0.9), method: intensity))
    }

    @Test("90 % reported and 10 % assumed: the score is assumed, its shares tell how little of it")
    func shares() throws {
        let basis = try #require(ScoreBasis(peer()))
        #expect(peer().sci.method == .assumed)
        #expect(basis.shares.map(\.method) == [.reported, .assumed])
        #expect(basis.shares.map(\.share) == [0.9, 0.1])
        #expect(basis.share(from: .assumed) == 0.1)
        #expect(basis.share(from: .reported) == 1)
    }

    @Test("The strongest evidence comes first, whichever part it is of")
    func order() throws {
        let basis = try #require(ScoreBasis(peer(intensity: .assumed, embodied: .estimated)))
        #expect(basis.shares.map(\.method) == [.estimated, .assumed])
        #expect(basis.shares.map(\.share) == [0.1, 0.9])
    }

    @Test("One kind of evidence, or one part, carries everything")
    func one() {
        #expect(ScoreBasis(peer(intensity: .assumed))?.shares == [ScoreBasis.Share(.assumed, 1)])
        #expect(ScoreBasis(peer(embodied: nil))?.shares == [ScoreBasis.Share(.reported, 1)])
    }

    @Test("Of a published score nothing but its own method is known")
    func published() {
        let known = Peer(name: "M", published: Estimate(Per(canonical: 3), method: .estimated))
        #expect(ScoreBasis(known)?.shares == [ScoreBasis.Share(.estimated, 1)])
    }

    @Test("A score of 0 rests on nothing that could be shared")
    func zero() {
        #expect(ScoreBasis(Peer(name: "M", published: Estimate(Per(canonical: 0), method: .measured))) == nil)
    }
}
