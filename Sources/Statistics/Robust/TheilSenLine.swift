/// The straight line whose slope is the median of the slopes between all pairs of rows: up to 29 % of the rows may be
/// arbitrarily wrong without carrying it away.
///
/// Equation: slope `median (yⱼ − yᵢ)/(xⱼ − xᵢ)` over pairs with different x; intercept `median y − slope·median x`.
/// Slopes are counted, not kept: O(n log n) for each place looked at, and memory for some thousands of slopes only.
///
/// Source: Sen, Journal of the American Statistical Association 63 (1968), DOI 10.1080/01621459.1968.10480934 (also
/// the interval, from the spread of Kendall's count). Tested against SciPy. When to use it: Docs/Statistics/TheilSenLine.md.
///
/// ```swift
/// let y = Regressor("y", [1, 2, 3.1, 3.9, 50]), x = Regressor("x", [1, 2, 3, 4, 5])
/// try TheilSenLine(of: y, on: x).slope           // 1.075
/// ```
public struct TheilSenLine: Sendable, Hashable {
    public let slope: Double
    public let intercept: Double
    public let rows: Int
    private let slopes: PairSlopes
    /// Of Kendall's count of pairs, were the slope true.
    private let deviation: Double

    /// - Throws: `FitError` for fewer than 2 rows, values that are not finite or a constant `x`.
    /// - Precondition: as many values of `x` as of `y`.
    public init(of y: Regressor, on x: Regressor) throws(FitError) {
        let pairs = try PairedValues(x, y, needed: 2, constantAllowed: true)
        if pairs.x.allSatisfy({ $0 == pairs.x[0] }) { throw .constant(variable: x.name) }
        rows = pairs.x.count
        slopes = PairSlopes(pairs.x, pairs.y)
        slope = slopes.median
        intercept = Quantiles.median(pairs.y) - slope * Quantiles.median(pairs.x)
        func ordered(_ count: Int) -> Double { Double(count) * Double(count - 1) * Double(2 * count + 5) }
        var variance = ordered(rows)
        for values in [pairs.x, pairs.y] {
            for group in Ranks.groups(of: values) { variance -= ordered(group.count) }
        }
        deviation = max(variance / 18, 0).squareRoot()
    }

    public func value(at x: Double) -> Double { intercept + slope * x }

    /// Holds the slope with this probability, if rows are independent; not numbers for a level outside 0...1.
    public func slopeInterval(level: Double = 0.95) -> Interval {
        let z = NormalDistribution.quantile((1 + level) / 2)
        guard z.isFinite, z >= 0 else { return Interval(low: .nan, high: .nan) }
        let count = Double(slopes.count)
        let upper = min(((count + z * deviation) / 2).rounded(.toNearestOrEven), count - 1)
        let lower = max(((count - z * deviation) / 2).rounded(.toNearestOrEven) - 1, 0)
        return Interval(low: slopes.value(at: Int(min(lower, count - 1))), high: slopes.value(at: Int(upper)))
    }
}
