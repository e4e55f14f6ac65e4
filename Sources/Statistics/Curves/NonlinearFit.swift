import RealModule

/// Least squares for a formula that is not linear in its coefficients, within bounds, from several starts.
///
/// Equation: coefficients b within their bounds such that `Σ (y − f(x, b))²` is least. Assumes residuals of mean 0 and a
/// formula that is nearly linear within the standard errors; then the errors are those of the tangents at the solution.
///
/// Source: Bates & Watts, Nonlinear Regression Analysis and Its Applications (1988), chapters 2 and 3. Tested against
/// NIST's Statistical Reference Datasets.
///
/// ```swift
/// let growth = NonlinearModel(
///     name: "exponential growth", parameters: [.init("start"), .init("rate", from: 0)],
///     value: { x, b in b[0] * Double.exp(b[1] * x[0]) })
/// let fit = try NonlinearFit(of: growth, to: [1, 2.1, 3.9, 8.2], at: [[0], [1], [2], [3]], from: [[1, 1]])
/// fit.coefficients      // [0.9793, 0.7070]
/// ```
public struct NonlinearFit: Sendable {
    public let model: NonlinearModel
    /// In the order of the model's parameters.
    public let coefficients: [Double]
    public let fitted: [Double]
    /// Observed less fitted.
    public let residuals: [Double]
    public let residualSumOfSquares: Double
    /// `Σ (y − ȳ)²`.
    public let totalSumOfSquares: Double
    /// Names of coefficients that ended at a bound: the data want them beyond it, and no error can be given for them.
    public let atBounds: [String]
    /// Of the walk that ended at the solution.
    public let steps: Int
    public let starts: Int
    /// Starts from which the same least sum was reached, to six digits.
    public let agreeing: Int
    private let free: [Int]
    private let linearised: LinearisedFit

    /// - Parameters:
    ///   - y: The observed values.
    ///   - x: One row of predictors for each value.
    ///   - starts: Where to begin, at least one; each with a value for every parameter.
    ///   - limit: Steps from each start.
    /// - Throws: `FitError` where there are not more rows than coefficients, a value is not finite, no walk settles, a
    ///   walk that did not settle came lower than all that did, or a coefficient cannot be told from the others.
    /// - Precondition: as many rows of predictors as values; starts as long as there are parameters.
    public init(
        of model: NonlinearModel, to y: [Double], at x: [[Double]], from starts: [[Double]], limit: Int = 500
    ) throws(FitError) {
        precondition(x.count == y.count, "one row of predictors for each value")
        let count = model.parameters.count
        precondition(starts.allSatisfy { $0.count == count }, "one starting value for each parameter")
        guard y.count > count else { throw .tooFew(rows: y.count, needed: count + 1) }
        if let row = y.firstIndex(where: { !$0.isFinite }) { throw .notFinite(variable: "y", row: row) }
        if let row = x.firstIndex(where: { !$0.allSatisfy(\.isFinite) }) { throw .notFinite(variable: "x", row: row) }
        let descent = Descent(model: model, x: x, y: y, limit: limit)
        let walks = starts.map { descent.walk(from: $0) }.filter { $0.squares.isFinite }
        let noise = y.reduce(0) { $0 + $1 * $1 } * 1e-28
        guard let least = walks.map(\.squares).min() else { throw .notConverged(model: model.name, steps: limit) }
        func same(_ squares: Double) -> Bool { squares <= least * (1 + 1e-6) + noise }
        let best = walks.filter { same($0.squares) }
        let settled = best.filter { if case .settled = $0.end { true } else { false } }
        guard let solution = settled.min(by: { $0.squares < $1.squares }) else {
            for case .flat(let parameter) in best.map(\.end) {
                throw .undetermined(coefficient: model.parameters[parameter].name, model: model.name)
            }
            throw .notConverged(model: model.name, steps: limit)
        }
        self.model = model
        coefficients = solution.coefficients
        residuals = solution.residuals
        fitted = zip(y, residuals).map { $0 - $1 }
        residualSumOfSquares = solution.squares
        steps = solution.steps
        self.starts = starts.count
        agreeing = settled.count
        let mean = y.reduce(0, +) / Double(y.count)
        totalSumOfSquares = y.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let held = zip(model.parameters, coefficients).map { $1 <= $0.lower || $1 >= $0.upper }
        atBounds = zip(model.parameters, held).filter(\.1).map(\.0.name)
        let free = held.indices.filter { !held[$0] }
        self.free = free
        linearised = try NonlinearFit.linearised(solution, model, x, free)
    }

    public var rows: Int { residuals.count }
    /// Rows less coefficients that are not at a bound.
    public var degreesOfFreedom: Int { rows - free.count }
    public var residualDeviation: Double { (residualSumOfSquares / Double(degreesOfFreedom)).squareRoot() }
    /// The share of the variation of y that is explained; below 0 where the mean alone fits better.
    public var rSquared: Double { 1 - residualSumOfSquares / totalSumOfSquares }
    /// Of normal residuals whose variance is that found.
    public var logLikelihood: Double {
        -Double(rows) / 2 * (Double.log(2 * Double.pi * residualSumOfSquares / Double(rows)) + 1)
    }

    /// The errors of the coefficients. Rows and columns of coefficients at a bound are 0: the others' errors hold only
    /// if these are what the bound says.
    ///
    /// - Throws: `FitError` where there are fewer than two clusters.
    /// - Precondition: one cluster number for each row.
    public func covariance(_ kind: ErrorKind) throws(FitError) -> CoefficientCovariance {
        let inner = try linearised.covariance(kind)
        var matrix = Matrix(rows: coefficients.count, columns: coefficients.count)
        for (row, one) in free.enumerated() {
            for (column, other) in free.enumerated() { matrix[one, other] = inner.matrix[row, column] }
        }
        return CoefficientCovariance(
            matrix: matrix, degreesOfFreedom: inner.degreesOfFreedom, coefficients: coefficients)
    }

    public func value(at x: [Double]) -> Double { model.value(x, coefficients) }

    /// The interval of the curve itself at one point, by the delta method.
    public func meanInterval(at x: [Double], _ errors: CoefficientCovariance, level: Double = 0.95) -> Interval {
        let error = errors.combination(model.gradient(x, coefficients)).standardError
        return Interval(centre: value(at: x), reach: errors.reach(level) * error)
    }

    /// The interval of one new observation at one point, if residuals are alike and normal.
    public func predictionInterval(at x: [Double], _ errors: CoefficientCovariance, level: Double = 0.95) -> Interval {
        let error = errors.combination(model.gradient(x, coefficients)).standardError
        let spread = (error * error + residualDeviation * residualDeviation).squareRoot()
        return Interval(centre: value(at: x), reach: errors.reach(level) * spread)
    }

    private static func linearised(
        _ solution: Descent.Outcome, _ model: NonlinearModel, _ x: [[Double]], _ free: [Int]
    ) throws(FitError) -> LinearisedFit {
        var design = Matrix(rows: x.count, columns: free.count)
        for (row, predictors) in x.enumerated() {
            let gradient = model.gradient(predictors, solution.coefficients)
            for (column, index) in free.enumerated() { design[row, column] = gradient[index] }
        }
        let factors = QRFactorisation(design)
        if let column = factors.collinear {
            throw .undetermined(coefficient: model.parameters[free[column]].name, model: model.name)
        }
        return LinearisedFit(
            design: design, residuals: solution.residuals, leverages: factors.leverages,
            inverseGram: factors.inverseGram, coefficients: free.map { solution.coefficients[$0] },
            residualSumOfSquares: solution.squares)
    }
}
