import Statistics
import Testing

@Suite("Errors of coefficients")
struct CoefficientCovarianceTests {
    let fit = try? LinearFit(
        of: Regressor("y", [1, 3, 5, 6, 4.5, 9]), on: [Regressor("x", [1, 2, 3, 4, 5, 6])])

    @Test("Classical errors are those of the school book: s / √Σ(x − x̄)²")
    func classical() throws {
        let fit = try #require(fit)
        let errors = try fit.covariance(.classical)
        #expect(abs(errors.standardErrors[1] - fit.residualDeviation / 17.5.squareRoot()) < 1e-14)
        #expect(errors.degreesOfFreedom == 4)
    }

    @Test("HC1 is HC0 times √(n / (n − k)); HC3 is at least HC2, and HC2 at least HC0")
    func robust() throws {
        let fit = try #require(fit)
        let errors = try [ErrorKind.hc0, .hc1, .hc2, .hc3].map { try fit.covariance($0).standardErrors[1] }
        #expect(abs(errors[1] / errors[0] - (6.0 / 4).squareRoot()) < 1e-13)
        #expect(errors[0] < errors[2] && errors[2] < errors[3])
    }

    @Test("Clusters of one row each are HC0 with the factor of small samples")
    func clustersOfOne() throws {
        let fit = try #require(fit)
        let clustered = try fit.covariance(.clustered([4, 1, 7, 2, 9, 3]))
        let factor = (6.0 / 5 * 5 / 4).squareRoot()
        #expect(abs(clustered.standardErrors[1] / (try fit.covariance(.hc0).standardErrors[1]) - factor) < 1e-13)
        #expect(clustered.degreesOfFreedom == 5)
    }

    @Test("The p-value is that of t, and the interval of level 1 − p ends at 0")
    func interval() throws {
        let errors = try #require(fit).covariance(.hc3)
        let interval = errors.intervals(level: 1 - errors.pValues[1])[1]
        #expect(abs(interval.low) < 1e-9 * interval.high)
    }

    @Test("The error of a fitted value is that of its weights")
    func combination() throws {
        let errors = try #require(fit).covariance(.classical)
        let (value, error) = errors.combination([1, 3.5])
        #expect(abs(value - 4.75) < 1e-13)
        #expect(abs(error - (try #require(fit).residualDeviation) / 6.0.squareRoot()) < 1e-13)
    }

    @Test("One cluster, and no degree of freedom, are refused")
    func refused() throws {
        let fit = try #require(fit)
        #expect(throws: FitError.tooFewClusters(clusters: 1, needed: 2)) {
            try fit.covariance(.clustered([1, 1, 1, 1, 1, 1]))
        }
        let exact = try LinearFit(of: Regressor("y", [1, 2]), on: [Regressor("x", [1, 2])])
        #expect(throws: FitError.tooFew(rows: 2, needed: 3)) { try exact.covariance(.classical) }
    }
}
