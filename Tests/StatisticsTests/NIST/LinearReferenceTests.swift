import Statistics
import Testing

@Suite("NIST's linear reference datasets")
struct LinearReferenceTests {
    /// The fewest digits that agree in coefficients, their standard errors, residual deviation and R².
    struct Digits {
        var coefficients = 16.0
        var errors = 16.0
        var deviation = 16.0
        var rSquared = 16.0
    }

    func digits(_ name: String) throws -> Digits {
        let set = try ReferenceDataset(name)
        let model = try set.text("model")
        let degree = try #require(Int(model[1]))
        let x = try set.x
        let regressors = try (0..<#require(x.first).count).flatMap { column in
            var power = [Double](repeating: 1, count: x.count)
            return (1...degree).map { exponent in
                for row in x.indices { power[row] *= x[row][column] }
                return Regressor("x\(column + 1)^\(exponent)", power)
            }
        }
        let fit = try LinearFit(of: Regressor("y", set.y), on: regressors, intercept: model[0] == "yes")
        let errors = try fit.covariance(.classical).standardErrors
        var result = Digits()
        for (index, certified) in try set.all("coefficient").enumerated() {
            result.coefficients = min(result.coefficients, agreeingDigits(fit.coefficients[index], certified[0]))
            result.errors = min(result.errors, agreeingDigits(errors[index], certified[1]))
        }
        result.deviation = agreeingDigits(fit.residualDeviation, try set.one("deviation"))
        result.rSquared = agreeingDigits(fit.rSquared, try set.one("rsquared"))
        return result
    }

    /// What double precision leaves: Filip's powers of x, up to the tenth, are rounded before any fit begins.
    @Test(
        "Of 15 certified digits at least 13 agree, 12 of Wampler's polynomials and 7 of Filip's",
        arguments: [
            ("Norris", 13.0), ("Pontius", 13), ("NoInt1", 13), ("NoInt2", 13), ("Longley", 13), ("Filip", 7),
            ("Wampler1", 12), ("Wampler2", 12), ("Wampler3", 12), ("Wampler4", 12), ("Wampler5", 12),
        ])
    func agreement(name: String, fewest: Double) throws {
        let digits = try digits(name)
        #expect(digits.coefficients >= fewest && digits.errors >= fewest, "\(digits)")
        #expect(digits.deviation >= fewest && digits.rSquared >= fewest, "\(digits)")
    }
}
