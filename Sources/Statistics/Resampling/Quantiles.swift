/// Quantiles of a sample by linear interpolation between its ordered values (type 7 of Hyndman and Fan).
///
/// Source: Hyndman & Fan, The American Statistician 50 (1996), DOI 10.1080/00031305.1996.10473566.
///
/// ```swift
/// Quantiles(of: [1, 2, 3, 4]).at(0.5)      // 2.5
/// ```
public struct Quantiles: Sendable, Hashable {
    /// In rising order, without those that are not numbers.
    public let values: [Double]

    public init(of values: [Double]) { self.values = values.filter { !$0.isNaN }.sorted() }

    /// - Parameter probability: 0...1; outside of it the ends. Not a number for an empty sample.
    public func at(_ probability: Double) -> Double {
        guard let last = values.last, !probability.isNaN else { return .nan }
        let place = max(0, min(1, probability)) * Double(values.count - 1)
        let below = Int(place)
        guard below + 1 < values.count else { return last }
        let part = place - Double(below)
        return part == 0 ? values[below] : values[below] * (1 - part) + values[below + 1] * part
    }

    /// The interval that leaves out equal shares at both ends.
    public func interval(level: Double) -> Interval {
        Interval(low: at((1 - level) / 2), high: at((1 + level) / 2))
    }

    /// The quantile of a list; not a number for an empty list or one that holds such a value.
    static func value(of values: [Double], at share: Double) -> Double {
        values.contains(where: \.isNaN) ? .nan : Quantiles(of: values).at(share)
    }

    static func median(_ values: [Double]) -> Double { value(of: values, at: 0.5) }
}
