/// A straight line (or plane) that rows far away pull no more than rows at a moderate distance do.
///
/// Equation: `b` with `Σ ψ(e/s)·x = 0`, ψ being e/s within ±`tuning` and ±`tuning` beyond, s the median absolute
/// residual over 0.6745; by least squares with weights `min(1, tuning·s/|e|)`, repeated until it settles.
///
/// Source: Huber & Ronchetti, Robust Statistics, 2nd edition (2009), chapter 7, DOI 10.1002/9780470434697. Tested
/// against statsmodels' RLM. When to use it: Docs/Statistics/HuberFit.md.
///
/// ```swift
/// let size = Regressor("size", [1, 2, 3, 4, 5, 6, 7])
/// let fit = try HuberFit(of: Regressor("score", [1, 2.2, 2.9, 4.1, 4.8, 6.3, 30]), on: [size])
/// fit.coefficients[1]       // 1.096, where least squares gives 3.47
/// ```
public struct HuberFit: Sendable {
    /// The intercept first, if there is one, then the regressors as given.
    public let names: [String]
    public let coefficients: [Double]
    /// In the unit of y.
    public let fitted: [Double]
    /// Observed less fitted, in the unit of y.
    public let residuals: [Double]
    /// How much each row counts, above 0 up to 1.
    public let weights: [Double]
    /// The standard deviation of the residuals without outliers, in the unit of y.
    public let scale: Double
    /// Where ψ bends, in `scale`: 1.345 keeps 95 % of the precision of least squares for normal residuals.
    public let tuning: Double
    let design: Matrix

    /// - Throws: `FitError` as `LinearFit` does; where more than half of the rows lie on the line; where the steps do
    ///   not settle; for a tuning that is not above 0.
    /// - Precondition: regressors as long as `y`.
    public init(
        of y: Regressor, on regressors: [Regressor], intercept: Bool = true, tuning: Double = 1.345
    ) throws(FitError) {
        guard tuning > 0, tuning.isFinite else { throw .outside(setting: "tuning", above: 0, below: .infinity) }
        let start = try LinearFit(of: y, on: regressors, intercept: intercept)
        guard start.degreesOfFreedom > 0 else { throw .tooFew(rows: start.rows, needed: start.coefficients.count + 1) }
        names = start.names
        design = start.whitened
        self.tuning = tuning
        let most = y.values.reduce(0) { max($0, $1.magnitude) }
        let limit = 2_000
        var state = State(coefficients: start.coefficients, residuals: start.residuals)
        var settled = false
        for _ in 0..<limit where !settled {
            let scale = state.scale
            guard scale > 1e-13 * most else { throw .noSpread(variable: "the residuals") }
            let next = state.step(design, y.values, tuning: tuning)
            let change = zip(next.residuals, state.residuals).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
            state = next
            settled = change <= 1e-12 * scale + 1e-15 * most
        }
        guard settled else { throw .notConverged(model: "a robust line", steps: limit) }
        guard state.scale > 1e-13 * most else { throw .noSpread(variable: "the residuals") }
        coefficients = state.coefficients
        residuals = state.residuals
        fitted = zip(y.values, residuals).map { $0 - $1 }
        scale = state.scale
        weights = state.weights(tuning)
    }

    public var rows: Int { residuals.count }

    /// Of independent rows whose residuals spread alike; normal, as the theory holds for large samples.
    ///
    /// Equation: `κ²·s²·(Σψ²/(n − k)) / (mean ψ′)²·(XᵀX)⁻¹`, κ being `1 + k/n·Var(ψ′)/(mean ψ′)²` (Huber's first).
    public func covariance() throws(FitError) -> CoefficientCovariance {
        let count = Double(rows)
        let size = Double(coefficients.count)
        let inside = slopes.reduce(0, +) / count
        guard inside > 0, let inverse = ScoreCovariance(design: design).inverse(slopes.map { _ in 1 })
        else { throw .noSpread(variable: "the residuals") }
        let correction = 1 + size / count * (inside * (1 - inside)) / (inside * inside)
        let variance = scores.reduce(0) { $0 + $1 * $1 } / (count - size) * scale * scale
        let factor = correction * correction * variance / (inside * inside)
        var matrix = inverse
        for index in matrix.elements.indices { matrix.elements[index] *= factor }
        return CoefficientCovariance(matrix: matrix, degreesOfFreedom: .infinity, coefficients: coefficients)
    }

    /// Of rows that may go together within clusters; t with clusters − 1 degrees of freedom.
    ///
    /// Equation: `s²·A⁻¹·(G/(G − 1)·Σ SgSgᵀ)·A⁻¹`, A being `Σ ψ′·x·xᵀ` and Sg the sum of ψ·x in a cluster.
    /// - Precondition: one cluster number for each row.
    public func covariance(clusters: [Int]) throws(FitError) -> CoefficientCovariance {
        precondition(clusters.count == rows, "one cluster for each row")
        let structure = try ClusterStructure(clusters)
        let sums = ScoreCovariance(design: design)
        guard let bread = sums.inverse(slopes) else { throw .noSpread(variable: "the residuals") }
        let matrix = ScoreCovariance.sandwich(bread, sums.clustered(scores, structure), times: scale * scale)
        return CoefficientCovariance(
            matrix: matrix, degreesOfFreedom: Double(structure.clusters - 1), coefficients: coefficients)
    }

    /// ψ of each row.
    private var scores: [Double] { residuals.map { max(-tuning, min(tuning, $0 / scale)) } }
    /// ψ′ of each row: 1 where ψ is not bent.
    private var slopes: [Double] { residuals.map { ($0 / scale).magnitude <= tuning ? 1 : 0 } }

    /// Where the steps are.
    private struct State {
        var coefficients: [Double]
        var residuals: [Double]

        var scale: Double { Quantiles.median(residuals.map(\.magnitude)) / NormalDistribution.quantile(0.75) }

        func weights(_ tuning: Double) -> [Double] {
            let bend = tuning * scale
            return residuals.map { $0.magnitude <= bend ? 1 : bend / $0.magnitude }
        }

        func step(_ design: Matrix, _ y: [Double], tuning: Double) -> State {
            let roots = weights(tuning).map { $0.squareRoot() }
            var scaled = design
            for column in 0..<design.columns { for row in 0..<design.rows { scaled[row, column] *= roots[row] } }
            // The change from the last step is solved for, so that its rounding is that of a small number.
            let change = QRFactorisation(scaled).solve(zip(residuals, roots).map { $0 * $1 })
            let coefficients = zip(coefficients, change).map { $0 + $1 }
            return State(
                coefficients: coefficients, residuals: zip(y, design.times(coefficients)).map { $0 - $1 })
        }
    }
}
