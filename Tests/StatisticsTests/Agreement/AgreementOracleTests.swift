import Statistics
import Testing

@Suite("Agreement beside the papers' formulas in NumPy and SciPy")
struct AgreementOracleTests {
    let oracle: JSONOracle
    let x: Regressor
    let y: Regressor
    init() throws {
        oracle = try JSONOracle("agreement")
        x = Regressor("x", oracle["x"].numbers)
        y = Regressor("y", oracle["y"].numbers)
    }

    @Test("Bias and limits with their intervals", arguments: AgreementScale.allCases)
    func bland(scale: AgreementScale) throws {
        let expected = oracle["\(scale)"]
        let found = try BlandAltman(of: x, and: y, scale: scale, coverage: 0.9)
        let ends = [
            found.bias, found.biasInterval.low, found.biasInterval.high, found.limits.low, found.limits.high,
            found.lowerLimitInterval.low, found.lowerLimitInterval.high, found.upperLimitInterval.low,
            found.upperLimitInterval.high,
        ]
        #expect(difference(ends, expected["ends"].numbers) < 1e-9)
        let slope = try found.proportional.covariance(.classical)
        #expect(difference([slope.coefficients[1], slope.pValues[1]], expected["slope"].numbers) < 1e-8)
    }

    @Test("Lin's concordance with its interval")
    func lin() throws {
        let found = try Concordance(of: x, and: y)
        let interval = found.interval()
        #expect(difference([found.coefficient, interval.low, interval.high], oracle["lin"].numbers) < 1e-9)
    }

    @Test("Deming's line as by singular vectors, its errors by the jackknife", arguments: [1, 2.5])
    func deming(ratio: Double) throws {
        let line = try DemingLine(of: y, on: x, varianceRatio: ratio)
        let expected = oracle[ratio == 1 ? "deming 1" : "deming 2.5"].numbers
        #expect(difference([line.slope, line.intercept], Array(expected[..<2])) < 1e-9)
        #expect(difference([line.slopeError, line.interceptError], Array(expected[2...])) < 1e-8)
    }

    @Test("Agreement of orders")
    func ranks() throws {
        let found = try RankAgreement(of: x, and: y)
        #expect(difference(try found.rankBiasedOverlap(), oracle["rbo 0.9"].number) < 1e-12)
        #expect(difference(try found.rankBiasedOverlap(persistence: 0.98), oracle["rbo 0.98"].number) < 1e-12)
        #expect(difference(found.overlap(ofTop: 5), oracle["top 5"].number) < 1e-15)
        #expect(difference(found.spearman.coefficient, oracle["spearman"].number) < 1e-12)
        #expect(difference(found.kendall.coefficient, oracle["kendall"].number) < 1e-12)
    }
}
