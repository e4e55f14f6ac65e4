import Statistics
import Testing

@Suite("Normal distribution")
struct NormalDistributionTests {
    @Test(
        "Printed values of the tables", arguments: [(1.96, 0.9750021048517795), (-3, 0.0013498980316300946), (0, 0.5)])
    func tables(z: Double, probability: Double) {
        #expect(abs(NormalDistribution.cumulative(z) / probability - 1) < 1e-14)
    }

    @Test(
        "The quantile undoes the cumulative probability", arguments: [1e-300, 1e-12, 0.001, 0.02425, 0.3, 0.5, 0.975])
    func roundTrip(probability: Double) {
        let back = NormalDistribution.cumulative(NormalDistribution.quantile(probability))
        #expect(abs(back / probability - 1) < 1e-11)
    }

    @Test("The ends are infinite, and beyond them there is no number")
    func ends() {
        #expect(NormalDistribution.quantile(0) == -.infinity && NormalDistribution.quantile(1) == .infinity)
        #expect(NormalDistribution.quantile(-0.1).isNaN && NormalDistribution.quantile(1.1).isNaN)
    }
}
