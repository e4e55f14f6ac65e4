import RealModule

/// In what two sources of the same quantity are compared.
public enum AgreementScale: Sendable, Hashable, CaseIterable {
    /// Differences, first less second, in the unit of the values.
    case difference
    /// Ratios, first over second, for quantities above 0 whose differences grow with their size: energy, carbon.
    case ratio
}

/// How far two sources that measured the same things lie apart: by how much on average, and between which limits for 95
/// of 100 single values.
///
/// Equation: bias `d̄`, limits `d̄ ± z·s`, d being the differences (of logarithms for ratios, then taken back); the
/// limits' standard error is `s·√(1/n + z²/(2(n − 1)))`.
///
/// Source: Bland & Altman, Statistical Methods in Medical Research 8 (1999), DOI 10.1177/096228029900800204. When to use
/// it: Docs/Statistics/BlandAltman.md.
///
/// ```swift
/// let first = Regressor("meter", [10, 12, 14, 20]), second = Regressor("estimate", [9, 12, 13, 18])
/// try BlandAltman(of: first, and: second, scale: .difference).bias     // 1
/// ```
public struct BlandAltman: Sendable {
    public let scale: AgreementScale
    public let rows: Int
    /// The mean difference, or the geometric mean of the ratios.
    public let bias: Double
    public let biasInterval: Interval
    /// Hold the difference (or ratio) of one pair with the probability `coverage`.
    public let limits: Interval
    public let lowerLimitInterval: Interval
    public let upperLimitInterval: Interval
    /// Of differences, or of the logarithms of ratios.
    public let deviation: Double
    /// Differences (of logarithms) by means (of logarithms): a slope that is not 0 says that the bias changes with size,
    /// and that one bias and one pair of limits do not describe the two.
    public let proportional: LinearFit

    /// - Parameters:
    ///   - coverage: Share of single pairs within the limits.
    ///   - level: Of the intervals of bias and limits.
    /// - Throws: `FitError` for fewer than 3 pairs, values that are not finite (or not above 0 for ratios), pairs that
    ///   all have one mean, and a coverage or level outside 0...1.
    /// - Precondition: equally many values of both.
    public init(
        of first: Regressor, and second: Regressor, scale: AgreementScale, coverage: Double = 0.95,
        level: Double = 0.95
    ) throws(FitError) {
        guard coverage > 0, coverage < 1 else { throw .outside(setting: "coverage", above: 0, below: 1) }
        guard level > 0, level < 1 else { throw .outside(setting: "level", above: 0, below: 1) }
        _ = try PairedValues(first, second, needed: 3, constantAllowed: true)
        let (one, other) = scale == .ratio ? (try first.logarithm(), try second.logarithm()) : (first, second)
        let differences = zip(one.values, other.values).map { $0 - $1 }
        let means = zip(one.values, other.values).map { $0 / 2 + $1 / 2 }
        let count = Double(differences.count)
        let mean = differences.reduce(0) { $0 + $1 / count }
        let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let spread = (squares / (count - 1)).squareRoot()
        let z = NormalDistribution.quantile((1 + coverage) / 2)
        let t = StudentT.quantile((1 + level) / 2, degreesOfFreedom: count - 1)
        let reach = t * spread * (1 / count + z * z / (2 * (count - 1))).squareRoot()
        func back(_ value: Double) -> Double { scale == .ratio ? Double.exp(value) : value }
        func around(_ centre: Double, _ reach: Double) -> Interval {
            Interval(low: back(centre - reach), high: back(centre + reach))
        }
        self.scale = scale
        rows = differences.count
        deviation = spread
        bias = back(mean)
        biasInterval = around(mean, t * spread / count.squareRoot())
        limits = around(mean, z * spread)
        lowerLimitInterval = around(mean - z * spread, reach)
        upperLimitInterval = around(mean + z * spread, reach)
        proportional = try LinearFit(of: Regressor("difference", differences), on: [Regressor("mean", means)])
    }
}

extension Regressor {
    /// Natural logarithms.
    fileprivate func logarithm() throws(FitError) -> Regressor {
        if let row = values.firstIndex(where: { !($0 > 0) }) { throw .notPositive(variable: name, row: row) }
        return Regressor(name, values.map { Double.log($0) })
    }
}
