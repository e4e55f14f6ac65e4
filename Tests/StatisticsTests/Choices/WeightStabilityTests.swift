import Statistics
import Testing

@Suite struct WeightStabilityTests {
    @Test("The shares add up to 1, and the same seed gives the same shares")
    func deterministic() {
        let scores = [[1.0, 0, 0.4], [0, 1, 0.5], [0.5, 0.6, 1]]
        let stability = WeightStability(scores: scores, weights: [1, 1, 1], draws: 10_000, seed: 42)
        #expect(abs(stability.firstShares.reduce(0, +) - 1) < 1e-12)
        #expect(stability == WeightStability(scores: scores, weights: [1, 1, 1], draws: 10_000, seed: 42))
        #expect(stability != WeightStability(scores: scores, weights: [1, 1, 1], draws: 10_000, seed: 43))
    }

    @Test("Three to one turns round in about 2 % of the draws")
    func closedForm() {
        // The second one wins if 2^(U1 - U2) < 1/3, U1 - U2 < -log2(3): (2 - log2(3))² / 8 = 0.0215.
        let stability = WeightStability(scores: [[1, 0], [0, 1]], weights: [3, 1], draws: 100_000, seed: 1)
        #expect(abs(stability.firstShares[1] - 0.02153) < 0.002)
    }

    @Test("Five to one cannot turn round")
    func certain() {
        let stability = WeightStability(scores: [[1, 0], [0, 1]], weights: [5, 1], draws: 1_000, seed: 1)
        #expect(stability.firstShares == [1, 0])
    }

    @Test("A tie counts for the one listed first")
    func tie() {
        let stability = WeightStability(scores: [[1, 1], [1, 1]], weights: [1, 1], draws: 100, seed: 1)
        #expect(stability.firstShares == [1, 0])
    }
}
