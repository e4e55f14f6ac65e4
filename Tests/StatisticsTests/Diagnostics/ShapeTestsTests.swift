import Statistics
import Testing

@Suite("Tests of the shape of a fit and of its residuals")
struct ShapeTestsTests {
    @Test("A curve taken for a line is found out")
    func curve() throws {
        let x = (1...20).map(Double.init)
        let noise = (0..<20).map { $0 % 3 == 0 ? 1.0 : -0.5 }
        let y = zip(x, noise).map { $0 * $0 + $1 }
        let fit = try LinearFit(of: Regressor("y", y), on: [Regressor("x", x)])
        #expect(try fit.resetTest(power: 2).pValue < 1e-6)
    }

    @Test("A regressor of two values leaves no room for powers of the fit")
    func twoValues() throws {
        let fit = try LinearFit(of: Regressor("y", [1, 2, 3, 5, 4]), on: [Regressor("x", [0, 0, 1, 1, 1])])
        #expect(throws: FitError.self) { try fit.resetTest() }
    }

    @Test("Values that are no sample are refused")
    func refused() {
        #expect(throws: FitError.tooFew(rows: 0, needed: 2)) { try JarqueBera(of: []) }
        #expect(throws: FitError.tooFew(rows: 1, needed: 2)) { try JarqueBera(of: [3]) }
        #expect(throws: FitError.constant(variable: "residual")) { try JarqueBera(of: [3, 3, 3]) }
        #expect(throws: FitError.notFinite(variable: "residual", row: 1)) { try JarqueBera(of: [3, .nan]) }
    }
}
