import RealModule

/// A straight line on a logarithmic axis: every doubling of x gains the same.
///
/// Equation: `y = a + b·log10 x`.
public struct LogLinear: Curve {
    public init() {}

    public var family: CurveFamily { .logLinear }
    public var parameters: [CurveParameter] { [.init("level at x = 1", .y), .init("gain", .yPerTenfold)] }

    public func value(at x: Double, _ b: [Double]) -> Double { b[0] + b[1] * Double.log10(x) }
    public func gradient(at x: Double, _ b: [Double]) -> [Double] { [1, Double.log10(x)] }
    public func slope(at x: Double, _ b: [Double]) -> Double { b[1] / (x * Double.log(10)) }
    public func slopeGradient(at x: Double, _ b: [Double]) -> [Double] { [0, 1 / (x * Double.log(10))] }
}
