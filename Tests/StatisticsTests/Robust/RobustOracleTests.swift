import Statistics
import Testing

@Suite("Robust lines beside statsmodels and SciPy")
struct RobustOracleTests {
    let oracle: JSONOracle
    let y: Regressor
    let regressors: [Regressor]
    init() throws {
        oracle = try JSONOracle("robust")
        y = Regressor("y", oracle["y"].numbers)
        regressors = ["a", "b"].map { [oracle] in Regressor($0, oracle[$0].numbers) }
    }

    @Test("Huber's line, its weights and errors")
    func huber() throws {
        let (fit, expected) = (try HuberFit(of: y, on: regressors), oracle["huber"])
        #expect(difference(fit.coefficients, expected["params"].numbers) < 1e-9)
        #expect(difference(fit.scale, expected["scale"].number) < 1e-9)
        #expect(difference(fit.weights, expected["weights"].numbers) < 1e-8)
        let covariance = try fit.covariance()
        #expect(difference(covariance.standardErrors, expected["bse"].numbers) < 1e-9)
        #expect(difference(covariance.pValues, expected["p"].numbers, floor: 1e-100) < 1e-6)
        let clustered = try fit.covariance(clusters: oracle["clusters"].integers)
        #expect(difference(clustered.standardErrors, expected["clustered"].numbers) < 1e-8)
    }

    @Test("Quantile lines are the optimum of the linear programme", arguments: ["0.1", "0.25", "0.5", "0.9"])
    func quantiles(name: String) throws {
        let quantile = try #require(Double(name))
        let (fit, expected) = (try QuantileFit(quantile, of: y, on: regressors), oracle["quantile \(name)"])
        #expect(difference(fit.coefficients, expected["params"].numbers) < 1e-9)
        #expect(difference(fit.coefficients, expected["statsmodels"].numbers) < 1e-5)
        #expect(difference(fit.loss, expected["loss"].number) < 1e-11)
        let alike = try fit.covariance(.alike).standardErrors
        #expect(difference(alike, expected["iid"].numbers) < 1e-9)
        #expect(difference(alike, expected["statsmodels_iid"].numbers) < 1e-5)
        #expect(difference(try fit.covariance(.kernel).standardErrors, expected["powell"].numbers) < 1e-9)
        let clustered = try fit.covariance(.clustered(oracle["clusters"].integers))
        #expect(difference(clustered.standardErrors, expected["clustered"].numbers) < 1e-9)
    }

    @Test("Many rows at the same places do not hide the optimum", arguments: ["0.1", "0.25", "0.5", "0.9"])
    func ties(name: String) throws {
        let (x, y) = (Regressor("x", oracle["tied_x"].numbers), Regressor("y", oracle["tied_y"].numbers))
        let fit = try QuantileFit(try #require(Double(name)), of: y, on: [x])
        #expect(difference(fit.loss, oracle["tied \(name)"]["loss"].number) < 1e-11)
    }

    @Test("Theil and Sen's line with its interval", arguments: ["small", "reversed", "large", "tied", "even"])
    func theil(name: String) throws {
        let pair = try JSONOracle("association")["pairs"][name]
        let line = try TheilSenLine(of: Regressor("y", pair["y"].numbers), on: Regressor("x", pair["x"].numbers))
        let interval = line.slopeInterval(level: 0.9)
        #expect(
            difference([line.slope, line.intercept, interval.low, interval.high], pair["theil"].numbers) < 1e-12)
    }
}
