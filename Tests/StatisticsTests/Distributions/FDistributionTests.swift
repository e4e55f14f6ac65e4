import Statistics
import Testing

@Suite("F distribution")
struct FDistributionTests {
    @Test(
        "Printed values",
        arguments: [(4.964602743730711, 1.0, 10.0, 0.05), (2.860, 1, 3_818, 0.0909), (3.087295, 2, 100, 0.05)])
    func tables(f: Double, numerator: Double, denominator: Double, tail: Double) {
        #expect(abs(FDistribution.tail(f, numerator: numerator, denominator: denominator) - tail) < 5e-5)
    }

    @Test("One degree above the bar is the square of Student's t")
    func student() {
        let t = 1.7
        let two = 2 * StudentT.cumulative(-t, degreesOfFreedom: 13)
        #expect(abs(FDistribution.tail(t * t, numerator: 1, denominator: 13) - two) < 1e-14)
    }

    @Test("Nothing is below 0, and nothing above infinity")
    func ends() {
        #expect(FDistribution.tail(-1, numerator: 2, denominator: 5) == 1)
        #expect(FDistribution.tail(.infinity, numerator: 2, denominator: 5) == 0)
        #expect(FDistribution.tail(1, numerator: 0, denominator: 5).isNaN)
    }
}
