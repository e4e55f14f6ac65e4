import Statistics
import Testing

@Suite("Concordance")
struct ConcordanceTests {
    let first = Regressor("meter", [1, 2, 3, 4])

    @Test("A shift lowers it below the correlation")
    func example() throws {
        let found = try Concordance(of: first, and: Regressor("estimate", [2, 3, 4, 5]))
        #expect(difference([found.coefficient, found.precision], [2.5 / 3.5, 1]) < 1e-14)
        #expect(abs(found.coefficient - found.precision * found.accuracy) < 1e-16)
    }

    @Test("Equal sources concord by 1, without an interval")
    func equal() throws {
        let found = try Concordance(of: first, and: first)
        #expect(abs(found.coefficient - 1) < 1e-15)
        let interval = found.interval()
        #expect(interval.low.isNaN && interval.high.isNaN || interval.low > 0.999_999)
    }

    @Test("Large values do not overflow")
    func large() throws {
        let huge = Regressor("a", [1e300, 2e300, 3e300, 4e300])
        #expect(try Concordance(of: huge, and: Regressor("b", [2e300, 2e300, 3e300, 5e300])).coefficient > 0.5)
    }

    @Test("Too few pairs, constants and what is no number are refused")
    func refused() {
        #expect(throws: FitError.tooFew(rows: 1, needed: 3)) {
            try Concordance(of: Regressor("a", [1]), and: Regressor("b", [1]))
        }
        #expect(throws: FitError.constant(variable: "b")) {
            try Concordance(of: first, and: Regressor("b", [1, 1, 1, 1]))
        }
        #expect(throws: FitError.notFinite(variable: "b", row: 3)) {
            try Concordance(of: first, and: Regressor("b", [1, 1, 1, .infinity]))
        }
    }
}
