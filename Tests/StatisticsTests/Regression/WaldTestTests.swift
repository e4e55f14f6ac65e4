import Statistics
import Testing

@Suite("Several coefficients at once")
struct WaldTestTests {
    let rows = MadeUpRows.rows(40, change: 0.5, at: 4, seed: 3)

    @Test("Of one coefficient it is the square of its t value, with the same p-value")
    func one() throws {
        let covariance = try LinearFit(of: rows.y, on: [rows.x]).covariance(.hc3)
        let test = try WaldTest([1], of: covariance)
        #expect(abs(test.statistic / (covariance.tValues[1] * covariance.tValues[1]) - 1) < 1e-12)
        #expect(abs(test.pValue / covariance.pValues[1] - 1) < 1e-9)
    }

    @Test("With classical errors it is the F test of the fit without them")
    func nested() throws {
        let known = try KnownBreak(y: rows.y, x: rows.x, at: 4)
        let test = try #require(try known.stepWaldTest(.classical))
        let nested = try #require(known.stepTest)
        #expect(abs(test.statistic / nested.statistic - 1) < 1e-9)
    }

    @Test("The unit of a regressor does not matter")
    func unit() throws {
        let small = Regressor("x", rows.x.values.map { $0 * 1e-9 })
        let test = try WaldTest([0, 1], of: LinearFit(of: rows.y, on: [rows.x]).covariance(.hc1))
        let other = try WaldTest([0, 1], of: LinearFit(of: rows.y, on: [small]).covariance(.hc1))
        #expect(abs(test.statistic / other.statistic - 1) < 1e-9)
    }

    @Test("More coefficients than clusters can tell apart are refused")
    func clusters() throws {
        let known = try KnownBreak(y: rows.y, x: rows.x, at: 4)
        let two = (0..<40).map { $0 % 2 }
        #expect(throws: FitError.self) { try known.stepWaldTest(.clustered(two)) }
    }
}
