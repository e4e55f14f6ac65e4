extension LinearFit {
    /// Breusch and Pagan's test, in Koenker's form, that residuals spread alike whatever the regressors are.
    ///
    /// Equation: n·R² of the squared residuals on the regressors; chi-squared with as many degrees of freedom as there
    /// are regressors. It sees spread that rises or falls with a regressor; `whiteTest` sees other shapes too.
    ///
    /// Source: Koenker, Journal of Econometrics 17 (1981), DOI 10.1016/0304-4076(81)90062-2. Tested against
    /// statsmodels.
    /// - Throws: `FitError` where too few rows are left, or the residuals are all alike in size.
    public func breuschPaganTest() throws(FitError) -> SpecificationTest { try spreadTest(on: givenRegressors) }

    /// White's test: the squared residuals on the regressors, their squares and products.
    ///
    /// Terms that the others explain (the square of a 0/1 regressor) are left out, with their degrees of freedom.
    ///
    /// Source: White, Econometrica 48 (1980), DOI 10.2307/1912934. Tested against statsmodels.
    /// - Throws: `FitError` where too few rows are left, or the residuals are all alike in size.
    public func whiteTest() throws(FitError) -> SpecificationTest {
        let regressors = givenRegressors.map { $0.standardised }
        var terms = regressors
        for one in regressors.indices {
            for other in one..<regressors.count {
                terms.append(
                    Regressor(
                        "\(regressors[one].name)·\(regressors[other].name)",
                        zip(regressors[one].values, regressors[other].values).map { $0 * $1 }))
            }
        }
        return try spreadTest(on: terms)
    }

    /// The largest square of a fitted value, times its weight.
    private var fittedScale: Double {
        fitted.indices.reduce(0) { max($0, fitted[$1] * fitted[$1] * (weights?[$1] ?? 1)) }
    }

    private func spreadTest(on terms: [Regressor]) throws(FitError) -> SpecificationTest {
        let squares = Regressor("squared residual", whitenedResiduals.map { $0 * $0 })
        let (least, most) = (squares.values.min() ?? 0, squares.values.max() ?? 0)
        guard most - least > 1e-9 * most, most > 1e-24 * fittedScale else { throw .noSpread(variable: "the residuals") }
        var kept = terms
        while true {
            do throws(FitError) {
                let fit = try LinearFit(of: squares, on: kept, tolerance: 1e-9)
                guard fit.degreesOfFreedom > 0 else { throw .tooFew(rows: rows, needed: kept.count + 2) }
                return SpecificationTest(statistic: Double(rows) * fit.rSquared, degreesOfFreedom: kept.count)
            } catch {
                guard let name = error.explainedVariable, let place = kept.lastIndex(where: { $0.name == name })
                else { throw error }
                kept.remove(at: place)
            }
        }
    }
}

extension Regressor {
    /// Less its mean, in its own deviations; unchanged where it is constant.
    var standardised: Regressor {
        let count = Double(max(values.count, 1))
        let mean = values.reduce(0, +) / count
        let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot()
        guard deviation > 0, deviation.isFinite else { return self }
        return Regressor(name, values.map { ($0 - mean) / deviation })
    }
}

extension FitError {
    /// The variable that adds nothing to the others, where that is the reason.
    var explainedVariable: String? {
        switch self {
        case .constant(let variable), .collinear(let variable): variable
        default: nil
        }
    }
}
