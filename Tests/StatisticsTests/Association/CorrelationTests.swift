import Statistics
import Testing

@Suite("Correlation")
struct CorrelationTests {
    let size = Regressor("size", [1, 2, 3, 4])

    @Test("The example of the documentation")
    func example() throws {
        #expect(try Correlation(.spearman, of: size, with: Regressor("score", [1, 3, 5, 6])).coefficient == 1)
    }

    @Test("Kendall's probability is counted in small samples without ties")
    func exact() throws {
        // Of the 24 orders of four values one has no inversion and one has all six: 2/24.
        let found = try Correlation(.kendall, of: size, with: Regressor("score", [1, 3, 5, 6]))
        #expect(found.isExact && abs(found.pValue - 2.0 / 24) < 1e-15)
        #expect(try !Correlation(.kendall, of: size, with: Regressor("score", [1, 3, 3, 6])).isExact)
    }

    @Test("Values near the largest doubles do not overflow")
    func large() throws {
        let huge = Regressor("huge", [-1e300, 0, 1e300, 1.5e300])
        #expect(try Correlation(.pearson, of: size, with: huge).coefficient > 0.9)
    }

    @Test("Kendall has no interval, nor has a correlation of three rows")
    func noInterval() throws {
        #expect(try Correlation(.kendall, of: size, with: Regressor("s", [1, 3, 2, 6])).interval().low.isNaN)
        let three = try Correlation(.pearson, of: Regressor("x", [1, 2, 3]), with: Regressor("y", [1, 3, 2]))
        #expect(three.interval().high.isNaN)
    }

    @Test("Too few rows, constants and what is no number are refused", arguments: CorrelationKind.allCases)
    func refused(kind: CorrelationKind) {
        #expect(throws: FitError.tooFew(rows: 0, needed: 3)) {
            try Correlation(kind, of: Regressor("x", []), with: Regressor("y", []))
        }
        #expect(throws: FitError.tooFew(rows: 1, needed: 3)) {
            try Correlation(kind, of: Regressor("x", [1]), with: Regressor("y", [1]))
        }
        #expect(throws: FitError.constant(variable: "flat")) {
            try Correlation(kind, of: size, with: Regressor("flat", [2, 2, 2, 2]))
        }
        for value in [Double.nan, .infinity] {
            #expect(throws: FitError.notFinite(variable: "broken", row: 1)) {
                try Correlation(kind, of: size, with: Regressor("broken", [2, value, 2, 2]))
            }
        }
    }
}
