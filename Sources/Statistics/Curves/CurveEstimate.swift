/// A number read off a fitted curve, with its error by the delta method.
public struct CurveEstimate: Sendable, Hashable {
    public let value: Double
    /// Not a number where none can be given.
    public let standardError: Double
    /// Of the t distribution of its interval.
    public let degreesOfFreedom: Double

    public func interval(level: Double = 0.95) -> Interval {
        let reach = StudentT.quantile((1 + level) / 2, degreesOfFreedom: degreesOfFreedom)
        return Interval(centre: value, reach: reach * standardError)
    }
}
