import Statistics
import Testing

@Suite("Bands of a fit")
struct FitBandTests {
    let fit = Result { try LinearFit(of: Regressor("score", [1, 3, 5, 6]), on: [Regressor("size", [1, 2, 3, 4])]) }

    @Test("The example of the documentation")
    func example() throws {
        let band = try fit.get().band(at: [[10]], kind: .classical)[0]
        #expect(abs(band.value - 16.5) < 1e-13)
        #expect(band.prediction.low < band.mean.low && band.mean.high < band.prediction.high)
    }

    @Test("A band is narrowest at the middle of the rows")
    func narrowest() throws {
        let bands = try fit.get().band(at: [[1], [2.5], [4]], kind: .classical)
        #expect(bands[1].mean.width < bands[0].mean.width)
        #expect(abs(bands[0].mean.width - bands[2].mean.width) < 1e-12)
    }

    @Test("A fit through all its points has no band, and says so")
    func exact() throws {
        let line = try LinearFit(of: Regressor("y", [1, 3]), on: [Regressor("x", [1, 2])])
        #expect(throws: FitError.tooFew(rows: 2, needed: 3)) { try line.band(at: [[1]], kind: .classical) }
    }

    @Test("A level that is none and a point that is not a number give ends that are not numbers")
    func noLevel() throws {
        #expect(try fit.get().band(at: [[1]], kind: .hc3, level: 1.5)[0].mean.low.isNaN)
        #expect(try fit.get().band(at: [[.nan]], kind: .hc3)[0].value.isNaN)
    }
}
