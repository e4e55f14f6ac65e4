import Statistics
import Testing

@Suite("Families of curves")
struct CurveFamilyTests {
    let size = Regressor("size", [1, 2, 5, 10, 20, 50, 100, 200])
    let score = Regressor("score", [4, 9, 17, 26, 33, 41, 44, 45.5])

    @Test("All families by one call, and again the same to the last digit")
    func all() throws {
        for family in CurveFamily.allCases {
            let (one, two) = (try family.fit(x: size, y: score, seed: 5), try family.fit(x: size, y: score, seed: 5))
            #expect(one.coefficients == two.coefficients && one.coefficients.count == family.coefficients)
            #expect(one.errors.matrix == two.errors.matrix)
            #expect(one.curve.parameters.count == family.coefficients)
        }
    }

    @Test(
        "Another seed ends at the same curve",
        arguments: [CurveFamily.powerLaw, .saturating, .sigmoid, .sigmoidWithFloor])
    func seeds(family: CurveFamily) throws {
        let fits = try [1, 2, 3].map { try family.fit(x: size, y: score, seed: $0) }
        for fit in fits {
            for (one, other) in zip(fit.coefficients, fits[0].coefficients) { #expect(abs(one / other - 1) < 1e-6) }
        }
    }

    @Test("Values that are not finite are named", arguments: CurveFamily.allCases, [Double.nan, .infinity, -.infinity])
    func notFinite(family: CurveFamily, value: Double) {
        var values = score.values
        values[3] = value
        #expect(throws: FitError.notFinite(variable: "score", row: 3)) {
            try family.fit(x: size, y: Regressor("score", values))
        }
        #expect(throws: FitError.notFinite(variable: "size", row: 3)) {
            try family.fit(x: Regressor("size", values), y: score)
        }
    }

    @Test("x of 0 or below is refused, and y only where its logarithm is taken", arguments: CurveFamily.allCases)
    func notPositive(family: CurveFamily) throws {
        #expect(throws: FitError.notPositive(variable: "size", row: 0)) {
            try family.fit(x: Regressor("size", [0, 2, 5, 10, 20, 50, 100, 200]), y: score)
        }
        let loss = Regressor("score", [-1, 0.5, 3, 6, 8, 9, 9.5, 9.6])
        if family == .powerLawOfLogs {
            #expect(throws: FitError.notPositive(variable: "score", row: 0)) { try family.fit(x: size, y: loss) }
        } else {
            #expect(try family.fit(x: size, y: loss).quality.rows == 8)
        }
    }

    @Test("No rows, one row and as many rows as coefficients are too few", arguments: CurveFamily.allCases)
    func tooFew(family: CurveFamily) {
        for count in [0, 1, family.coefficients] {
            #expect(throws: FitError.tooFew(rows: count, needed: family.coefficients + 1)) {
                try family.fit(
                    x: Regressor("size", Array(size.values.prefix(count))),
                    y: Regressor("score", Array(score.values.prefix(count))))
            }
        }
    }

    @Test("A constant x or y is named", arguments: CurveFamily.allCases)
    func constant(family: CurveFamily) {
        let same = [Double](repeating: 7, count: 8)
        #expect(throws: FitError.constant(variable: "size")) { try family.fit(x: Regressor("size", same), y: score) }
        #expect(throws: FitError.constant(variable: "score")) { try family.fit(x: size, y: Regressor("score", same)) }
    }

    @Test("One cluster is refused", arguments: CurveFamily.allCases)
    func oneCluster(family: CurveFamily) {
        #expect(throws: FitError.tooFewClusters(clusters: 1, needed: 2)) {
            try family.fit(x: size, y: score, errors: .clustered([Int](repeating: 3, count: 8)))
        }
    }

    @Test(
        "Two places of x are too few for a bend, and no number is made up",
        arguments: [CurveFamily.quadratic, .saturating, .sigmoid, .sigmoidWithFloor])
    func twoPlaces(family: CurveFamily) {
        #expect(throws: FitError.tooFewPlaces(variable: "size", places: 2, needed: family.coefficients)) {
            try family.fit(x: Regressor("size", [1, 1, 1, 1, 10, 10, 10, 10]), y: score)
        }
    }

    @Test("Extremes of double precision give a fit or a reason", arguments: CurveFamily.allCases)
    func extremes(family: CurveFamily) {
        let huge = Regressor("size", [1e-300, 1e-200, 1e-100, 1, 1e100, 1e200, 1e300, 1e308])
        let large = Regressor("score", [1e300, 2e300, 3e300, 4e300, 1e301, 1e302, 1e303, 1e304])
        for (x, y) in [(huge, score), (size, large), (huge, large)] {
            do {
                #expect(try family.fit(x: x, y: y).coefficients.allSatisfy { $0.isFinite })
            } catch {
                #expect(!"\(error)".isEmpty)
            }
        }
    }
}
