/// The slopes on both sides of a break, and their difference, each with its doubt.
public struct BreakSlopes: Sendable, Hashable {
    public let below: Slope
    public let above: Slope
    /// Above less below.
    public let change: Slope

    /// A slope in units of y for one of x.
    public struct Slope: Sendable, Hashable {
        public let value: Double
        public let standardError: Double
        public let interval: Interval
        /// The probability of a slope at least as far from 0, if it were 0.
        public let pValue: Double

        init(_ weights: [Double], of covariance: CoefficientCovariance, level: Double) {
            (value, standardError) = covariance.combination(weights)
            interval = covariance.interval(weights, level: level)
            let distance = (value / standardError).magnitude
            pValue = 2 * StudentT.cumulative(-distance, degreesOfFreedom: covariance.degreesOfFreedom)
        }
    }

    init(_ covariance: CoefficientCovariance, level: Double) {
        let step = [Double](repeating: 0, count: max(0, covariance.coefficients.count - 3))
        below = Slope([0, 1, 0] + step, of: covariance, level: level)
        above = Slope([0, 1, 1] + step, of: covariance, level: level)
        change = Slope([0, 0, 1] + step, of: covariance, level: level)
    }
}

extension KnownBreak {
    /// The slopes of the hinge with errors of a kind.
    ///
    /// - Throws: `FitError` as `LinearFit.covariance`.
    public func slopes(_ kind: ErrorKind, level: Double = 0.95) throws(FitError) -> BreakSlopes {
        BreakSlopes(try hinge.covariance(kind), level: level)
    }

    /// The slopes of the hinge with a step; `nil` where there is none.
    ///
    /// - Throws: `FitError` as `LinearFit.covariance`.
    public func slopesBesideStep(_ kind: ErrorKind, level: Double = 0.95) throws(FitError) -> BreakSlopes? {
        guard let stepAndHinge else { return nil }
        return BreakSlopes(try stepAndHinge.covariance(kind), level: level)
    }

    /// Whether change of slope and step are both 0, with errors of a kind; `nil` where there is no step.
    ///
    /// - Throws: `FitError` as `LinearFit.covariance` and `WaldTest`.
    public func stepWaldTest(_ kind: ErrorKind) throws(FitError) -> WaldTest? {
        guard let stepAndHinge else { return nil }
        return try WaldTest([2, 3], of: stepAndHinge.covariance(kind))
    }
}
