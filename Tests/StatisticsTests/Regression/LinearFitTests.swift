import Statistics
import Testing

@Suite("Least squares")
struct LinearFitTests {
    let size = Regressor("size", [1, 2, 3, 4])
    let score = Regressor("score", [1, 3, 5, 6])

    @Test("The example of the documentation")
    func example() throws {
        let fit = try LinearFit(of: score, on: [size])
        #expect(abs(fit.coefficients[0] + 0.5) < 1e-14 && abs(fit.coefficients[1] - 1.7) < 1e-14)
        #expect(fit.degreesOfFreedom == 2 && abs(fit.residualSumOfSquares - 0.3) < 1e-14)
        #expect(abs(fit.rSquared - (1 - 0.3 / 14.75)) < 1e-14)
        #expect(abs(fit.value(at: [10]) - 16.5) < 1e-13)
    }

    @Test("A row of weight 2 counts as two rows")
    func weights() throws {
        let weighted = try LinearFit(of: score, on: [size], weights: [1, 2, 1, 1])
        let repeated = try LinearFit(
            of: Regressor("score", [1, 3, 3, 5, 6]), on: [Regressor("size", [1, 2, 2, 3, 4])])
        for (one, other) in zip(weighted.coefficients, repeated.coefficients) { #expect(abs(one - other) < 1e-13) }
        #expect(abs(weighted.residualSumOfSquares - repeated.residualSumOfSquares) < 1e-13)
        #expect(abs(weighted.rSquared - repeated.rSquared) < 1e-13)
    }

    @Test("Without an intercept the line passes through 0")
    func noIntercept() throws {
        let fit = try LinearFit(of: score, on: [size], intercept: false)
        #expect(abs(fit.coefficients[0] - 46.0 / 30) < 1e-14 && fit.names == ["size"])
    }

    @Test("Fewer rows than coefficients are refused")
    func tooFew() {
        #expect(throws: FitError.tooFew(rows: 1, needed: 2)) {
            try LinearFit(of: Regressor("y", [1]), on: [Regressor("x", [1])])
        }
    }

    @Test("What is not a finite number is named", arguments: [Double.nan, .infinity, -.infinity])
    func notFinite(value: Double) {
        #expect(throws: FitError.notFinite(variable: "size", row: 2)) {
            try LinearFit(of: score, on: [Regressor("size", [1, 2, value, 4])])
        }
        #expect(throws: FitError.notFinite(variable: "score", row: 0)) {
            try LinearFit(of: Regressor("score", [value, 3, 5, 6]), on: [size])
        }
    }

    @Test("A constant and a repeated regressor are named")
    func collinear() {
        #expect(throws: FitError.constant(variable: "size")) {
            try LinearFit(of: score, on: [Regressor("size", [7, 7, 7, 7])])
        }
        #expect(throws: FitError.collinear(variable: "twice")) {
            try LinearFit(of: score, on: [size, Regressor("twice", [2, 4, 6, 8])])
        }
    }

    @Test("A weight of 0 is refused")
    func weightOfNothing() {
        #expect(throws: FitError.notPositive(variable: "weight", row: 1)) {
            try LinearFit(of: score, on: [size], weights: [1, 0, 1, 1])
        }
    }
}
