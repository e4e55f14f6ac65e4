/// Walks from corner to corner of the loss of quantile regression, each lower than the last, to the lowest.
///
/// A corner is a line through as many rows as there are coefficients (its basis). From each, the line is turned about
/// all but one of these rows in the direction in which the loss falls fastest, until it no longer falls: there it meets
/// the row that enters. Rows are moved by a ten-thousand-millionth of the residuals first, so that no two are met at
/// once and no corner is visited twice.
///
/// Source: Barrodale & Roberts, SIAM Journal on Numerical Analysis 10 (1973), DOI 10.1137/0710069; Koenker & d'Orey,
/// Applied Statistics 36 (1987), DOI 10.2307/2347802.
struct QuantileDescent {
    private let design: Matrix
    private let y: [Double]
    private let quantile: Double
    private let start: [Int]

    /// - Parameter residuals: Of any line that is not far off.
    init(design: Matrix, y: [Double], residuals: [Double], quantile: Double) throws(FitError) {
        self.design = design
        self.quantile = quantile
        // Rows that all lie on one line leave residuals that are rounding; those tell no two of them apart.
        let rounding = 1e-3 * y.reduce(0) { max($0, $1.magnitude) }
        let most = max(residuals.reduce(0) { max($0, $1.magnitude) }, rounding)
        var generator = SeededGenerator(seed: 1978)
        self.y = y.map { $0 + 1e-10 * most * Double.random(in: -1..<1, using: &generator) }
        let shift = Quantiles.value(of: residuals, at: quantile)
        let order = residuals.indices.sorted {
            let (one, other) = ((residuals[$0] - shift).magnitude, (residuals[$1] - shift).magnitude)
            return one == other ? $0 < $1 : one < other
        }
        let found = [1e-2, 1e-5, 1e-10].lazy.compactMap {
            QuantileDescent.independent(order, of: design, tolerance: $0)
        }
        guard let first = found.first else { throw .collinear(variable: "one variable") }
        start = first
    }

    /// The rows through which the best line passes.
    func basis() throws(FitError) -> [Int] {
        var basis = start
        // Some tens of turns are the rule; values from 1e-308 to 1e308 in one column may never settle.
        let limit = 1_000 + y.count
        for _ in 0..<limit {
            guard let (place, row) = turn(basis) else { return basis }
            basis[place] = row
        }
        throw .notConverged(model: "a quantile line", steps: limit)
    }

    /// The place of the basis to give up and the row that takes it, or `nil` at the lowest corner.
    private func turn(_ basis: [Int]) -> (place: Int, row: Int)? {
        let size = design.columns
        let factors = QRFactorisation(
            Matrix(columns: (0..<size).map { column in basis.map { design[$0, column] } }), tolerance: 0)
        let coefficients = factors.solve(basis.map { y[$0] })
        var residuals = zip(y, design.times(coefficients)).map { $0 - $1 }
        for row in basis { residuals[row] = 0 }
        let inside = Set(basis)
        var best: (slope: Double, place: Int, speeds: [Double])?
        for place in 0..<size {
            var unit = [Double](repeating: 0, count: size)
            unit[place] = 1
            let speeds = design.times(factors.solve(unit))
            var (gradient, whole) = (0.0, 0.0)
            for row in residuals.indices where !inside.contains(row) {
                gradient -= (residuals[row] < 0 ? quantile - 1 : quantile) * speeds[row]
                whole += speeds[row].magnitude
            }
            for (slope, sign) in [(gradient + 1 - quantile, 1.0), (quantile - gradient, -1.0)]
            where slope < -1e-10 * (1 + whole) && slope < best?.slope ?? 0 {
                best = (slope, place, speeds.map { sign * $0 })
            }
        }
        guard let best else { return nil }
        let met = residuals.indices.filter {
            !inside.contains($0) && residuals[$0] * best.speeds[$0] > 0
        }.map { (row: $0, at: residuals[$0] / best.speeds[$0]) }.sorted { $0.at < $1.at }
        var slope = best.slope
        for (row, _) in met {
            slope += best.speeds[row].magnitude
            if slope >= 0 { return (best.place, row) }
        }
        return nil
    }

    /// The first rows that are linearly independent of those before them.
    private static func independent(_ order: [Int], of design: Matrix, tolerance: Double) -> [Int]? {
        var (rows, directions): ([Int], [[Double]]) = ([], [])
        for row in order where rows.count < design.columns {
            var left = design.row(row)
            let length = left.reduce(0) { $0 + $1 * $1 }.squareRoot()
            for direction in directions {
                let share = zip(left, direction).reduce(0) { $0 + $1.0 * $1.1 }
                for place in left.indices { left[place] -= share * direction[place] }
            }
            let remaining = left.reduce(0) { $0 + $1 * $1 }.squareRoot()
            guard remaining > tolerance * length else { continue }
            rows.append(row)
            directions.append(left.map { $0 / remaining })
        }
        return rows.count == design.columns ? rows : nil
    }
}
