/// Where the fitted line lies at one point, and where a new row would lie.
public struct FitBand: Sendable, Hashable {
    /// The fitted value, in the unit of y.
    public let value: Double
    /// Holds the mean of y at this point.
    public let mean: Interval
    /// Holds y of one new row of weight 1 at this point; rests on normal residuals that spread alike everywhere.
    public let prediction: Interval
}

extension LinearFit {
    /// The confidence band and the prediction band at points, each given by its regressors without the intercept.
    ///
    /// Equation: `x·b ± t·√(x·V·xᵀ)` for the mean, `x·b ± t·√(x·V·xᵀ + s²)` for a new row, V being the covariance of
    /// the coefficients by `kind` and s the residual deviation.
    ///
    /// Source: Greene, Econometric Analysis, 8th edition (2018), 4.8. Tested against statsmodels.
    ///
    /// ```swift
    /// let fit = try LinearFit(of: Regressor("score", [1, 3, 5, 6]), on: [Regressor("size", [1, 2, 3, 4])])
    /// try fit.band(at: [[10]], kind: .classical)[0].value       // 16.5
    /// ```
    /// - Throws: `FitError` where no degree of freedom is left, or there are fewer than two clusters.
    /// - Precondition: as many values in each point as there are regressors.
    public func band(at points: [[Double]], kind: ErrorKind, level: Double = 0.95) throws(FitError) -> [FitBand] {
        let covariance = try covariance(kind)
        let reach = StudentT.quantile((1 + level) / 2, degreesOfFreedom: covariance.degreesOfFreedom)
        let variance = residualDeviation * residualDeviation
        var bands: [FitBand] = []
        for point in points {
            let row = designRow(point)
            precondition(row.count == coefficients.count, "one value for each regressor")
            let (value, error) = covariance.combination(row)
            bands.append(
                FitBand(
                    value: value, mean: Interval(centre: value, reach: reach * error),
                    prediction: Interval(centre: value, reach: reach * (error * error + variance).squareRoot())))
        }
        return bands
    }
}
