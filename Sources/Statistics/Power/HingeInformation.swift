/// What the places of rows along x tell about a change of slope at a break: the variance of the change, per variance
/// of a residual, and how it would be with more or fewer rows above the break that lie as those at hand do.
///
/// Equation: with `z = x − c`, `u = min(z, 0)`, `v = max(z, 0)` the change is the difference of the slopes of v and u;
/// its variance is `σ²·[1/Σu² + 1/(r·Σv²) + (Σv/Σv² − Σu/Σu²)² / (s₁ + r·s₂)]`, `s = n − (Σu)²/Σu²` on each side,
/// r the rows above over those at hand.
struct HingeInformation: Sendable, Hashable {
    let rowsBelow: Int
    let rowsAbove: Int
    private let squaresBelow: Double
    private let squaresAbove: Double
    private let tilt: Double
    private let freeBelow: Double
    private let freeAbove: Double

    /// - Throws: `FitError` where a value is not finite or a side has fewer than two different places.
    init(x: Regressor, at place: Double) throws(FitError) {
        guard place.isFinite else { throw .notFinite(variable: "the place of the break", row: 0) }
        if let row = x.values.firstIndex(where: { !$0.isFinite }) { throw .notFinite(variable: x.name, row: row) }
        let below = x.values.filter { $0 <= place }
        let above = x.values.filter { $0 > place }
        guard Set(above).count >= 2, Set(below).count >= 2 else {
            throw .oneSideOfBreak(below: below.count, above: above.count, needed: 2)
        }
        let lower = HingeInformation.moments(below.map { $0 - place })
        let upper = HingeInformation.moments(above.map { $0 - place })
        rowsBelow = below.count
        rowsAbove = above.count
        squaresBelow = lower.squares
        squaresAbove = upper.squares
        tilt = upper.sum / upper.squares - lower.sum / lower.squares
        freeBelow = lower.free
        freeAbove = upper.free
    }

    /// The variance of the change of slope over that of a residual.
    func variance(rowsAbove rows: Double) -> Double {
        let ratio = rows / Double(rowsAbove)
        return 1 / squaresBelow + 1 / (ratio * squaresAbove) + tilt * tilt / (freeBelow + ratio * freeAbove)
    }

    /// What is left with infinitely many rows above: the slope below is no better known than before.
    var leastVariance: Double { 1 / squaresBelow }

    private static func moments(_ values: [Double]) -> (sum: Double, squares: Double, free: Double) {
        let count = Double(values.count)
        let mean = values.reduce(0, +) / count
        let squares = values.reduce(0) { $0 + $1 * $1 }
        let spread = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (mean * count, squares, spread * count / squares)
    }
}
