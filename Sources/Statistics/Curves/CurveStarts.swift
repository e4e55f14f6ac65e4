import RealModule

/// Where the search for a curve begins. Given its shape (exponent, steepness, midpoint), what is left of each family is
/// linear: shapes spread over their space are completed by linear least squares, and the best few are the starts.
struct CurveStarts {
    let x: [Double]
    let y: [Double]
    let seed: UInt64
    private let logs: [Double]
    private let low: Double
    private let width: Double
    private static let kept = 6

    init(x: [Double], y: [Double], seed: UInt64) {
        self.x = x
        self.y = y
        self.seed = seed
        logs = x.map { Double.log10($0) }
        low = logs.min() ?? 0
        width = max((logs.max() ?? 0) - low, 1e-6)
    }

    func starts(for curve: any Curve) -> [[Double]] {
        switch curve {
        case let curve as Saturating: saturating(curve)
        case let curve as Sigmoid: sigmoid(curve)
        default: powerLaw()
        }
    }

    private func saturating(_ curve: Saturating) -> [[Double]] {
        let candidates = ScatteredPoints.inUnitBox(count: 24, dimensions: 1, seed: seed).map { place -> Start in
            let exponent = Double.exp10(-2 + 3 * place[0])
            return completed(x.map { -curve.share($0, exponent) }, [Double](repeating: 1, count: x.count)) {
                [$1, $0, exponent]
            }
        }
        return best(candidates)
    }

    private func sigmoid(_ curve: Sigmoid) -> [[Double]] {
        let candidates = ScatteredPoints.inUnitBox(count: 48, dimensions: 2, seed: seed).enumerated().map {
            index, place -> Start in
            let steepness = min(0.5 * Double.pow(120, place[0]) / width, 50)
            let shape = [
                0, curve.hasFloor || !index.isMultiple(of: 4) ? steepness : -steepness,
                low + (3 * place[1] - 1) * width,
            ]
            let rises = x.map { curve.rise($0, shape) }
            return curve.hasFloor
                ? completed(rises, rises.map { 1 - $0 }) { [$0, shape[1], shape[2], $1] }
                : completed(rises, nil) { ceiling, _ in [ceiling, shape[1], shape[2]] }
        }
        return best(candidates)
    }

    private func powerLaw() -> [[Double]] {
        let middle = low + width / 2
        let candidates = ScatteredPoints.inUnitBox(count: 24, dimensions: 1, seed: seed).map { place -> Start in
            let exponent = 6 * place[0] - 3
            return completed(logs.map { Double.exp10(exponent * ($0 - middle)) }, nil) { level, _ in
                level > 0 ? [Double.log10(level) - exponent * middle, exponent] : nil
            }
        }
        let positive = y.indices.filter { y[$0] > 0 }
        let line = try? LinearFit(
            of: Regressor("log y", positive.map { Double.log10(y[$0]) }),
            on: [Regressor("log x", positive.map { logs[$0] })])
        return best(candidates) + (line.map { [$0.coefficients] } ?? [])
    }

    private typealias Start = (coefficients: [Double], squares: Double)?

    /// Least squares of y on one or two columns by the normal equations: near enough for a start.
    private func completed(
        _ one: [Double], _ other: [Double]?, _ assemble: (_ one: Double, _ other: Double) -> [Double]?
    ) -> Start {
        let second = other ?? [Double](repeating: 0, count: y.count)
        var (aa, ab, bb, ay, by) = (0.0, 0.0, 0.0, 0.0, 0.0)
        for row in y.indices {
            aa += one[row] * one[row]
            ab += one[row] * second[row]
            bb += second[row] * second[row]
            ay += one[row] * y[row]
            by += second[row] * y[row]
        }
        let determinant = aa * bb - ab * ab
        let first = other == nil ? ay / aa : (bb * ay - ab * by) / determinant
        let last = other == nil ? 0 : (aa * by - ab * ay) / determinant
        guard first.isFinite, last.isFinite, let coefficients = assemble(first, last) else { return nil }
        var squares = 0.0
        for row in y.indices {
            let left = y[row] - first * one[row] - last * second[row]
            squares += left * left
        }
        return squares.isFinite ? (coefficients, squares) : nil
    }

    private func best(_ candidates: [Start]) -> [[Double]] {
        candidates.compactMap { $0 }.sorted { $0.squares < $1.squares }.prefix(CurveStarts.kept).map(\.coefficients)
    }
}
