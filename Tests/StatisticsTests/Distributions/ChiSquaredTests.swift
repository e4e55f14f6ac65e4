import RealModule
import Statistics
import Testing

@Suite("Chi-squared distribution")
struct ChiSquaredTests {
    @Test("Two degrees of freedom are the exponential distribution", arguments: [0.01, 1, 3, 10, 100])
    func exponential(x: Double) {
        #expect(abs(ChiSquared.tail(x, degreesOfFreedom: 2) / Double.exp(-x / 2) - 1) < 1e-12)
    }

    @Test("One degree of freedom is the square of a normal value", arguments: [0.1, 1, 3.841458820694124, 20])
    func normal(x: Double) {
        let two = 2 * NormalDistribution.cumulative(-x.squareRoot())
        #expect(abs(ChiSquared.tail(x, degreesOfFreedom: 1) / two - 1) < 1e-12)
    }

    @Test("Nothing is below 0, and nothing above infinity")
    func ends() {
        #expect(ChiSquared.tail(0, degreesOfFreedom: 3) == 1 && ChiSquared.tail(.infinity, degreesOfFreedom: 3) == 0)
        #expect(ChiSquared.tail(1, degreesOfFreedom: 0).isNaN)
    }
}
