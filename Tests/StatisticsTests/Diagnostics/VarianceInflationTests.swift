import Statistics
import Testing

@Suite("Variance inflation")
struct VarianceInflationTests {
    let size = Regressor("size", [1, 2, 3, 4])

    @Test("The example of the documentation")
    func example() throws {
        let factors = try VarianceInflation.factors(of: [size, Regressor("energy", [1, 2, 3, 5])])
        #expect(difference(factors, [175.0 / 6, 175.0 / 6]) < 1e-12)
    }

    @Test("A regressor alone, and one at right angles to the others, has a factor of 1")
    func alone() throws {
        #expect(difference(try VarianceInflation.factors(of: [size]), [1]) < 1e-12)
        #expect(
            difference(try VarianceInflation.factors(of: [size, Regressor("b", [1, -1, -1, 1])]), [1, 1]) < 1e-12)
    }

    @Test("What another regressor explains is named, not divided by")
    func collinear() {
        #expect(throws: FitError.self) {
            try VarianceInflation.factors(of: [size, Regressor("twice", [2, 4, 6, 8])])
        }
        #expect(throws: FitError.tooFew(rows: 0, needed: 2)) { try VarianceInflation.factors(of: [Regressor("x", [])]) }
    }
}
