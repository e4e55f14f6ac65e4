import RealModule

extension LinearFit {
    /// Ramsey's RESET: whether powers of the fitted values explain what the line does not, so that the line is not
    /// straight enough or a product of regressors is missing.
    ///
    /// Equation: F test of ŷ², … ŷᵖ added to the regressors, p being `power`.
    ///
    /// Source: Ramsey, Journal of the Royal Statistical Society B 31 (1969), 350–371. Tested against statsmodels.
    /// - Parameter power: The highest power of the fitted values, 2 or more.
    /// - Throws: `FitError` where too few rows are left, or the powers are explained by the regressors.
    public func resetTest(power: Int = 3) throws(FitError) -> SpecificationTest {
        precondition(power >= 2, "the first power is in the fit already")
        let base = Regressor("fitted", fitted).standardised.values
        var regressors = givenRegressors
        for exponent in 2...power {
            regressors.append(Regressor("fitted to the power of \(exponent)", base.map { .pow($0, exponent) }))
        }
        let y = Regressor("y", zip(fitted, residuals).map { $0 + $1 })
        let full = try LinearFit(of: y, on: regressors, intercept: hasIntercept, weights: weights)
        guard full.degreesOfFreedom > 0 else { throw .tooFew(rows: rows, needed: full.coefficients.count + 1) }
        let test = NestedTest(restricted: self, full: full)
        return SpecificationTest(
            statistic: test.statistic, degreesOfFreedom: test.numerator, denominator: test.denominator)
    }
}

/// Whether values are as skewed and as heavy in the tails as normal ones are.
///
/// Equation: `JB = n/6·(S² + (K − 3)²/4)`, chi-squared with 2 degrees of freedom; trust it from some hundred rows.
///
/// Source: Jarque & Bera, International Statistical Review 55 (1987), DOI 10.2307/1403192. Tested against statsmodels.
///
/// ```swift
/// try JarqueBera(of: fit.residuals).test.pValue
/// ```
public struct JarqueBera: Sendable, Hashable {
    /// 0 where both sides are alike.
    public let skewness: Double
    /// 3 for normal values.
    public let kurtosis: Double
    public let test: SpecificationTest

    /// - Throws: `FitError` for fewer than 2 values, or values that are all alike or not finite.
    public init(of values: [Double]) throws(FitError) {
        guard values.count >= 2 else { throw .tooFew(rows: values.count, needed: 2) }
        if let row = values.firstIndex(where: { !$0.isFinite }) { throw .notFinite(variable: "residual", row: row) }
        if values.allSatisfy({ $0 == values[0] }) { throw .constant(variable: "residual") }
        let count = Double(values.count)
        let mean = values.reduce(0, +) / count
        func moment(_ power: Int) -> Double { values.reduce(0) { $0 + Double.pow($1 - mean, power) } / count }
        let variance = moment(2)
        skewness = moment(3) / (variance * variance.squareRoot())
        kurtosis = moment(4) / (variance * variance)
        let excess = kurtosis - 3
        test = SpecificationTest(
            statistic: count / 6 * (skewness * skewness + excess * excess / 4), degreesOfFreedom: 2)
    }
}
