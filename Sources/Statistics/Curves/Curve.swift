/// A formula for y as a function of one x above 0: what a family of curves is, before it is fitted.
///
/// Every curve gives its derivatives by the coefficients, so that any value along it, and any gain, has an error.
public protocol Curve: Sendable {
    var family: CurveFamily { get }
    /// In the order of the coefficients.
    var parameters: [CurveParameter] { get }
    func value(at x: Double, _ coefficients: [Double]) -> Double
    /// Derivatives of the value by the coefficients.
    func gradient(at x: Double, _ coefficients: [Double]) -> [Double]
    /// The gain per unit of x.
    func slope(at x: Double, _ coefficients: [Double]) -> Double
    /// Derivatives of the slope by the coefficients.
    func slopeGradient(at x: Double, _ coefficients: [Double]) -> [Double]
}

/// A coefficient of a curve, with its unit in terms of x and y, and the values it may take.
public struct CurveParameter: Sendable, Hashable {
    public enum Unit: String, Sendable, Hashable {
        case y = "unit of y"
        case yPerTenfold = "unit of y per tenfold x"
        case yPerSquaredTenfold = "unit of y per squared tenfold x"
        case logOfX = "log10 of x"
        case perLogOfX = "per tenfold x"
        case logOfY = "log10 of y"
        case number = ""
    }

    public let name: String
    public let unit: Unit
    public let lower: Double
    public let upper: Double

    public init(_ name: String, _ unit: Unit, from lower: Double = -.infinity, to upper: Double = .infinity) {
        self.name = name
        self.unit = unit
        self.lower = lower
        self.upper = upper
    }
}
