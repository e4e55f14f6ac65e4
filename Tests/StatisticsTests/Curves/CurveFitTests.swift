import RealModule
import Statistics
import Testing

@Suite("Fitted curves")
struct CurveFitTests {
    let size = Regressor("size", [1, 2, 5, 10, 20, 50, 100, 200])
    let score = Regressor("score", [4, 9, 17, 26, 33, 41, 44, 45.5])

    @Test("The example of the documentation")
    func example() throws {
        let fit = try CurveFamily.logLinear.fit(
            x: Regressor("size", [1, 10, 100, 1_000]), y: Regressor("score", [1, 3, 5, 6]))
        #expect(abs(fit.value(at: 10).value - 2.9) < 1e-13)
        #expect(abs(fit.gainPerDoubling(at: 10).value - 0.5117509) < 1e-7)
        #expect(abs(fit.gainPerDoubling(at: 300).value - 0.5117509) < 1e-7)
        #expect(abs(fit.gainPerUnit(at: 10).value - 0.0738300) < 1e-7)
    }

    @Test(
        "The prediction band is wider than the band of the curve, and both hold the curve",
        arguments: CurveFamily.allCases)
    func bands(family: CurveFamily) throws {
        let fit = try family.fit(x: size, y: score, errors: .classical)
        for x in [1.0, 7, 90, 400] {
            let (mean, prediction) = (fit.meanBand(at: x), fit.predictionBand(at: x))
            #expect(mean.contains(fit.value(at: x).value))
            #expect(prediction.low < mean.low && mean.high < prediction.high)
        }
    }

    @Test("The band of the curve is the interval of its value, except where logarithms were fitted")
    func interval() throws {
        let fit = try CurveFamily.sigmoid.fit(x: size, y: score, errors: .hc3)
        let (band, interval) = (fit.meanBand(at: 7, level: 0.9), fit.value(at: 7).interval(level: 0.9))
        #expect(abs(band.low - interval.low) < 1e-12 && abs(band.high - interval.high) < 1e-12)
        let logs = try CurveFamily.powerLawOfLogs.fit(x: size, y: score, errors: .hc3)
        let ratio = logs.meanBand(at: 7).high / logs.value(at: 7).value
        #expect(abs(ratio - logs.value(at: 7).value / logs.meanBand(at: 7).low) < 1e-12)
    }

    @Test("A line through an S says that its exponent ran to the bound, and gives it no error")
    func bound() throws {
        let steep = size.values.map { 2 + 3 * Double.log10($0) * Double.log10($0) + ($0 > 8 && $0 < 30 ? 0.1 : 0) }
        let fit = try CurveFamily.saturating.fit(x: size, y: Regressor("score", steep))
        #expect(fit.atBounds == ["exponent"])
        let exponent = fit.parameters[2]
        #expect(exponent.isAtBound && exponent.estimate.standardError.isNaN && exponent.estimate.value == 0.01)
        #expect(fit.parameters[0].estimate.standardError > 0)
    }

    @Test("The search reports its starts and how many of them agree")
    func search() throws {
        let fit = try CurveFamily.sigmoid.fit(x: size, y: score)
        let search = try #require(fit.search)
        #expect(search.starts == 6 && (1...6).contains(search.agreeing))
        #expect(try CurveFamily.logLinear.fit(x: size, y: score).search == nil)
    }

    @Test("Units of x and y change the numbers, not the curve", arguments: CurveFamily.allCases)
    func units(family: CurveFamily) throws {
        let fit = try family.fit(x: size, y: score)
        let other = try family.fit(
            x: Regressor("size", size.values.map { $0 * 1e22 }), y: Regressor("score", score.values.map { $0 / 1_000 }))
        for x in [1.0, 30, 200] {
            #expect(abs(other.value(at: x * 1e22).value * 1_000 / fit.value(at: x).value - 1) < 1e-6)
            let (one, two) = (fit.gainPerDoubling(at: x), other.gainPerDoubling(at: x * 1e22))
            #expect(abs(two.value * 1_000 / one.value - 1) < 1e-5)
            #expect(abs(two.standardError * 1_000 / one.standardError - 1) < 1e-4)
        }
        #expect(abs(other.quality.rSquaredOfY - fit.quality.rSquaredOfY) < 1e-9)
    }
}
