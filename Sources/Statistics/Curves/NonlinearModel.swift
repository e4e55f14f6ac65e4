/// A formula with named coefficients, to be fitted by `NonlinearFit`.
///
/// ```swift
/// let growth = NonlinearModel(
///     name: "exponential growth", parameters: [.init("start"), .init("rate", from: 0)],
///     value: { x, b in b[0] * Double.exp(b[1] * x[0]) })
/// ```
public struct NonlinearModel: Sendable {
    /// A coefficient and the values it may take.
    public struct Parameter: Sendable, Hashable {
        public let name: String
        public let lower: Double
        public let upper: Double

        public init(_ name: String, from lower: Double = -.infinity, to upper: Double = .infinity) {
            self.name = name
            self.lower = lower
            self.upper = upper
        }
    }

    public typealias Value = @Sendable (_ x: [Double], _ coefficients: [Double]) -> Double
    public typealias Gradient = @Sendable (_ x: [Double], _ coefficients: [Double]) -> [Double]

    public let name: String
    public let parameters: [Parameter]
    public let value: Value
    private let given: Gradient?

    /// - Parameters:
    ///   - value: The formula at one row; may be infinite or not a number where it is not defined.
    ///   - gradient: Its derivatives by the coefficients. Where none is given they are taken from differences of fourth
    ///     order, good to about 10 digits where the coefficient is not 0.
    /// - Precondition: lower bounds below upper ones.
    public init(name: String, parameters: [Parameter], value: @escaping Value, gradient: Gradient? = nil) {
        precondition(parameters.allSatisfy { $0.lower < $0.upper }, "lower bounds lie below upper ones")
        self.name = name
        self.parameters = parameters
        self.value = value
        given = gradient
    }

    /// The derivatives of the formula by each coefficient.
    public func gradient(_ x: [Double], _ coefficients: [Double]) -> [Double] {
        given?(x, coefficients) ?? parameters.indices.map { derivative(x, coefficients, $0) }
    }

    /// Points to start from, spread over the bounds; the same for the same seed.
    ///
    /// - Returns: Nothing where a coefficient has no finite bounds, or there are more than 20 of them.
    public func starts(count: Int, seed: UInt64) -> [[Double]]? {
        guard (1...20).contains(parameters.count), parameters.allSatisfy({ $0.lower.isFinite && $0.upper.isFinite })
        else { return nil }
        return ScatteredPoints.inUnitBox(count: count, dimensions: parameters.count, seed: seed).map { place in
            zip(place, parameters).map { $1.lower + $0 * ($1.upper - $1.lower) }
        }
    }

    /// The nearest coefficients within the bounds.
    func clipped(_ coefficients: [Double]) -> [Double] {
        zip(coefficients, parameters).map { max($1.lower, min($1.upper, $0)) }
    }

    private func derivative(_ x: [Double], _ coefficients: [Double], _ index: Int) -> Double {
        let centre = coefficients[index]
        // A power of two, so that the step is taken exactly as it is divided by.
        let step = centre == 0 ? 0x1p-13 : Double(sign: .plus, exponent: centre.exponent - 13, significand: 1)
        func shifted(_ steps: Double) -> Double {
            var moved = coefficients
            moved[index] = centre + steps * step
            return value(x, moved)
        }
        let bounds = parameters[index]
        if centre - 2 * step >= bounds.lower, centre + 2 * step <= bounds.upper {
            return (8 * (shifted(1) - shifted(-1)) - (shifted(2) - shifted(-2))) / (12 * step)
        }
        let sign = centre - 2 * step < bounds.lower ? 1.0 : -1.0
        let sides = [-25.0, 48, -36, 16, -3].enumerated().reduce(0) {
            $0 + $1.element * shifted(sign * Double($1.offset))
        }
        return sign * sides / (12 * step)
    }
}
