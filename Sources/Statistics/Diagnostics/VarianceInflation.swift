/// How many times the variance of each coefficient is what it would be if its regressor went with no other.
///
/// Equation: `1 / (1 − R²)`, with R² of the regressor on all the others.
///
/// Source: Belsley, Kuh & Welsch, Regression Diagnostics (1980), 3.2, DOI 10.1002/0471725153. Tested against
/// statsmodels.
///
/// ```swift
/// let size = Regressor("size", [1, 2, 3, 4]), energy = Regressor("energy", [1, 2, 3, 5])
/// try VarianceInflation.factors(of: [size, energy])     // both 29.17: above 10 the two can hardly be told apart
/// ```
public enum VarianceInflation {
    /// One factor for each regressor, 1 or more; an intercept is always taken into account.
    ///
    /// - Throws: `FitError` where there are too few rows, or a regressor is constant or explained by the others.
    public static func factors(of regressors: [Regressor]) throws(FitError) -> [Double] {
        var factors: [Double] = []
        for (place, regressor) in regressors.enumerated() {
            var others = regressors
            others.remove(at: place)
            // Together first, so that what is collinear is named by the fit rather than divided by.
            _ = try LinearFit(of: regressor, on: others + [regressor])
            let fit = try LinearFit(of: regressor, on: others)
            factors.append(fit.totalSumOfSquares / fit.residualSumOfSquares)
        }
        return factors
    }
}
