/// How far two variables go together once what others explain is taken out of both.
///
/// Equation: `r = t / √(t² + f)`, t being that of x in the regression of y on x and the controls and f the degrees of
/// freedom; the probability is that of x's coefficient with errors of the kind asked for. With clustered errors rows of
/// one cluster may go together in any way. Spearman's is Pearson's of the ranks of all variables.
///
/// Source: Greene, Econometric Analysis, 8th edition (2018), 3.4. Tested against correlations of residuals in NumPy.
///
/// ```swift
/// // Accuracy and energy, parameters held: does efficiency pay beyond size?
/// try PartialCorrelation(.spearman, of: energy, with: score, given: [parameters], errors: .clustered(bases))
/// ```
public struct PartialCorrelation: Sendable, Hashable {
    /// −1...1.
    public let coefficient: Double
    /// Of a coefficient at least as far from 0, if x's effect were 0.
    public let pValue: Double
    public let rows: Int

    /// - Parameters:
    ///   - kind: Pearson's or Spearman's.
    ///   - controls: What is held; none for a plain correlation whose probability allows for `errors`.
    /// - Throws: `FitError` for too few rows, values that are not finite, or variables that others explain.
    /// - Precondition: equally many values of all, and not Kendall's, which has no probability of this kind.
    public init(
        _ kind: CorrelationKind, of x: Regressor, with y: Regressor, given controls: [Regressor],
        errors: ErrorKind = .classical
    ) throws(FitError) {
        precondition(kind != .kendall, "partial correlations are Pearson's or Spearman's")
        _ = try PairedValues(x, y, needed: controls.count + 3)
        for control in controls { _ = try PairedValues(x, control, needed: 3) }
        func prepared(_ variable: Regressor) -> Regressor {
            kind == .spearman ? Regressor(variable.name, Ranks.of(variable.values)) : variable
        }
        let regressors = (controls + [x]).map(prepared)
        let fit = try LinearFit(of: prepared(y), on: regressors)
        let place = regressors.count
        rows = fit.rows
        let t = try fit.covariance(.classical).tValues[place]
        coefficient = t.isInfinite ? (t < 0 ? -1 : 1) : t / (t * t + Double(fit.degreesOfFreedom)).squareRoot()
        pValue = try fit.covariance(errors).pValues[place]
    }
}
