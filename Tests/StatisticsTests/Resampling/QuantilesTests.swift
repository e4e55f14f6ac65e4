import Statistics
import Testing

@Suite("Quantiles")
struct QuantilesTests {
    @Test(
        "Values between two of the sample are interpolated (numpy.quantile, linear)",
        arguments: [(0, 1), (0.1, 1.3), (0.5, 2.5), (0.975, 3.925), (1, 4)])
    func interpolated(probability: Double, value: Double) {
        #expect(abs(Quantiles(of: [4, 1, 3, 2]).at(probability) - value) < 1e-12)
    }

    @Test("What is not a number does not count; an empty sample has none")
    func empty() {
        #expect(Quantiles(of: [.nan, 3]).at(0.2) == 3 && Quantiles(of: []).at(0.5).isNaN)
        #expect(Quantiles(of: [1]).at(.nan).isNaN)
    }

    @Test("An interval leaves out equal shares at both ends")
    func interval() {
        let interval = Quantiles(of: (0...100).map(Double.init)).interval(level: 0.9)
        #expect(abs(interval.low - 5) < 1e-9 && abs(interval.high - 95) < 1e-9)
    }
}
