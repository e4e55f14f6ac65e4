/// Whether some coefficients of a fit are all 0, with any of its kinds of errors.
///
/// Equation: `F = b'·V⁻¹·b / q` of the q coefficients tested, with q and the covariance's degrees of freedom.
///
/// Source: Greene, Econometric Analysis, 8th edition (2018), 5.4; tested against statsmodels.
///
/// ```swift
/// // Hinge and step at once, with errors by base model
/// try WaldTest([2, 3], of: fit.covariance(.clustered(baseModels))).pValue
/// ```
public struct WaldTest: Sendable, Hashable {
    public let statistic: Double
    /// Coefficients tested.
    public let numerator: Int
    public let denominator: Double

    /// - Parameter coefficients: Which ones, counted from 0.
    /// - Throws: `FitError` where their errors cannot be told apart, as with fewer clusters than coefficients tested.
    /// - Precondition: each number is one of a coefficient.
    public init(_ coefficients: [Int], of covariance: CoefficientCovariance) throws(FitError) {
        let all = covariance.coefficients.indices
        precondition(!coefficients.isEmpty && coefficients.allSatisfy(all.contains), "coefficients of the fit")
        var block = Matrix(columns: coefficients.map { column in coefficients.map { covariance.matrix[$0, column] } })
        // Coefficients of different units weigh alike.
        let scales = block.diagonal.map { $0.squareRoot() }
        guard scales.allSatisfy({ $0 > 0 && $0.isFinite }) else { throw .noSpread(variable: "the residuals") }
        for row in scales.indices {
            for column in scales.indices { block[row, column] /= scales[row] * scales[column] }
        }
        let values = zip(coefficients, scales).map { covariance.coefficients[$0] / $1 }
        let factors = QRFactorisation(block)
        if let column = factors.collinear {
            throw .collinear(variable: "The error of coefficient \(coefficients[column] + 1)")
        }
        let solved = factors.solve(values)
        numerator = coefficients.count
        denominator = covariance.degreesOfFreedom
        statistic = zip(values, solved).reduce(0) { $0 + $1.0 * $1.1 } / Double(coefficients.count)
    }

    /// The probability of a statistic at least as large, if the coefficients were all 0.
    public var pValue: Double {
        FDistribution.tail(statistic, numerator: Double(numerator), denominator: denominator)
    }
}
