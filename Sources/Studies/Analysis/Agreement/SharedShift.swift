/// What most pairs have in common: one ratio (one source doubled the other), or equality.
///
/// Found as the narrow band of ratios, 0.05 % to either side, that holds the most pairs; differences look for equality
/// alone. It is told only where it holds at least half of all pairs: a mean between 1.00 and 2.00 describes no model.
public struct SharedShift: Sendable, Hashable {
    /// First over second: the median of the ratios in the band; 1 where the values are equal.
    public let ratio: Double
    public let pairs: Int

    /// Whether the values themselves are the same.
    public var isEquality: Bool { abs(ratio - 1) < 0.0005 }

    private static let width = 1.001

    /// - Returns: `nil` where fewer than half of the pairs share a ratio.
    static func ofRatios(_ pairs: [MeasuredTwice.Pair]) -> SharedShift? {
        let ratios = pairs.map { $0.first / $0.second }.filter { $0.isFinite && $0 > 0 }.sorted()
        var (best, low) = (0..<0, 0)
        for high in ratios.indices {
            while ratios[high] > ratios[low] * width { low += 1 }
            if high + 1 - low > best.count { best = low..<(high + 1) }
        }
        guard !best.isEmpty, 2 * best.count >= pairs.count else { return nil }
        return SharedShift(ratio: ratios[best.lowerBound + best.count / 2], pairs: best.count)
    }

    /// - Returns: `nil` where fewer than half of the pairs are equal.
    static func ofDifferences(_ pairs: [MeasuredTwice.Pair]) -> SharedShift? {
        let equal = pairs.count {
            abs($0.first - $0.second) <= 1e-6 * max($0.first.magnitude, $0.second.magnitude)
        }
        return equal > 0 && 2 * equal >= pairs.count ? SharedShift(ratio: 1, pairs: equal) : nil
    }
}
