import Statistics
import TestSupport
import Testing

@Suite("Student's t")
struct StudentTTests {
    @Test(
        "Quantiles of the published tables (Abramowitz & Stegun, table 26.10; 1 and 2 degrees in closed form)",
        arguments: [
            (0.975, 1.0, 12.706204736432095), (0.95, 2, 2.919985580355516), (0.975, 10, 2.2281388519649385),
            (0.95, 30, 1.697260886593957), (0.995, 5, 4.032142983557536), (0.9, 4, 1.5332062740589438),
        ])
    func tables(probability: Double, degrees: Double, expected: Double) {
        #expect(isClose(StudentT.quantile(probability, degreesOfFreedom: degrees), expected, relative: 1e-9))
    }

    @Test("A quantile is undone by the cumulative probability, and the two sides are mirrors")
    func roundTrip() {
        for probability in [0.001, 0.2, 0.5, 0.7, 0.999] {
            for degrees in [1.0, 3, 12, 250] {
                let t = StudentT.quantile(probability, degreesOfFreedom: degrees)
                #expect(abs(StudentT.cumulative(t, degreesOfFreedom: degrees) - probability) < 1e-11)
                #expect(isClose(StudentT.quantile(1 - probability, degreesOfFreedom: degrees), -t) || abs(t) < 1e-9)
            }
        }
    }

    @Test("Impossible requests give no number", arguments: [0.0, 1, -1, .nan])
    func impossible(probability: Double) {
        #expect(StudentT.quantile(probability, degreesOfFreedom: 5).isNaN)
    }
}
