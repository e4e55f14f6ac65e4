import Statistics
import Testing

@Suite("Adjusted p-values")
struct AdjustedPValuesTests {
    @Test("The example of the documentation")
    func example() throws {
        #expect(difference(try AdjustedPValues.of([0.01, 0.04, 0.03], by: .holm), [0.03, 0.06, 0.06]) < 1e-15)
    }

    @Test("Each correction as in statsmodels", arguments: MultiplicityCorrection.allCases)
    func oracle(correction: MultiplicityCorrection) throws {
        let oracle = try JSONOracle("association")["multiplicity"]
        let found = try AdjustedPValues.of(oracle["p"].numbers, by: correction)
        #expect(difference(found, oracle["\(correction)"].numbers) < 1e-12)
    }

    @Test("One test is not adjusted, and none give none", arguments: MultiplicityCorrection.allCases)
    func few(correction: MultiplicityCorrection) throws {
        #expect(try AdjustedPValues.of([0.3], by: correction) == [0.3])
        #expect(try AdjustedPValues.of([], by: correction) == [])
    }

    @Test("What is no probability is refused", arguments: [Double.nan, -0.1, 1.1, .infinity])
    func refused(value: Double) {
        #expect(throws: FitError.notProbability(row: 1)) { try AdjustedPValues.of([0.5, value], by: .holm) }
    }
}
