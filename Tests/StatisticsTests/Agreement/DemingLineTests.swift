import Statistics
import Testing

@Suite("Deming's line")
struct DemingLineTests {
    let x = Regressor("x", [0, 1, 2, 3])

    @Test("Pairs on a line have that line, without error")
    func example() throws {
        let line = try DemingLine(of: Regressor("y", [1, 3, 5, 7]), on: x)
        #expect(abs(line.slope - 2) < 1e-14 && abs(line.value(at: 10) - 21) < 1e-13)
        #expect(line.slopeError < 1e-13 && line.slopeInterval().contains(line.slope))
    }

    @Test("Swapping the sources turns the slope over, as least squares would not")
    func swapped() throws {
        let y = Regressor("y", [1.2, 2.7, 5.4, 6.9])
        let (one, other) = (try DemingLine(of: y, on: x), try DemingLine(of: x, on: y))
        #expect(abs(one.slope * other.slope - 1) < 1e-14)
    }

    @Test("A falling line falls")
    func falling() throws {
        #expect(try DemingLine(of: Regressor("y", [7, 5.1, 2.8, 1]), on: x).slope < -1.9)
    }

    @Test("Sources with nothing in common, too few pairs, constants and senseless ratios are refused")
    func refused() {
        #expect(throws: FitError.noSpread(variable: "what both sources have in common")) {
            try DemingLine(of: Regressor("y", [1, -1, -1, 1]), on: x)
        }
        #expect(throws: FitError.tooFew(rows: 3, needed: 4)) {
            try DemingLine(of: Regressor("y", [1, 2, 3]), on: Regressor("x", [1, 2, 4]))
        }
        #expect(throws: FitError.constant(variable: "y")) { try DemingLine(of: Regressor("y", [1, 1, 1, 1]), on: x) }
        #expect(throws: FitError.notFinite(variable: "y", row: 0)) {
            try DemingLine(of: Regressor("y", [.nan, 1, 1, 2]), on: x)
        }
        for ratio in [0, -1, Double.nan, .infinity] {
            #expect(throws: FitError.outside(setting: "ratio of variances", above: 0, below: .infinity)) {
                try DemingLine(of: Regressor("y", [1, 2, 4, 3]), on: x, varianceRatio: ratio)
            }
        }
    }
}
