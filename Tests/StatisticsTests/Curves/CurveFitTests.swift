import RealModule
import Statistics
import Testing

@Suite("Fitted curves")
struct CurveFitTests {
    @Test("The example of the documentation")
    func example() throws {
        let fit = try CurveFamily.logLinear.fit(
            x: Regressor("size", [1, 10, 100, 1_000]), y: Regressor("score", [1, 3, 5, 6]))
        #expect(abs(fit.value(at: 10).value - 2.9) < 1e-13)
        #expect(abs(fit.gainPerDoubling(at: 10).value - 0.5117509) < 1e-7)
        #expect(abs(fit.gainPerDoubling(at: 300).value - 0.5117509) < 1e-7)
        #expect(abs(fit.gainPerUnit(at: 10).value - 0.0738300) < 1e-7)
    }
}
