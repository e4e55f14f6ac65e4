import RealModule

/// A parabola on a logarithmic axis: the gain of a doubling grows or falls evenly. The plainest test of diminishing
/// returns: the last coefficient is below 0.
///
/// Equation: `y = a + b·z + c·z²`, `z = log10 x`.
public struct Quadratic: Curve {
    public init() {}

    public var family: CurveFamily { .quadratic }
    public var parameters: [CurveParameter] {
        [.init("level at x = 1", .y), .init("gain at x = 1", .yPerTenfold), .init("bend", .yPerSquaredTenfold)]
    }

    public func value(at x: Double, _ b: [Double]) -> Double {
        let z = Double.log10(x)
        return b[0] + z * (b[1] + z * b[2])
    }
    public func gradient(at x: Double, _ b: [Double]) -> [Double] {
        let z = Double.log10(x)
        return [1, z, z * z]
    }
    public func slope(at x: Double, _ b: [Double]) -> Double {
        (b[1] + 2 * b[2] * Double.log10(x)) / (x * Double.log(10))
    }
    public func slopeGradient(at x: Double, _ b: [Double]) -> [Double] {
        let perUnit = 1 / (x * Double.log(10))
        return [0, perUnit, 2 * Double.log10(x) * perUnit]
    }
}
