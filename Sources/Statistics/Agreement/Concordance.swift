import RealModule

/// How near pairs of values lie to being equal, −1...1: Pearson's correlation lowered by any shift or stretch between
/// the two sources.
///
/// Equation: `ρc = 2·s_xy / (s_x² + s_y² + (x̄ − ȳ)²)`, moments over n; the interval by Fisher's transform.
///
/// Source: Lin, Biometrics 45 (1989), 255–268, DOI 10.2307/2532051, with the correction in Biometrics 56 (2000), 324–325.
///
/// ```swift
/// let first = Regressor("meter", [1, 2, 3, 4]), second = Regressor("estimate", [2, 3, 4, 5])
/// try Concordance(of: first, and: second).coefficient      // 0.714: in step, but 1 too high
/// ```
public struct Concordance: Sendable, Hashable {
    /// −1...1; 1 only where both are equal in every row.
    public let coefficient: Double
    /// Pearson's: how near the pairs lie to any straight line.
    public let precision: Double
    /// 0...1: how near that line is to equality; `coefficient = precision · accuracy`.
    public let accuracy: Double
    public let rows: Int
    private let shift: Double

    /// - Throws: `FitError` for fewer than 3 pairs, values that are not finite or a constant source.
    /// - Precondition: equally many values of both.
    public init(of first: Regressor, and second: Regressor) throws(FitError) {
        let pairs = try PairedValues(first, second, needed: 3)
        rows = pairs.x.count
        let count = Double(rows)
        // Both over the largest value, so that squares do not overflow.
        let most = (pairs.x + pairs.y).reduce(0) { max($0, $1.magnitude) }
        let (x, y) = (pairs.x.map { $0 / most }, pairs.y.map { $0 / most })
        let (meanX, meanY) = (x.reduce(0, +) / count, y.reduce(0, +) / count)
        let varianceX = x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) } / count
        let varianceY = y.reduce(0) { $0 + ($1 - meanY) * ($1 - meanY) } / count
        let both = varianceX.squareRoot() * varianceY.squareRoot()
        precision = Correlation.product(x, y)
        accuracy = 2 * both / (varianceX + varianceY + (meanX - meanY) * (meanX - meanY))
        coefficient = precision * accuracy
        shift = (meanX - meanY) / both.squareRoot()
    }

    /// Holds the coefficient with this probability if pairs are independent; not numbers where both are equal, opposite
    /// or unrelated to the last digit.
    public func interval(level: Double = 0.95) -> Interval {
        let (r, c, u) = (precision, coefficient, shift * shift)
        let left = 1 - c * c
        let variance =
            ((1 - r * r) * c * c / (left * r * r) + 2 * c * c * c * (1 - c) * u / (r * left * left)
                - c * c * c * c * u * u / (2 * r * r * left * left)) / Double(rows - 2)
        let reach = NormalDistribution.quantile((1 + level) / 2) * variance.squareRoot()
        let centre = Double.atanh(c)
        guard reach.isFinite, centre.isFinite else { return Interval(low: .nan, high: .nan) }
        return Interval(low: Double.tanh(centre - reach), high: Double.tanh(centre + reach))
    }
}
