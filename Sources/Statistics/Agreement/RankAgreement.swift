import RealModule

/// Whether two sources put the same models in the same order, and whether they agree on the best.
///
/// Tied models are taken in every order alike: the overlaps are those expected of random orders of the ties.
///
/// Source: Webber, Moffat & Zobel, ACM Transactions on Information Systems 28 (2010), DOI 10.1145/1852102.1852106
/// (rank-biased overlap).
///
/// ```swift
/// let first = Regressor("one", [90, 80, 70, 60]), second = Regressor("other", [80, 90, 70, 60])
/// let agreement = try RankAgreement(of: first, and: second)
/// agreement.overlap(ofTop: 1)      // 0: they name different winners
/// agreement.overlap(ofTop: 2)      // 1: the same two lead
/// ```
public struct RankAgreement: Sendable {
    public let spearman: Correlation
    public let kendall: Correlation
    private let first: Places
    private let second: Places

    /// - Parameter higherIsBetter: Whether the best has the largest value (accuracy) or the least (energy).
    /// - Throws: `FitError` for fewer than 3 models, values that are not finite or a constant source.
    /// - Precondition: equally many values of both, of the same models in the same order.
    public init(of first: Regressor, and second: Regressor, higherIsBetter: Bool = true) throws(FitError) {
        spearman = try Correlation(.spearman, of: first, with: second)
        kendall = try Correlation(.kendall, of: first, with: second)
        self.first = Places(first.values, higherIsBetter: higherIsBetter)
        self.second = Places(second.values, higherIsBetter: higherIsBetter)
    }

    public var rows: Int { first.starts.count }

    /// The share of one source's best that are among the other's best, 0...1; not a number for a depth below 1.
    public func overlap(ofTop depth: Int) -> Double {
        guard depth >= 1 else { return .nan }
        let depth = min(depth, rows)
        return first.starts.indices.reduce(0) {
            $0 + first.share($1, within: depth) * second.share($1, within: depth)
        } / Double(depth)
    }

    /// The mean overlap of the best 1, 2, 3 … for a reader who goes on to the next place with this probability, 0...1.
    ///
    /// Equation: `(1 − p)·Σ p^(d − 1)·A_d + p^n`, A being the overlap at depth d.
    /// - Parameter persistence: Above 0, below 1; at 0.9 the first ten places carry 86 % of the weight.
    /// - Throws: `FitError.outside` for a persistence outside its range.
    public func rankBiasedOverlap(persistence: Double = 0.9) throws(FitError) -> Double {
        guard persistence > 0, persistence < 1 else { throw .outside(setting: "persistence", above: 0, below: 1) }
        var (sum, weight) = (0.0, 1.0)
        for depth in 1...rows where weight > 1e-17 {
            sum += (1 - persistence) * weight * overlap(ofTop: depth)
            weight *= persistence
        }
        return sum + weight
    }

    /// Where each model stands, ties together.
    private struct Places {
        /// How many are better.
        var starts: [Int]
        /// How many stand level, itself included.
        var sizes: [Int]

        init(_ values: [Double], higherIsBetter: Bool) {
            starts = values.map { _ in 0 }
            sizes = starts
            var before = 0
            for group in Ranks.groups(of: higherIsBetter ? values.map { -$0 } : values) {
                for row in group { (starts[row], sizes[row]) = (before, group.count) }
                before += group.count
            }
        }

        /// The probability that a model is among the best, its ties in random order.
        func share(_ row: Int, within depth: Int) -> Double {
            max(0, min(1, Double(depth - starts[row]) / Double(sizes[row])))
        }
    }
}
