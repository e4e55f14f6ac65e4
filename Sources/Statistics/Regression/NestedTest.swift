/// Whether a fit with more coefficients explains more than chance would, beside one that it contains.
///
/// Equation: `F = ((RSS₀ − RSS₁) / q) / (RSS₁ / (n − k))`, with q and n − k degrees of freedom.
///
/// Source: Greene, Econometric Analysis, 8th edition (2018), 5.4.
///
/// ```swift
/// // The hinge at 70 billion parameters: F(1, 3818) = 2.860, p = 0.0909
/// NestedTest(restricted: line, full: hinge)
/// ```
public struct NestedTest: Sendable, Hashable {
    public let statistic: Double
    /// Coefficients that the smaller fit leaves out.
    public let numerator: Int
    /// Rows less the coefficients of the larger fit.
    public let denominator: Int

    /// - Precondition: the same rows and weights in both, and more coefficients in `full`.
    public init(restricted: LinearFit, full: LinearFit) {
        precondition(restricted.rows == full.rows, "both fits are of the same rows")
        precondition(full.coefficients.count > restricted.coefficients.count, "the full fit has more coefficients")
        numerator = full.coefficients.count - restricted.coefficients.count
        denominator = full.degreesOfFreedom
        let gain = max(restricted.residualSumOfSquares - full.residualSumOfSquares, 0) / Double(numerator)
        statistic = gain / (full.residualSumOfSquares / Double(denominator))
    }

    /// The probability of a statistic at least as large, if the smaller fit were true and residuals normal and alike.
    public var pValue: Double {
        FDistribution.tail(statistic, numerator: Double(numerator), denominator: Double(denominator))
    }
}
