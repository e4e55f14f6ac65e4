import RealModule
import Statistics
import Testing

@Suite("NIST's nonlinear reference datasets")
struct NonlinearReferenceTests {
    struct Digits {
        var coefficients = 16.0
        var errors = 16.0
        var squares = 16.0
        var steps = 0
    }

    func digits(_ name: String, start: Int) throws -> Digits {
        let set = try ReferenceDataset(name)
        let parameters = try set.all("parameter")
        let y = try set.y.map { name == "Nelson" ? Double.log($0) : $0 }
        let fit = try NonlinearFit(
            of: NonlinearModels.model(name, parameters: parameters.count), to: y, at: set.x,
            from: [parameters.map { $0[start] }], limit: 2_000)
        let errors = try fit.covariance(.classical).standardErrors
        var result = Digits(squares: agreeingDigits(fit.residualSumOfSquares, try set.one("squares")), steps: fit.steps)
        for (index, certified) in parameters.enumerated() {
            result.coefficients = min(result.coefficients, agreeingDigits(fit.coefficients[index], certified[2]))
            result.errors = min(result.errors, agreeingDigits(errors[index], certified[3]))
        }
        return result
    }

    @Test(
        "Lower and average difficulty: from both starts at least 8 of 11 certified digits, of coefficients and errors",
        arguments: [
            "Misra1a", "Chwirut2", "Chwirut1", "Lanczos3", "Gauss1", "Gauss2", "DanWood", "Misra1b", "Kirby2", "Hahn1",
            "Nelson", "MGH17", "Lanczos2", "Gauss3", "Misra1c", "Misra1d", "Roszman1", "ENSO",
        ], [0, 1])
    func easy(name: String, start: Int) throws {
        let digits = try digits(name, start: start)
        #expect(digits.coefficients >= 8 && digits.errors >= 7.5 && digits.squares >= 9, "\(digits)")
    }

    /// The certified sum of squares is 1e-25 for values near 1: of residuals, a double holds three digits.
    @Test("Lanczos1, whose residuals are rounding: 8 digits of coefficients, 2 of errors", arguments: [0, 1])
    func rounding(start: Int) throws {
        let digits = try digits("Lanczos1", start: start)
        #expect(digits.coefficients >= 8 && digits.errors >= 2, "\(digits)")
    }

    @Test(
        "Higher difficulty: from both starts at least 8 digits",
        arguments: ["MGH09", "Thurber", "Rat42", "Eckerle4", "Rat43", "Bennett5"], [0, 1])
    func hard(name: String, start: Int) throws {
        let digits = try digits(name, start: start)
        #expect(digits.coefficients >= 8 && digits.errors >= 8 && digits.squares >= 9, "\(digits)")
    }

    @Test(
        "BoxBOD and MGH10 converge from the nearer start; from the far one it is said that they do not",
        arguments: [
            ("BoxBOD", FitError.undetermined(coefficient: "b2", model: "BoxBOD")),
            ("MGH10", FitError.notConverged(model: "MGH10", steps: 2_000)),
        ])
    func farStarts(name: String, error: FitError) throws {
        let digits = try digits(name, start: 1)
        #expect(digits.coefficients >= 8 && digits.errors >= 8, "\(digits)")
        #expect(throws: error) { try self.digits(name, start: 0) }
    }
}
