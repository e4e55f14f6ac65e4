import RealModule

/// Which kind of going together a correlation measures.
public enum CorrelationKind: Sendable, Hashable, CaseIterable {
    /// Along a straight line.
    case pearson
    /// Of the ranks: whether one rises where the other does, whatever the shape.
    case spearman
    /// Pairs of rows in the same order less pairs in the opposite order, tau-b: the same question, less moved by single
    /// rows, and with an exact probability in small samples.
    case kendall
}

/// How far two variables go together, −1...1, and the probability of as much if they did not.
///
/// The probability takes rows as independent of each other. Merges and fine-tunes of one base model are not: use
/// `PartialCorrelation` with clustered errors for them.
///
/// Source: Fisher, Metron 1 (1921), 3–32 (Pearson's interval); Bonett & Wright, Psychometrika 65 (2000),
/// DOI 10.1007/BF02294183 (Spearman's interval); Kendall, Biometrika 30 (1938), DOI 10.1093/biomet/30.1-2.81. Tested
/// against SciPy.
///
/// ```swift
/// let size = Regressor("size", [1, 2, 3, 4]), score = Regressor("score", [1, 3, 5, 6])
/// try Correlation(.spearman, of: size, with: score).coefficient      // 1
/// ```
public struct Correlation: Sendable, Hashable {
    public let kind: CorrelationKind
    /// −1...1.
    public let coefficient: Double
    /// Of a coefficient at least as far from 0.
    public let pValue: Double
    /// Whether `pValue` counts orders rather than resting on a large sample (or, for Pearson, on normal values).
    public let isExact: Bool
    public let rows: Int

    /// - Throws: `FitError` for fewer than 3 rows, values that are not finite or a constant variable.
    /// - Precondition: equally many values of both.
    public init(_ kind: CorrelationKind, of x: Regressor, with y: Regressor) throws(FitError) {
        let pairs = try PairedValues(x, y, needed: 3)
        self.kind = kind
        rows = pairs.x.count
        switch kind {
        case .pearson, .spearman:
            let ranked = kind == .spearman
            coefficient = Correlation.product(
                ranked ? Ranks.of(pairs.x) : pairs.x, ranked ? Ranks.of(pairs.y) : pairs.y)
            pValue = Correlation.probability(coefficient, free: Double(rows - 2))
            isExact = false
        case .kendall:
            let counts = PairOrders(pairs.x, pairs.y)
            coefficient = counts.tau
            (pValue, isExact) = counts.probability
        }
    }

    /// An interval by Fisher's transform: for Pearson and Spearman from 4 rows on, otherwise not numbers; for Kendall
    /// not numbers, as no formula of this kind holds with ties.
    public func interval(level: Double = 0.95) -> Interval {
        guard rows > 3, kind != .kendall else { return Interval(low: .nan, high: .nan) }
        let spread = kind == .spearman ? 1 + coefficient * coefficient / 2 : 1
        let reach = NormalDistribution.quantile((1 + level) / 2) * (spread / Double(rows - 3)).squareRoot()
        let centre = Double.atanh(coefficient)
        return Interval(low: Double.tanh(centre - reach), high: Double.tanh(centre + reach))
    }

    /// Pearson's coefficient of values that vary.
    static func product(_ x: [Double], _ y: [Double]) -> Double {
        let count = Double(x.count)
        let (meanX, meanY) = (x.reduce(0) { $0 + $1 / count }, y.reduce(0) { $0 + $1 / count })
        let (leftX, leftY) = (x.map { $0 - meanX }, y.map { $0 - meanY })
        let (mostX, mostY) = (leftX.reduce(0) { max($0, $1.magnitude) }, leftY.reduce(0) { max($0, $1.magnitude) })
        var (xx, yy, xy) = (0.0, 0.0, 0.0)
        for (a, b) in zip(leftX, leftY) {
            let (one, other) = (a / mostX, b / mostY)
            xx += one * one
            yy += other * other
            xy += one * other
        }
        return max(-1, min(1, xy / (xx.squareRoot() * yy.squareRoot())))
    }

    /// Of a coefficient at least as far from 0, by t.
    static func probability(_ coefficient: Double, free: Double) -> Double {
        let left = (1 - coefficient) * (1 + coefficient)
        guard left > 0 else { return coefficient.isNaN ? .nan : 0 }
        let t = coefficient.magnitude * (free / left).squareRoot()
        return 2 * StudentT.cumulative(-t, degreesOfFreedom: free)
    }
}
