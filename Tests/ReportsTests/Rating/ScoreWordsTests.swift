import Footprint
import Rating
import Testing

@testable import Reports

@Suite("A score in words")
struct ScoreWordsTests {
    private func words(_ low: Double, _ central: Double, _ high: Double, joules: Double? = nil) -> ScoreWords {
        let energy = joules.map { Estimate(Per<Energy, Count>(canonical: $0), method: .measured) }
        return ScoreWords(
            Peer(
                name: "a model",
                published: Estimate(
                    low: Per(canonical: low), central: Per(canonical: central), high: Per(canonical: high),
                    method: .estimated), energy: energy), per: .outputTokens)
    }

    @Test("A wide range leaves two digits, a narrow one three")
    func digits() {
        #expect(words(0.015, 0.0212, 0.031).score == "0.021 gCO2eq per 1,000 output tokens")
        #expect(words(0.0208, 0.0212, 0.0217).score == "0.0212 gCO2eq per 1,000 output tokens")
        #expect(words(0.0212, 0.0212, 0.0212).score == "0.0212 gCO2eq per 1,000 output tokens")
    }

    @Test("A range is given with the digits of its score, and none where there is none")
    func range() {
        #expect(words(0.015, 0.0212, 0.031).range == "0.015 to 0.031")
        #expect(words(0.0208, 0.0212, 0.0217).range == "0.0208 to 0.0217")
        #expect(words(0.0212, 0.0212, 0.0212).range == nil)
    }

    @Test("Large scores have their thousands told apart, and small ones no exponent")
    func sizes() {
        #expect(words(71_234, 71_234, 71_234).score == "71,200 gCO2eq per 1,000 output tokens")
        #expect(words(0.000_012_3, 0.000_012_3, 0.000_012_3).score == "0.0000123 gCO2eq per 1,000 output tokens")
        #expect(words(4e-10, 5e-10, 6e-10).score == "0.00000000050 gCO2eq per 1,000 output tokens")
    }

    @Test("Energy is in Wh up to a kWh, with its method, and not known where nobody tells it")
    func energy() {
        #expect(words(1, 1, 1, joules: 432).energy == "0.120 Wh per 1,000 output tokens, measured")
        #expect(words(1, 1, 1, joules: 3_600_000).energy == "1.00 kWh per 1,000 output tokens, measured")
        #expect(words(1, 1, 1).energy == "not known")
    }

    @Test("A score is said as that of the peer that is made of it")
    func ofScore() async throws {
        let score = try await LabelledManifest.manifest().score
        let (own, peer) = (ScoreWords(score), ScoreWords(score.peer(named: ""), per: score.unit))
        #expect((own.score, own.range, own.energy) == (peer.score, peer.range, peer.energy))
    }
}
