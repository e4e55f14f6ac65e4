import Testing

@testable import Statistics

@Suite("Random factors of the wild bootstrap")
struct WildWeightsTests {
    private func factors(_ weights: WildWeights, count: Int = 60_000) -> [Double] {
        var factors = [Double](repeating: 0, count: count)
        var generator = SeededGenerator(seed: 3)
        weights.fill(&factors, using: &generator)
        return factors
    }

    @Test("Each kind has mean 0 and variance 1", arguments: WildWeights.allCases)
    func moments(weights: WildWeights) {
        let factors = factors(weights)
        let count = Double(factors.count)
        #expect(abs(factors.reduce(0, +) / count) < 0.015)
        #expect(abs(factors.reduce(0) { $0 + $1 * $1 } / count - 1) < 0.02)
    }

    @Test(
        "Only the two-point kind has a third moment of 1",
        arguments: [(WildWeights.twoPoint, 1.0), (.signs, 0), (.sixPoint, 0)])
    func third(weights: WildWeights, moment: Double) {
        let factors = factors(weights)
        #expect(abs(factors.reduce(0) { $0 + $1 * $1 * $1 } / Double(factors.count) - moment) < 0.05)
    }

    @Test(
        "There are as many different factors as the name says",
        arguments: [(WildWeights.signs, 2), (.twoPoint, 2), (.sixPoint, 6)])
    func different(weights: WildWeights, count: Int) { #expect(Set(factors(weights)).count == count) }
}
