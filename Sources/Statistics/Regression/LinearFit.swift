import RealModule

/// Ordinary or weighted least squares.
///
/// Equation: `y = X·b + e`, with `b` such that `Σ w·e²` is least; by QR factorisation of `√w·X`.
///
/// Source: Greene, Econometric Analysis, 8th edition (2018), chapters 3 and 9. Tested against NIST's Statistical
/// Reference Datasets and statsmodels.
///
/// ```swift
/// let fit = try LinearFit(of: Regressor("score", [1, 3, 5, 6]), on: [Regressor("size", [1, 2, 3, 4])])
/// fit.coefficients                                    // [-0.5, 1.7]
/// try fit.covariance(.hc3).standardErrors[1]
/// ```
public struct LinearFit: Sendable {
    /// The intercept first, if there is one, then the regressors as given.
    public let names: [String]
    public let coefficients: [Double]
    /// In the unit of y.
    public let fitted: [Double]
    /// Observed less fitted, in the unit of y.
    public let residuals: [Double]
    /// 0...1, for each row: how far the fitted value follows the row itself.
    public let leverages: [Double]
    public let hasIntercept: Bool
    /// The weights of the rows; `nil` where all count alike.
    public let weights: [Double]?
    /// `√w·X`.
    let whitened: Matrix
    /// `(XᵀWX)⁻¹`.
    let inverseGram: Matrix
    /// `Σ w·(y − ȳ)²`, about the weighted mean, or about 0 without an intercept.
    public let totalSumOfSquares: Double
    public let residualSumOfSquares: Double

    /// - Parameters:
    ///   - weights: Above 0, one for each row: the inverse of each row's variance, up to a factor.
    ///   - tolerance: Share of its length that a regressor must keep once those before it are taken out.
    /// - Throws: `FitError` where there are fewer rows than coefficients, a value is not finite, or a regressor is
    ///   constant or explained by those before it.
    /// - Precondition: regressors and weights as long as `y`.
    public init(
        of y: Regressor, on regressors: [Regressor], intercept: Bool = true, weights: [Double]? = nil,
        tolerance: Double = 1e-12
    ) throws(FitError) {
        let count = y.values.count
        precondition(regressors.allSatisfy { $0.values.count == count }, "regressors are as long as y")
        precondition(weights.map { $0.count == count } ?? true, "one weight for each row")
        let needed = regressors.count + (intercept ? 1 : 0)
        guard count >= max(needed, 1) else { throw .tooFew(rows: count, needed: max(needed, 1)) }
        for variable in [y] + regressors {
            if let row = variable.values.firstIndex(where: { !$0.isFinite }) {
                throw .notFinite(variable: variable.name, row: row)
            }
        }
        if let row = weights?.firstIndex(where: { !($0 > 0 && $0.isFinite) }) {
            throw .notPositive(variable: "weight", row: row)
        }
        if intercept {
            for regressor in regressors where regressor.values.allSatisfy({ $0 == regressor.values[0] }) {
                throw .constant(variable: regressor.name)
            }
        }
        let ones = [Double](repeating: 1, count: count)
        let design = Matrix(columns: (intercept ? [ones] : []) + regressors.map(\.values))
        let roots = weights?.map { $0.squareRoot() }
        let whitened = roots.map { LinearFit.scaled(design, by: $0) } ?? design
        let target = roots.map { zip(y.values, $0).map { $0 * $1 } } ?? y.values
        names = (intercept ? ["intercept"] : []) + regressors.map(\.name)
        let factors = QRFactorisation(whitened, tolerance: tolerance)
        if let column = factors.collinear { throw .collinear(variable: names[column]) }
        // One step of refinement takes out most of what the factorisation rounded away.
        let first = factors.solve(target)
        let left = zip(target, whitened.times(first)).map { $0 - $1 }
        let coefficients = zip(first, factors.solve(left)).map { $0 + $1 }
        self.coefficients = coefficients
        fitted = design.times(coefficients)
        residuals = zip(y.values, fitted).map { $0 - $1 }
        leverages = factors.leverages
        inverseGram = factors.inverseGram
        hasIntercept = intercept
        self.weights = weights
        self.whitened = whitened
        let weighted = weights ?? ones
        residualSumOfSquares = zip(residuals, weighted).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
        let centre =
            intercept
            ? zip(y.values, weighted).reduce(0) { $0 + $1.0 * $1.1 } / weighted.reduce(0, +) : 0
        totalSumOfSquares = zip(y.values, weighted).reduce(0) {
            $0 + ($1.0 - centre) * ($1.0 - centre) * $1.1
        }
    }

    public var rows: Int { residuals.count }
    /// Rows less coefficients.
    public var degreesOfFreedom: Int { rows - coefficients.count }
    /// The standard deviation of the residuals, in the unit of y; not a number where no degree of freedom is left.
    public var residualDeviation: Double {
        degreesOfFreedom > 0 ? (residualSumOfSquares / Double(degreesOfFreedom)).squareRoot() : .nan
    }
    /// The share of the variation of y that is explained, at most 1.
    public var rSquared: Double { 1 - residualSumOfSquares / totalSumOfSquares }
    /// R² less what as many chance regressors would explain.
    public var adjustedRSquared: Double {
        let free = Double(rows - (hasIntercept ? 1 : 0))
        return 1 - (1 - rSquared) * free / Double(degreesOfFreedom)
    }
    /// Of normal residuals whose variance is that found.
    public var logLikelihood: Double {
        let count = Double(rows)
        let normal = -count / 2 * (Double.log(2 * Double.pi * residualSumOfSquares / count) + 1)
        return normal + (weights?.reduce(0) { $0 + Double.log($1) / 2 } ?? 0)
    }
    /// Residuals times the root of their weights.
    var whitenedResiduals: [Double] {
        guard let weights else { return residuals }
        return zip(residuals, weights).map { $0 * $1.squareRoot() }
    }

    /// The fitted value at regressors of the same order, without the intercept.
    public func value(at regressors: [Double]) -> Double {
        zip(coefficients, designRow(regressors)).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// The regressors of one point with the 1 of the intercept before them.
    public func designRow(_ regressors: [Double]) -> [Double] { (hasIntercept ? [1] : []) + regressors }

    private static func scaled(_ matrix: Matrix, by factors: [Double]) -> Matrix {
        var result = matrix
        for column in 0..<matrix.columns { for row in 0..<matrix.rows { result[row, column] *= factors[row] } }
        return result
    }
}
