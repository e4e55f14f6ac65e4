/// The straight line between two sources that both have errors; least squares would draw its slope towards 0.
///
/// Equation: slope `(d + √(d² + 4δ·s_xy²)) / (2·s_xy)` with `d = s_yy − δ·s_xx`, δ being the variance of y's errors over
/// that of x's. Errors by leaving out one pair after the other (jackknife), t with n − 2 degrees of freedom.
///
/// Source: Deming, Statistical Adjustment of Data (1943); Linnet, Clinical Chemistry 39 (1993), 424–432,
/// DOI 10.1093/clinchem/39.3.424. Tested against singular vectors in NumPy. When to use it:
/// Docs/Statistics/DemingLine.md.
///
/// ```swift
/// let line = try DemingLine(of: Regressor("y", [1, 3, 5, 7]), on: Regressor("x", [0, 1, 2, 3]))
/// line.slope        // 2
/// ```
public struct DemingLine: Sendable, Hashable {
    public let slope: Double
    public let intercept: Double
    public let slopeError: Double
    public let interceptError: Double
    /// Of y's errors over x's.
    public let varianceRatio: Double
    public let rows: Int

    /// - Throws: `FitError` for fewer than 4 pairs, values that are not finite, a constant source, a ratio that is not
    ///   above 0, and sources that have nothing in common.
    /// - Precondition: equally many values of both.
    public init(of y: Regressor, on x: Regressor, varianceRatio: Double = 1) throws(FitError) {
        guard varianceRatio > 0, varianceRatio.isFinite else {
            throw .outside(setting: "ratio of variances", above: 0, below: .infinity)
        }
        let pairs = try PairedValues(x, y, needed: 4)
        rows = pairs.x.count
        self.varianceRatio = varianceRatio
        let moments = Moments(pairs.x, pairs.y)
        guard let (slope, intercept) = moments.line(varianceRatio) else {
            throw .noSpread(variable: "what both sources have in common")
        }
        self.slope = slope
        self.intercept = intercept
        let count = Double(rows)
        // Each pair's share in the line: n times the line less n − 1 times the line without it.
        var (slopes, intercepts): ([Double], [Double]) = ([], [])
        for (a, b) in zip(pairs.x, pairs.y) {
            guard let (other, at) = moments.without(a, b).line(varianceRatio) else {
                throw .noSpread(variable: "what both sources have in common")
            }
            slopes.append(count * slope - (count - 1) * other)
            intercepts.append(count * intercept - (count - 1) * at)
        }
        func error(_ values: [Double]) -> Double {
            let mean = values.reduce(0, +) / count
            return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count * (count - 1))).squareRoot()
        }
        slopeError = error(slopes)
        interceptError = error(intercepts)
    }

    public func value(at x: Double) -> Double { intercept + slope * x }

    /// Holds the slope with this probability; 1 within it says that neither source stretches the other.
    public func slopeInterval(level: Double = 0.95) -> Interval {
        Interval(centre: slope, reach: reach(level) * slopeError)
    }

    /// Holds the intercept with this probability.
    public func interceptInterval(level: Double = 0.95) -> Interval {
        Interval(centre: intercept, reach: reach(level) * interceptError)
    }

    private func reach(_ level: Double) -> Double {
        StudentT.quantile((1 + level) / 2, degreesOfFreedom: Double(rows - 2))
    }

    /// Means and sums of squares, from which one pair can be taken.
    private struct Moments {
        var (count, meanX, meanY, xx, yy, xy) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)

        init(_ x: [Double], _ y: [Double]) {
            count = Double(x.count)
            meanX = x.reduce(0, +) / count
            meanY = y.reduce(0, +) / count
            for (a, b) in zip(x, y) {
                xx += (a - meanX) * (a - meanX)
                yy += (b - meanY) * (b - meanY)
                xy += (a - meanX) * (b - meanY)
            }
        }

        func without(_ a: Double, _ b: Double) -> Moments {
            var other = self
            let (awayX, awayY) = (a - meanX, b - meanY)
            let factor = count / (count - 1)
            other.count -= 1
            other.meanX -= awayX / other.count
            other.meanY -= awayY / other.count
            other.xx -= awayX * awayX * factor
            other.yy -= awayY * awayY * factor
            other.xy -= awayX * awayY * factor
            return other
        }

        func line(_ ratio: Double) -> (slope: Double, intercept: Double)? {
            guard xy.magnitude > 1e-12 * (xx.squareRoot() * yy.squareRoot()) else { return nil }
            let gap = yy - ratio * xx
            let root = (gap * gap + 4 * ratio * xy * xy).squareRoot()
            // Of the two forms the one that does not subtract like from like.
            let slope = gap >= 0 ? (gap + root) / (2 * xy) : 2 * ratio * xy / (root - gap)
            return slope.isFinite ? (slope, meanY - slope * meanX) : nil
        }
    }
}
