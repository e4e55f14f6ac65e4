import RealModule
import Statistics
import Testing

@Suite("A random intercept for each group")
struct RandomInterceptFitTests {
    let oracle: JSONOracle
    let regressors: [Regressor]
    let groups: [Int]
    init() throws {
        oracle = try JSONOracle("mixed")
        regressors = ["a", "b"].map { [oracle] in Regressor($0, oracle[$0].numbers) }
        groups = oracle["groups"].integers
    }

    func fit(_ y: String, _ kind: LikelihoodKind) throws -> RandomInterceptFit {
        try RandomInterceptFit(
            of: Regressor(y, oracle[y].numbers), on: regressors, groups: groups, likelihood: kind)
    }

    @Test("Coefficients, errors, variances and effects as in statsmodels", arguments: LikelihoodKind.allCases)
    func statsmodels(kind: LikelihoodKind) throws {
        let (fit, expected) = (try fit("y", kind), oracle[kind == .full ? "ml" : "reml"])
        #expect(difference(fit.coefficients, expected["params"].numbers) < 1e-6)
        #expect(difference(fit.covariance.standardErrors, expected["bse"].numbers) < 1e-6)
        #expect(difference(fit.covariance.standardErrors, expected["statsmodels_bse"].numbers) < 5e-3)
        #expect(difference(fit.betweenVariance, expected["between"].number) < 1e-6)
        #expect(difference(fit.withinVariance, expected["within"].number) < 1e-6)
        #expect(difference(fit.logLikelihood, expected["llf"].number) < 1e-10)
        #expect(difference(fit.groupEffects.map(\.effect), expected["effects"].numbers) < 1e-6)
        #expect(fit.groupEffects.map(\.group) == Array(0..<12))
    }

    @Test("The likelihood without groups is that of least squares")
    func withoutGroups() throws {
        let line = try LinearFit(of: Regressor("y", oracle["y"].numbers), on: regressors)
        let fit = try fit("y", .full)
        #expect(difference(fit.logLikelihoodWithoutGroups, line.logLikelihood) < 1e-12)
        #expect(fit.groupTest.pValue < 1e-6)
        #expect(difference(fit.groupTest.statistic, 2 * (fit.logLikelihood - line.logLikelihood)) < 1e-10)
    }

    @Test("Groups that differ less than by chance have no variance, and the line is least squares")
    func noGroups() throws {
        let fit = try fit("flat", .restricted)
        let line = try LinearFit(of: Regressor("flat", oracle["flat"].numbers), on: regressors)
        #expect(fit.betweenVariance == 0 && fit.intraclassCorrelation == 0 && fit.groupTest.pValue == 1)
        #expect(difference(fit.coefficients, line.coefficients) < 1e-12)
        #expect(difference(fit.covariance.standardErrors, try line.covariance(.classical).standardErrors) < 1e-12)
        #expect(fit.groupEffects.allSatisfy { $0.effect == 0 })
    }

    @Test("For equal groups and no regressors it is the analysis of variance")
    func balanced() throws {
        let values: [Double] = [1, 2, 3, 6, 7, 5, 9, 12, 11]
        let groups = [0, 0, 0, 1, 1, 1, 2, 2, 2]
        let fit = try RandomInterceptFit(of: Regressor("y", values), on: [], groups: groups)
        // Mean squares: within 2 + 2 + 14/3 over 6, between 3·((2 − 56/9)² + (6 − 56/9)² + (32/3 − 56/9)²)/2.
        let within = (2 + 2 + 14 / 3.0) / 6
        let centre = 56 / 9.0
        let between =
            3
            * ((2 - centre) * (2 - centre) + (6 - centre) * (6 - centre)
                + (32 / 3.0 - centre) * (32 / 3.0 - centre)) / 2
        #expect(difference(fit.withinVariance, within) < 1e-9)
        #expect(difference(fit.betweenVariance, (between - within) / 3) < 1e-9)
    }

    @Test("The shares explained are of one whole")
    func explained() throws {
        let (fit, other) = (try fit("y", .restricted), try fit("flat", .restricted))
        #expect(fit.explained.byLine > 0 && fit.explained.byLine < fit.explained.byLineAndGroups)
        #expect(fit.explained.byLineAndGroups < 1)
        #expect(other.explained.byLine == other.explained.byLineAndGroups)
    }

    @Test("Data from which variances cannot be told are refused")
    func refused() {
        func fit(_ y: [Double], _ x: [Double], _ groups: [Int]) throws -> RandomInterceptFit {
            try RandomInterceptFit(of: Regressor("y", y), on: [Regressor("x", x)], groups: groups)
        }
        #expect(throws: FitError.tooFew(rows: 0, needed: 2)) { try fit([], [], []) }
        #expect(throws: FitError.tooFew(rows: 1, needed: 2)) { try fit([1], [1], [0]) }
        #expect(throws: FitError.tooFewClusters(clusters: 1, needed: 2)) { try fit([1, 3, 2], [1, 2, 3], [0, 0, 0]) }
        #expect(throws: FitError.tooFew(rows: 4, needed: 5)) { try fit([1, 3, 2, 5], [1, 2, 3, 4], [0, 1, 2, 3]) }
        #expect(throws: FitError.notFinite(variable: "y", row: 2)) {
            try fit([1, 3, .nan, 5], [1, 2, 3, 4], [0, 0, 1, 1])
        }
        #expect(throws: FitError.constant(variable: "x")) { try fit([1, 3, 2, 5], [2, 2, 2, 2], [0, 0, 1, 1]) }
        #expect(throws: FitError.noSpread(variable: "the residuals")) {
            try fit([2, 4, 6, 8], [1, 2, 3, 4], [0, 0, 1, 1])
        }
        #expect(throws: FitError.noSpread(variable: "the residuals within groups")) {
            try RandomInterceptFit(of: Regressor("y", [1, 1, 4, 4, 6, 6]), on: [], groups: [0, 0, 1, 1, 2, 2])
        }
    }
}
