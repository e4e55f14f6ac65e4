import Statistics
import Testing

@Suite("Test of nested fits")
struct NestedTestTests {
    @Test("Leaving out one coefficient gives the square of its t value, and its p-value")
    func oneCoefficient() throws {
        let y = Regressor("y", [1, 3, 5, 6, 4.5, 9])
        let x = Regressor("x", [1, 2, 3, 4, 5, 6])
        let square = Regressor("x²", [1, 4, 9, 16, 25, 36])
        let full = try LinearFit(of: y, on: [x, square])
        let errors = try full.covariance(.classical)
        let test = NestedTest(restricted: try LinearFit(of: y, on: [x]), full: full)
        #expect(test.numerator == 1 && test.denominator == 3)
        #expect(abs(test.statistic / (errors.tValues[2] * errors.tValues[2]) - 1) < 1e-10)
        #expect(abs(test.pValue / errors.pValues[2] - 1) < 1e-10)
    }
}
