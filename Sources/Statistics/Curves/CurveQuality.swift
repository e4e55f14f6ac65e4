/// How well a curve fits, in numbers that compare families.
public struct CurveQuality: Sendable, Hashable {
    public let rows: Int
    /// Of the curve, without the variance of the residuals.
    public let coefficients: Int
    /// Of the residuals, on the scale that was fitted.
    public let residualSumOfSquares: Double
    public let residualDeviation: Double
    /// The share of the variation that is explained on the scale that was fitted: of log10 y for the power law of
    /// logarithms, else of y.
    public let rSquared: Double
    /// The share of the variation of y that is explained: the one to compare families by.
    public let rSquaredOfY: Double
    /// Of y, for normal residuals on the scale that was fitted.
    public let logLikelihood: Double

    init(
        y: [Double], fitted: [Double], residuals: [Double], coefficients: Int, degreesOfFreedom: Int,
        rSquared: Double, logLikelihood: Double
    ) {
        rows = y.count
        self.coefficients = coefficients
        residualSumOfSquares = residuals.reduce(0) { $0 + $1 * $1 }
        residualDeviation = (residualSumOfSquares / Double(degreesOfFreedom)).squareRoot()
        self.rSquared = rSquared
        let mean = y.reduce(0, +) / Double(y.count)
        let left = zip(y, fitted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        rSquaredOfY = 1 - left / y.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        self.logLikelihood = logLikelihood
    }

    /// With the variance of the residuals as one coefficient more.
    public var criteria: InformationCriteria {
        InformationCriteria(logLikelihood: logLikelihood, coefficients: coefficients + 1, rows: rows)
    }
}
