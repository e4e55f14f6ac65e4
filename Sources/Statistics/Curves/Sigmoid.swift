import RealModule

/// An S-shaped curve on a logarithmic axis: little gain at first, most at the midpoint, little again near the ceiling.
///
/// Equation: `y = F + (L − F) / (1 + e^(−k·(log10 x − m)))`; with three coefficients the floor F is 0.
///
/// Where the data show no ceiling (or no floor), the midpoint runs to its bound, two spans of log10 x beyond the data:
/// such a fit is no evidence of a plateau.
public struct Sigmoid: Curve {
    public let hasFloor: Bool
    /// The least and largest log10 of the fitted x.
    public let span: Interval

    public init(hasFloor: Bool, span: Interval) {
        self.hasFloor = hasFloor
        self.span = span
    }

    public var family: CurveFamily { hasFloor ? .sigmoidWithFloor : .sigmoid }
    public var parameters: [CurveParameter] {
        let reach = 2 * max(span.width, 0.1)
        return [
            .init("ceiling", .y), .init("steepness", .perLogOfX, from: hasFloor ? 0.01 : -50, to: 50),
            .init("midpoint", .logOfX, from: span.low - reach, to: span.high + reach),
        ] + (hasFloor ? [.init("floor", .y)] : [])
    }

    public func value(at x: Double, _ b: [Double]) -> Double {
        let floor = hasFloor ? b[3] : 0
        return floor + (b[0] - floor) * rise(x, b)
    }
    public func gradient(at x: Double, _ b: [Double]) -> [Double] {
        let rise = rise(x, b)
        let steep = (b[0] - (hasFloor ? b[3] : 0)) * rise * (1 - rise)
        return [rise, steep * (Double.log10(x) - b[2]), -steep * b[1]] + (hasFloor ? [1 - rise] : [])
    }
    public func slope(at x: Double, _ b: [Double]) -> Double {
        let rise = rise(x, b)
        return (b[0] - (hasFloor ? b[3] : 0)) * b[1] * rise * (1 - rise) / (x * Double.log(10))
    }
    public func slopeGradient(at x: Double, _ b: [Double]) -> [Double] {
        let rise = rise(x, b)
        let height = b[0] - (hasFloor ? b[3] : 0)
        let perUnit = rise * (1 - rise) / (x * Double.log(10))
        let turn = height * b[1] * perUnit * (1 - 2 * rise)
        return [b[1] * perUnit, height * perUnit + turn * (Double.log10(x) - b[2]), -turn * b[1]]
            + (hasFloor ? [-b[1] * perUnit] : [])
    }

    /// From 0 to 1.
    func rise(_ x: Double, _ b: [Double]) -> Double { 1 / (1 + Double.exp(-b[1] * (Double.log10(x) - b[2]))) }
}
