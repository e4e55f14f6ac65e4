import Statistics
import Testing

@Suite("Least squares beside statsmodels")
struct RegressionOracleTests {
    let oracle: JSONOracle
    let y: Regressor
    let regressors: [Regressor]
    let clusters: [Int]

    init() throws {
        oracle = try JSONOracle("regression")
        y = Regressor("y", oracle["y"].numbers)
        regressors = ["a", "b", "c"].map { [oracle] in Regressor($0, oracle[$0].numbers) }
        clusters = oracle["clusters"].integers
    }

    func fit(_ name: String) throws -> LinearFit {
        try LinearFit(of: y, on: regressors, weights: name == "wls" ? oracle["w"].numbers : nil)
    }

    func kind(_ name: String) -> ErrorKind {
        switch name {
        case "hc0": .hc0
        case "hc1": .hc1
        case "hc2": .hc2
        case "hc3": .hc3
        case "cluster": .clustered(clusters)
        default: .classical
        }
    }

    @Test("Coefficients, R² and likelihood", arguments: ["ols", "wls"])
    func coefficients(name: String) throws {
        let (fit, expected) = (try fit(name), oracle[name])
        #expect(difference(fit.coefficients, expected["params"].numbers) < 1e-10)
        #expect(difference(fit.residuals, expected["resid"].numbers) < 1e-9)
        #expect(difference(fit.rSquared, expected["rsquared"].number) < 1e-10)
        #expect(difference(fit.adjustedRSquared, expected["rsquared_adj"].number) < 1e-10)
        #expect(difference(fit.logLikelihood, expected["llf"].number) < 1e-10)
        #expect(difference(fit.residualSumOfSquares, expected["ssr"].number) < 1e-10)
    }

    @Test(
        "Errors, p-values and intervals of each kind", arguments: ["ols", "wls"],
        ["classical", "hc0", "hc1", "hc2", "hc3", "cluster"])
    func errors(name: String, kind: String) throws {
        let (covariance, expected) = (try fit(name).covariance(self.kind(kind)), oracle[name][kind])
        #expect(difference(covariance.standardErrors, expected["bse"].numbers) < 1e-9)
        #expect(difference(covariance.pValues, expected["pvalues"].numbers) < 1e-9)
        #expect(difference(covariance.intervals().map(\.low), expected["low"].numbers) < 1e-9)
        #expect(difference(covariance.intervals().map(\.high), expected["high"].numbers) < 1e-9)
    }

    @Test("The F test of a fit within another")
    func nested() throws {
        let test = NestedTest(restricted: try LinearFit(of: y, on: [regressors[0]]), full: try fit("ols"))
        #expect(difference(test.statistic, oracle["nested"]["F"].number) < 1e-10)
        #expect(difference(test.pValue, oracle["nested"]["p"].number) < 1e-9)
        #expect(Double(test.numerator) == oracle["nested"]["q"].number)
    }

    @Test("Bands of the mean and of a new row", arguments: ["ols", "wls"], ["classical", "hc3"])
    func bands(name: String, kind: String) throws {
        let bands = try fit(name).band(at: oracle["points"].rows, kind: self.kind(kind), level: 0.9)
        let expected = oracle[name][kind]["band"]
        #expect(difference(bands.map(\.value), expected["mean"].numbers) < 1e-9)
        #expect(difference(bands.map(\.mean.low), expected["mean_ci_lower"].numbers) < 1e-9)
        #expect(difference(bands.map(\.mean.high), expected["mean_ci_upper"].numbers) < 1e-9)
        #expect(difference(bands.map(\.prediction.low), expected["obs_ci_lower"].numbers) < 1e-9)
        #expect(difference(bands.map(\.prediction.high), expected["obs_ci_upper"].numbers) < 1e-9)
    }
}
