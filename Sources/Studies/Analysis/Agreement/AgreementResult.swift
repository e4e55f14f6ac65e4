import Observations
import RealModule
public import Statistics

/// How far two sources agree on the models that both list.
public struct AgreementResult: Sendable {
    public let twice: MeasuredTwice
    /// In which values are compared and printed.
    public let unit: AxisUnit
    /// The pairs that are compared, in `unit`.
    public let pairs: [MeasuredTwice.Pair]
    /// Pairs without a ratio, because a value is not above 0.
    public let withoutRatio: Int
    /// Bias and limits of agreement.
    public let limits: BlandAltman
    /// How the difference (of logarithms) changes with the mean (of logarithms).
    public let slope: Slope
    /// `nil` where one source gives every model the same value.
    public let concordance: Concordance?
    /// `nil` where one source gives every model the same value.
    public let ranks: RankAgreement?
    /// First on second, both with errors; in logarithms (base 10) for ratios. `nil` where the data carry none.
    public let line: DemingLine?
    /// One ratio, or equality, that at least half of the pairs share.
    public let shift: SharedShift?

    /// Of intervals.
    public let level: Double

    public var scale: AgreementScale { limits.scale }

    /// A slope with errors for rows that each have their own spread (HC3).
    public struct Slope: Sendable, Hashable {
        public let value: Double
        /// Not numbers where the pairs lie on one line or are too few.
        public let interval: Interval
        public let pValue: Double

        /// Whether the bias changes with size beyond chance.
        public var isClear: Bool { pValue < 0.05 }
    }

    /// Fewer models in common say nothing.
    public static let fewestPairs = 3
    /// The best that both should name.
    public static let topCount = 10

    /// - Parameter scale: `nil` for the one that suits the metric.
    /// - Throws: `FitError` for fewer than 3 pairs and pairs that all have one mean.
    init(_ twice: MeasuredTwice, scale asked: AgreementScale?, level: Double) throws(FitError) {
        let scale = asked ?? AgreementScale.usual(for: twice.metric)
        let unit = AxisUnit(of: twice.metric)
        let all = twice.pairs.map {
            MeasuredTwice.Pair(name: $0.name, first: $0.first / unit.factor, second: $0.second / unit.factor)
        }
        let pairs = scale == .ratio ? all.filter { $0.first > 0 && $0.second > 0 } : all
        let first = Regressor(twice.first.name, pairs.map(\.first))
        let second = Regressor(twice.second.name, pairs.map(\.second))
        limits = try BlandAltman(of: first, and: second, scale: scale, level: level)
        slope = Slope(of: limits.proportional, level: level)
        self.level = level
        self.twice = twice
        self.unit = unit
        self.pairs = pairs
        withoutRatio = all.count - pairs.count
        concordance = Self.known { () throws(FitError) in try Concordance(of: first, and: second) }
        let isHigherBetter = twice.metric.better != .lower
        ranks = Self.known { () throws(FitError) in
            try RankAgreement(of: first, and: second, higherIsBetter: isHigherBetter)
        }
        let isRatio = scale == .ratio
        line = Self.known { () throws(FitError) in
            try DemingLine(
                of: isRatio ? first.decades : first, on: isRatio ? second.decades : second)
        }
        shift = isRatio ? SharedShift.ofRatios(pairs) : SharedShift.ofDifferences(pairs)
    }

    /// What cannot be computed from these pairs is not known.
    private static func known<Value>(_ body: () throws(FitError) -> Value) -> Value? {
        do throws(FitError) {
            return try body()
        } catch {
            return nil
        }
    }

    /// Difference or ratio of a pair, first to second.
    public func distance(of pair: MeasuredTwice.Pair) -> Double {
        scale == .ratio ? pair.first / pair.second : pair.first - pair.second
    }

    /// The pairs that differ most, the farthest first; equal pairs are left out.
    public var farthest: [MeasuredTwice.Pair] {
        func size(_ pair: MeasuredTwice.Pair) -> Double {
            scale == .ratio ? Double.log(distance(of: pair)).magnitude : distance(of: pair).magnitude
        }
        return pairs.filter { size($0) > 0 }.sorted { (-size($0), $0.name) < (-size($1), $1.name) }
    }

    /// Share of the first's best ten that are among the second's best ten; `nil` where there are not more than ten.
    public var topOverlap: Double? {
        pairs.count > AgreementResult.topCount ? ranks?.overlap(ofTop: AgreementResult.topCount) : nil
    }
}

extension AgreementResult.Slope {
    fileprivate init(of fit: LinearFit, level: Double) {
        let value = fit.coefficients[1]
        do throws(FitError) {
            let errors = try fit.covariance(.hc3)
            self.init(value: value, interval: errors.intervals(level: level)[1], pValue: errors.pValues[1])
        } catch {
            self.init(value: value, interval: Interval(low: .nan, high: .nan), pValue: .nan)
        }
    }
}

extension Regressor {
    /// Base-10 logarithms of values above 0.
    fileprivate var decades: Regressor { Regressor(name, values.map { Double.log10($0) }) }
}
