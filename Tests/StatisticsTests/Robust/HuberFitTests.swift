import Statistics
import Testing

@Suite("Huber's line")
struct HuberFitTests {
    let x = Regressor("x", [1, 2, 3, 4, 5])

    @Test("One row far away hardly counts")
    func outlier() throws {
        let size = Regressor("size", [1, 2, 3, 4, 5, 6, 7])
        let fit = try HuberFit(of: Regressor("score", [1, 2.2, 2.9, 4.1, 4.8, 6.3, 30]), on: [size])
        #expect(fit.weights[6] < 0.02 && fit.weights[0] == 1)
        #expect(abs(fit.coefficients[1] - 1.09601709) < 1e-8)
    }

    @Test("With a wide bend it is least squares")
    func wide() throws {
        let y = Regressor("y", [1, 2.2, 2.9, 4.3, 4.8])
        let (fit, plain) = (try HuberFit(of: y, on: [x], tuning: 1e6), try LinearFit(of: y, on: [x]))
        #expect(difference(fit.coefficients, plain.coefficients) < 1e-12)
        #expect(fit.weights == [1, 1, 1, 1, 1])
    }

    @Test("Rows on a line have no spread to judge outliers by")
    func noSpread() {
        for y in [[1.0, 2, 3, 4, 5], [2, 2, 2, 2, 2]] {
            #expect(throws: FitError.noSpread(variable: "the residuals")) {
                try HuberFit(of: Regressor("y", y), on: [x])
            }
        }
    }

    @Test("So few rows that the scale creeps towards 0 are refused rather than stopped half-way")
    func creeping() {
        #expect(throws: FitError.notConverged(model: "a robust line", steps: 2_000)) {
            try HuberFit(of: Regressor("y", [1, 2, 3, 4, 9]), on: [x])
        }
    }

    @Test("Too few rows, one cluster, what is no number and a senseless bend are refused")
    func refused() throws {
        let y = Regressor("y", [1, 2.2, 2.9, 4.3, 4.8])
        #expect(throws: FitError.tooFew(rows: 0, needed: 2)) {
            try HuberFit(of: Regressor("y", []), on: [Regressor("x", [])])
        }
        #expect(throws: FitError.tooFew(rows: 2, needed: 3)) {
            try HuberFit(of: Regressor("y", [1, 2]), on: [Regressor("x", [1, 2])])
        }
        #expect(throws: FitError.notFinite(variable: "y", row: 1)) {
            try HuberFit(of: Regressor("y", [1, .infinity, 2, 3, 4]), on: [x])
        }
        for tuning in [0, -1, Double.nan, .infinity] {
            #expect(throws: FitError.outside(setting: "tuning", above: 0, below: .infinity)) {
                try HuberFit(of: y, on: [x], tuning: tuning)
            }
        }
        let fit = try HuberFit(of: y, on: [x])
        #expect(throws: FitError.tooFewClusters(clusters: 1, needed: 2)) {
            try fit.covariance(clusters: [0, 0, 0, 0, 0])
        }
    }
}
