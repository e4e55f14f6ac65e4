/// A straight line (or plane) below which a given share of the rows lies: for 0.5 the median, for 0.9 what good rows
/// reach.
///
/// Equation: `b` such that `Σ e·(q − [e < 0])` is least, found exactly: the line passes through as many rows as it has
/// coefficients.
///
/// Source: Koenker & Bassett, Econometrica 46 (1978), DOI 10.2307/1913643; Koenker, Quantile Regression (2005),
/// DOI 10.1017/CBO9780511754098. Tested against a linear programme in SciPy and statsmodels' QuantReg. When to use it,
/// and which errors: Docs/Statistics/QuantileFit.md.
///
/// ```swift
/// let y = Regressor("y", [1, 2, 3, 4, 50]), x = Regressor("x", [1, 2, 3, 4, 5])
/// try QuantileFit(0.5, of: y, on: [x]).coefficients      // [0, 1]
/// ```
public struct QuantileFit: Sendable {
    public let quantile: Double
    /// The intercept first, if there is one, then the regressors as given.
    public let names: [String]
    public let coefficients: [Double]
    /// In the unit of y.
    public let fitted: [Double]
    /// Observed less fitted, in the unit of y; 0 in the rows that the line passes through.
    public let residuals: [Double]
    /// `Σ e·(q − [e < 0])`, in the unit of y.
    public let loss: Double
    let design: Matrix

    /// - Parameter quantile: Above 0, below 1.
    /// - Throws: `FitError` as `LinearFit` does, and for a quantile outside its range.
    /// - Precondition: regressors as long as `y`.
    public init(
        _ quantile: Double, of y: Regressor, on regressors: [Regressor], intercept: Bool = true
    ) throws(FitError) {
        guard quantile > 0, quantile < 1 else { throw .outside(setting: "quantile", above: 0, below: 1) }
        let start = try LinearFit(of: y, on: regressors, intercept: intercept)
        // Standardised regressors of the same span pass through the same rows, with less rounding.
        let ones = [Double](repeating: 1, count: start.rows)
        let alike =
            intercept ? Matrix(columns: [ones] + regressors.map { $0.standardised.values }) : start.whitened
        let basis = try QuantileDescent(
            design: alike, y: y.values, residuals: start.residuals, quantile: quantile
        ).basis()
        self.quantile = quantile
        names = start.names
        design = start.whitened
        let given = start.whitened
        let factors = QRFactorisation(
            Matrix(columns: (0..<given.columns).map { column in basis.map { given[$0, column] } }))
        let target = basis.map { y.values[$0] }
        let first = factors.solve(target)
        let left = zip(target, basis).map { value, row in
            value - zip(given.row(row), first).reduce(0) { $0 + $1.0 * $1.1 }
        }
        coefficients = zip(first, factors.solve(left)).map { $0 + $1 }
        var residuals = zip(y.values, given.times(coefficients)).map { $0 - $1 }
        for row in basis { residuals[row] = 0 }
        self.residuals = residuals
        fitted = zip(y.values, residuals).map { $0 - $1 }
        loss = residuals.reduce(0) { $0 + ($1 < 0 ? (quantile - 1) * $1 : quantile * $1) }
    }

    public var rows: Int { residuals.count }
    public var degreesOfFreedom: Int { rows - coefficients.count }
}
