/// How far each row pulls a fit towards itself.
///
/// Equations, with h the leverage, e the residual (times the root of its weight), s the residual deviation, s₍ᵢ₎ that
/// without row i and k the number of coefficients: internal `e / (s·√(1 − h))`, external `e / (s₍ᵢ₎·√(1 − h))`,
/// Cook's `internal²·h / (k·(1 − h))`, DFFITS `external·√(h / (1 − h))`.
///
/// Source: Belsley, Kuh & Welsch, Regression Diagnostics (1980), chapter 2, DOI 10.1002/0471725153; Cook,
/// Technometrics 19 (1977), DOI 10.1080/00401706.1977.10489493. Tested against statsmodels.
///
/// ```swift
/// let fit = try LinearFit(of: Regressor("y", [0, 0, 0, 4]), on: [Regressor("x", [1, 2, 3, 4])])
/// try InfluenceMeasures(of: fit).cooksDistances        // largest in the last row
/// ```
public struct InfluenceMeasures: Sendable {
    /// 0...1; on average coefficients / rows.
    public let leverages: [Double]
    /// Residuals in their own standard deviations. Not a number in a row that the fit must pass through.
    public let internallyStudentised: [Double]
    /// The same by the deviation of the other rows: t with n − k − 1 degrees of freedom if residuals are normal.
    public let externallyStudentised: [Double]
    /// How far all fitted values move when the row is left out; above 1 is much.
    public let cooksDistances: [Double]
    /// How far the row's own fitted value moves when it is left out, in its standard errors.
    public let dffits: [Double]
    /// How far each coefficient (a column, in the order of the fit) moves when a row is left out, in standard errors.
    public let dfbetas: Matrix

    /// - Throws: `FitError` where fewer than two degrees of freedom are left.
    public init(of fit: LinearFit) throws(FitError) {
        guard fit.degreesOfFreedom > 1 else { throw .tooFew(rows: fit.rows, needed: fit.coefficients.count + 2) }
        let free = Double(fit.degreesOfFreedom)
        let size = Double(fit.coefficients.count)
        let residuals = fit.whitenedResiduals
        let variance = fit.residualSumOfSquares / free
        leverages = fit.leverages
        var (within, without, cook, dffit): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
        var outerDeviations: [Double] = []
        for (residual, leverage) in zip(residuals, leverages) {
            let left = 1 - leverage
            let fixed = !(left > 1e-12)
            let inner = fixed ? .nan : residual / (variance * left).squareRoot()
            let others = fixed ? .nan : (free * variance - residual * residual / left) / (free - 1)
            let outer = residual / (max(others, 0) * left).squareRoot()
            within.append(inner)
            without.append(others.isNaN ? .nan : outer)
            cook.append(inner * inner * leverage / (size * left))
            dffit.append(outer * (leverage / left).squareRoot())
            outerDeviations.append(max(others, 0).squareRoot())
        }
        internallyStudentised = within
        externallyStudentised = without
        cooksDistances = cook
        dffits = dffit
        let roots = fit.inverseGram.diagonal.map { $0.squareRoot() }
        var changes = fit.whitened.times(fit.inverseGram)
        for column in 0..<changes.columns {
            for row in 0..<changes.rows {
                let factor = residuals[row] / (1 - leverages[row]) / (outerDeviations[row] * roots[column])
                changes[row, column] *= within[row].isNaN ? .nan : factor
            }
        }
        dfbetas = changes
    }
}
