import RealModule
public import Statistics

/// The line `y = a + b·log10 x`, with what else is taken out: `+ c·log10 z`.
public struct ReturnsLine: Sendable {
    public let fit: LinearFit
    public let errors: CoefficientErrors

    /// - Parameters:
    ///   - x: In the unit of the axis, above 0.
    ///   - given: Further variables by name, above 0.
    ///   - clusters: `nil` for errors of independent rows.
    init(y: Regressor, x: Regressor, given: [Regressor] = [], clusters: [Int]?) throws(FitError) {
        let logarithms = ([x] + given).map { Regressor("log10 \($0.name)", $0.values.map(Double.log10)) }
        fit = try LinearFit(of: y, on: logarithms)
        errors = try CoefficientErrors(fit, clusters: clusters)
    }

    /// What y gains with each doubling of x, in the unit of y.
    public var gainPerDoubling: Double { fit.coefficients[1] * Double.log10(2) }

    /// The interval of the gain per doubling.
    public func gainInterval(level: Double = 0.95) -> Interval {
        let slope = errors.main.intervals(level: level)[1]
        return Interval(low: slope.low * Double.log10(2), high: slope.high * Double.log10(2))
    }
}
