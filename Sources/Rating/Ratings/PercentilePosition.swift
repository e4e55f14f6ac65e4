import Statistics

/// Where a score stands among its peers, by SCER's ranking: rank 1 is the worst, the highest SCI.
///
/// Equation: `percent = (rank − 1) / (N − 1) × 100`. Equal scores share the mean of their ranks. One score alone has no
/// position.
///
/// Source: Software Carbon Efficiency Rating 0.1, 2.3.2 and the example of 2.3.3 (Green Software Foundation, 2024), in
/// the revision that ranks from the highest SCI to the lowest. Ties, N = 1 and the direction are decided here; SCER says
/// nothing of them.
///
/// ```swift
/// let positions = try PercentilePosition.of([100, 150, 160, 200, 250])
/// positions.map(\.percent)      // 100, 75, 50, 25, 0: by the scale of SCER 0.1 A, B, C, C, C
/// ```
public struct PercentilePosition: Sendable, Hashable {
    /// 1 is the worst, `count` the best; those of one score share the mean of their ranks.
    public let rank: Double
    /// N, how many are ranked together.
    public let count: Int

    /// - Precondition: the rank lies in 1...count.
    public init(rank: Double, count: Int) {
        precondition(rank >= 1 && rank <= Double(count), "a rank lies between 1 and the number of those ranked")
        self.rank = rank
        self.count = count
    }

    /// 0 is the worst, 100 the best; `nil` for N = 1.
    ///
    /// Multiplied before it is divided: a position that is a whole number, such as the boundary 90, is met to the last
    /// digit.
    public var percent: Double? { count > 1 ? (rank - 1) * 100 / Double(count - 1) : nil }

    /// The positions of scores, in their order.
    ///
    /// - Throws: `RatingError` where a score is infinite or not a number.
    public static func of(
        _ scores: [Double], direction: Direction = .lowerIsBetter
    ) throws(RatingError) -> [PercentilePosition] {
        if let wrong = scores.firstIndex(where: { !$0.isFinite }) {
            throw RatingError(.score(number: wrong, value: scores[wrong]))
        }
        let ascending = Ranks.of(scores)
        let highest = Double(scores.count + 1)
        return ascending.map { rank in
            PercentilePosition(rank: direction == .lowerIsBetter ? highest - rank : rank, count: scores.count)
        }
    }
}
