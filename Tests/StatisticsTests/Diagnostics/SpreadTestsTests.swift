import Statistics
import Testing

@Suite("Tests of the spread of residuals")
struct SpreadTestsTests {
    @Test("The square of a 0/1 regressor is left out of White's test")
    func dummies() throws {
        let fit = try LinearFit(
            of: Regressor("y", [1, 3, 2, 5, 4, 7, 6, 9]),
            on: [Regressor("x", [1, 2, 3, 4, 5, 6, 7, 9]), Regressor("mixture", [0, 0, 1, 1, 0, 1, 0, 1])])
        #expect(try fit.whiteTest().degreesOfFreedom == 4)
        #expect(try fit.breuschPaganTest().degreesOfFreedom == 2)
    }

    @Test("Residuals of one size are refused")
    func alike() throws {
        for y in [[2.0, 2, 2, 2], [1, -1, -1, 1]] {
            let fit = try LinearFit(of: Regressor("y", y), on: [Regressor("x", [1, 2, 3, 4])])
            #expect(throws: FitError.noSpread(variable: "the residuals")) { try fit.breuschPaganTest() }
        }
    }

    @Test("Too few rows for the squares are refused")
    func tooFew() throws {
        let fit = try LinearFit(of: Regressor("y", [2, 5, 3]), on: [Regressor("x", [1, 2, 4])])
        #expect(throws: FitError.tooFew(rows: 3, needed: 4)) { try fit.whiteTest() }
    }
}
