import RealModule

/// A ceiling that is approached by a power of x: every doubling closes the same share of the gap that is left.
///
/// Equation: `y = L − g·(x / x₀)^(−b)`, x₀ being the geometric mean of the fitted x, g the gap to the ceiling there, and
/// b from 0.01 to 10. With `a = g·x₀^b` this is `L − a·x^(−b)`, the form in which the losses of language models are
/// described (Hoffmann et al. 2022, arXiv:2203.15556): an exponential approach in the logarithm of x, which suits costs
/// that span orders of magnitude. Michaelis and Menten's `L·x / (K + x)` is a sigmoid in log10 x with its steepness fixed.
public struct Saturating: Curve {
    /// x₀.
    public let reference: Double

    /// - Parameter reference: Above 0.
    public init(reference: Double) { self.reference = reference }

    public var family: CurveFamily { .saturating }
    public var parameters: [CurveParameter] {
        [.init("ceiling", .y), .init("gap at the mean x", .y), .init("exponent", .number, from: 0.01, to: 10)]
    }

    public func value(at x: Double, _ b: [Double]) -> Double { b[0] - b[1] * share(x, b[2]) }
    public func gradient(at x: Double, _ b: [Double]) -> [Double] {
        let share = share(x, b[2])
        return [1, -share, b[1] * share * Double.log(x / reference)]
    }
    public func slope(at x: Double, _ b: [Double]) -> Double { b[1] * b[2] * share(x, b[2]) / x }
    public func slopeGradient(at x: Double, _ b: [Double]) -> [Double] {
        let share = share(x, b[2]) / x
        return [0, b[2] * share, b[1] * share * (1 - b[2] * Double.log(x / reference))]
    }

    /// The share of the gap that is left at x.
    func share(_ x: Double, _ exponent: Double) -> Double { Double.exp(-exponent * Double.log(x / reference)) }
}
