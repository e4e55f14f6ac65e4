import Statistics
import Testing

@Suite("Quantile lines")
struct QuantileFitTests {
    let x = Regressor("x", [1, 2, 3, 4, 5])

    @Test("The median line passes through the rows that agree")
    func example() throws {
        let fit = try QuantileFit(0.5, of: Regressor("y", [1, 2, 3, 4, 50]), on: [x])
        #expect(abs(fit.coefficients[0]) < 1e-14 && abs(fit.coefficients[1] - 1) < 1e-14)
        #expect(abs(fit.loss - 22.5) < 1e-12)
    }

    @Test("Without regressors it is a quantile of y")
    func alone() throws {
        #expect(try QuantileFit(0.5, of: Regressor("y", [5, 1, 9]), on: []).coefficients == [5])
    }

    @Test("No turn of the line lowers the loss", arguments: [0.05, 0.3, 0.5, 0.77, 0.99])
    func subgradient(quantile: Double) throws {
        var generator = SeededGenerator(seed: 3)
        func values() -> [Double] { (0..<60).map { _ in Double.random(in: 0..<1, using: &generator) } }
        let regressors = ["a", "b", "c"].map { Regressor($0, values()) }
        let y = Regressor("y", values())
        let fit = try QuantileFit(quantile, of: y, on: regressors)
        #expect(fit.residuals.count { $0 == 0 } == 4)
        // At the optimum q lies between the shares of rows below, and below or on, the plane.
        #expect(Double(fit.residuals.count { $0 < 0 }) <= 60 * quantile)
        #expect(Double(fit.residuals.count { $0 <= 0 }) >= 60 * quantile)
        for place in 0..<4 {
            for step in [1e-4, -1e-4] {
                var loss = 0.0
                for row in 0..<60 {
                    let change = place == 0 ? step : step * regressors[place - 1].values[row]
                    let residual = fit.residuals[row] - change
                    loss += residual < 0 ? (quantile - 1) * residual : quantile * residual
                }
                #expect(loss > fit.loss)
            }
        }
    }

    @Test("Rows that all lie on one line, or all alike, have that line")
    func exact() throws {
        let line = try QuantileFit(0.9, of: Regressor("y", [3, 5, 7, 9, 11]), on: [x])
        #expect(difference(line.coefficients, [1, 2]) < 1e-12)
        let many = (1...90).map(Double.init)
        let long = try QuantileFit(0.5, of: Regressor("y", many.map { 2 * $0 }), on: [Regressor("x", many)])
        #expect(throws: FitError.noSpread(variable: "the residuals")) { try long.covariance(.alike) }
        let flat = try QuantileFit(0.2, of: Regressor("y", [4, 4, 4, 4, 4]), on: [x])
        #expect(abs(flat.coefficients[0] - 4) < 1e-14 && abs(flat.coefficients[1]) < 1e-14)
    }

    @Test("Errors so far out that no row lies beyond are refused")
    func farOut() throws {
        let fit = try QuantileFit(0.01, of: Regressor("y", [1, 2.2, 2.9, 4.3, 4.8]), on: [x])
        #expect(throws: FitError.self) { try fit.covariance(.kernel) }
    }

    @Test("Quantiles outside their range, too few rows, one cluster and what is no number are refused")
    func refused() throws {
        let y = Regressor("y", [1, 2.2, 2.9, 4.3, 4.8])
        for quantile in [0, 1, -1, Double.nan] {
            #expect(throws: FitError.outside(setting: "quantile", above: 0, below: 1)) {
                try QuantileFit(quantile, of: y, on: [x])
            }
        }
        #expect(throws: FitError.tooFew(rows: 0, needed: 2)) {
            try QuantileFit(0.5, of: Regressor("y", []), on: [Regressor("x", [])])
        }
        #expect(throws: FitError.notFinite(variable: "x", row: 0)) {
            try QuantileFit(0.5, of: Regressor("y", [1, 2, 3]), on: [Regressor("x", [.nan, 1, 2])])
        }
        #expect(throws: FitError.collinear(variable: "twice")) {
            try QuantileFit(0.5, of: y, on: [x, Regressor("twice", [2, 4, 6, 8, 10])])
        }
        let fit = try QuantileFit(
            0.5, of: Regressor("y", [1, 3, 2, 4, 6, 5, 7, 9, 8, 9]),
            on: [Regressor("x", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])])
        #expect(throws: FitError.tooFewClusters(clusters: 1, needed: 2)) {
            try fit.covariance(.clustered([1, 1, 1, 1, 1, 1, 1, 1, 1, 1]))
        }
    }

    @Test("On whole numbers full of ties no line through two rows has a lower loss")
    func ties() throws {
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<60 {
            let x = (0..<12).map { _ in Double(Int.random(in: 0..<4, using: &generator)) }
            let y = (0..<12).map { _ in Double(Int.random(in: 0..<5, using: &generator)) }
            guard Set(x).count > 1 else { continue }
            let quantile = [0.1, 0.25, 0.5, 0.8].randomElement(using: &generator) ?? 0.5
            var least = Double.infinity
            for one in x.indices {
                for other in x.indices where x[other] > x[one] {
                    let slope = (y[other] - y[one]) / (x[other] - x[one])
                    let loss = x.indices.reduce(0.0) { sum, row in
                        let residual = y[row] - y[one] - slope * (x[row] - x[one])
                        return sum + (residual < 0 ? (quantile - 1) * residual : quantile * residual)
                    }
                    least = min(least, loss)
                }
            }
            let fit = try QuantileFit(quantile, of: Regressor("y", y), on: [Regressor("x", x)])
            #expect(abs(fit.loss - least) < 1e-12)
        }
    }
}
