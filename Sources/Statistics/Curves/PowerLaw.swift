import RealModule

/// A power of x: every doubling multiplies y by the same factor. It has no ceiling.
///
/// Equation: `y = 10^(a + b·log10 x)`. Fitted either to y itself (`powerLaw`), or as a line to log10 y on log10 x
/// (`powerLawOfLogs`), which weighs relative differences and gives the median of y.
public struct PowerLaw: Curve {
    public let family: CurveFamily

    public init(ofLogs: Bool = false) { family = ofLogs ? .powerLawOfLogs : .powerLaw }

    public var parameters: [CurveParameter] {
        [.init("level at x = 1", .logOfY), .init("exponent", .number)]
    }

    public func value(at x: Double, _ b: [Double]) -> Double { Double.exp10(b[0] + b[1] * Double.log10(x)) }
    public func gradient(at x: Double, _ b: [Double]) -> [Double] {
        let each = Double.log(10) * value(at: x, b)
        return [each, each * Double.log10(x)]
    }
    public func slope(at x: Double, _ b: [Double]) -> Double { b[1] * value(at: x, b) / x }
    public func slopeGradient(at x: Double, _ b: [Double]) -> [Double] {
        let value = value(at: x, b)
        let each = Double.log(10) * b[1] * value / x
        return [each, each * Double.log10(x) + value / x]
    }
}
