import Statistics
import Testing

@Suite("Diagnostics beside statsmodels")
struct DiagnosticsOracleTests {
    let oracle: JSONOracle
    let regressors: [Regressor]
    let fit: LinearFit

    init() throws {
        oracle = try JSONOracle("regression")
        regressors = ["a", "b", "c"].map { [oracle] in Regressor($0, oracle[$0].numbers) }
        fit = try LinearFit(of: Regressor("y", oracle["y"].numbers), on: regressors)
    }

    @Test("Leverages, studentised residuals, Cook's distances, DFFITS and DFBETAS")
    func influence() throws {
        let (measures, expected) = (try InfluenceMeasures(of: fit), oracle["influence"])
        #expect(difference(measures.leverages, expected["leverage"].numbers) < 1e-9)
        #expect(difference(measures.internallyStudentised, expected["internal"].numbers) < 1e-9)
        #expect(difference(measures.externallyStudentised, expected["external"].numbers) < 1e-9)
        #expect(difference(measures.cooksDistances, expected["cooks"].numbers) < 1e-9)
        #expect(difference(measures.dffits, expected["dffits"].numbers) < 1e-9)
        for (column, values) in expected["dfbetas"].rows.enumerated() {
            #expect(difference(measures.dfbetas.column(column), values) < 1e-8)
        }
    }

    @Test("Variance inflation")
    func inflation() throws {
        #expect(difference(try VarianceInflation.factors(of: regressors), oracle["vif"].numbers) < 1e-10)
    }

    @Test("Tests of the spread and of the shape")
    func tests() throws {
        let spread = try fit.breuschPaganTest()
        #expect(difference([spread.statistic, spread.pValue], Array(oracle["breusch_pagan"].numbers[..<2])) < 1e-9)
        let white = try fit.whiteTest()
        #expect(difference([white.statistic, white.pValue], Array(oracle["white"].numbers[..<2])) < 1e-9)
        let reset = try fit.resetTest()
        #expect(difference([reset.statistic, reset.pValue], oracle["reset"].numbers) < 1e-9)
        let normal = try JarqueBera(of: fit.residuals)
        #expect(
            difference(
                [normal.test.statistic, normal.test.pValue, normal.skewness, normal.kurtosis],
                oracle["jarque_bera"].numbers) < 1e-9)
    }

    @Test("Intraclass correlation, Moulton's factor and effective clusters, beside the formulas in NumPy")
    func clusters() throws {
        let structure = try ClusterStructure(oracle["clusters"].integers)
        let expected = oracle["by_cluster"]
        #expect(difference(structure.effectiveBySize, expected["by_size"].number) < 1e-12)
        #expect(
            difference(structure.intraclassCorrelation(of: fit.residuals), expected["icc_resid"].number) < 1e-9)
        #expect(
            difference(
                regressors.map { structure.intraclassCorrelation(of: $0.values) }, expected["icc"].numbers) < 1e-9)
        #expect(
            difference(
                regressors.map { structure.moultonFactor(of: $0.values, residuals: fit.residuals) },
                expected["moulton"].numbers) < 1e-9)
        #expect(difference(structure.effectiveClusters(of: fit), expected["effective_one"].numbers) < 1e-9)
        #expect(
            difference(
                structure.effectiveClusters(of: fit, correlation: 1 / 3.0), expected["effective_third"].numbers)
                < 1e-9)
    }
}
