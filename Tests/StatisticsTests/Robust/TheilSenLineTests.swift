import Statistics
import Testing

@Suite("Theil and Sen's line")
struct TheilSenLineTests {
    let x = Regressor("x", [1, 2, 3, 4, 5])

    @Test("The example of the documentation")
    func example() throws {
        let line = try TheilSenLine(of: Regressor("y", [1, 2, 3.1, 3.9, 50]), on: x)
        #expect(abs(line.slope - 1.075) < 1e-12 && line.value(at: 0) == line.intercept)
    }

    @Test("A flat y has slope 0, and two rows have the line through them")
    func flat() throws {
        let flat = try TheilSenLine(of: Regressor("y", [7, 7, 7, 7, 7]), on: x)
        #expect(flat.slope == 0 && flat.intercept == 7)
        let two = try TheilSenLine(of: Regressor("y", [1, 4]), on: Regressor("x", [1, 2]))
        #expect(two.slope == 3 && two.slopeInterval() == Interval(low: 3, high: 3))
    }

    @Test("Far and near values do not overflow")
    func extreme() throws {
        let line = try TheilSenLine(
            of: Regressor("y", [-1e300, 0, 1e300]), on: Regressor("x", [-1e300, 1e-300, 1e300]))
        #expect(abs(line.slope - 1) < 1e-9)
    }

    @Test("A level that is none gives ends that are not numbers", arguments: [Double.nan, 1, 1.5, -0.5])
    func level(level: Double) throws {
        let line = try TheilSenLine(of: Regressor("y", [1, 2, 3.1, 3.9, 50]), on: x)
        #expect(line.slopeInterval(level: level).low.isNaN)
    }

    @Test("Too few rows, a constant x and what is no number are refused")
    func refused() {
        #expect(throws: FitError.tooFew(rows: 0, needed: 2)) {
            try TheilSenLine(of: Regressor("y", []), on: Regressor("x", []))
        }
        #expect(throws: FitError.tooFew(rows: 1, needed: 2)) {
            try TheilSenLine(of: Regressor("y", [1]), on: Regressor("x", [1]))
        }
        #expect(throws: FitError.constant(variable: "x")) {
            try TheilSenLine(of: Regressor("y", [1, 2]), on: Regressor("x", [3, 3]))
        }
        #expect(throws: FitError.notFinite(variable: "y", row: 0)) {
            try TheilSenLine(of: Regressor("y", [.nan, 2]), on: Regressor("x", [3, 4]))
        }
    }
}
