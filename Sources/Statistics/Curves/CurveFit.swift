import RealModule

/// A curve fitted to data: values and gains along it with their errors, coefficients with units, and how well it fits.
///
/// ```swift
/// let fit = try CurveFamily.logLinear.fit(
///     x: Regressor("size", [1, 10, 100, 1_000]), y: Regressor("score", [1, 3, 5, 6]))
/// fit.value(at: 10).value              // 2.9
/// fit.gainPerDoubling(at: 10).value    // 0.5118, everywhere
/// fit.gainPerUnit(at: 10).value        // 0.0738, and falling
/// ```
public struct CurveFit: Sendable {
    public let curve: any Curve
    /// With the coefficients in the order of `curve.parameters`.
    public let errors: CoefficientCovariance
    /// Names of coefficients that ended at a bound: no error can be given for them.
    public let atBounds: [String]
    public let quality: CurveQuality
    /// Observed less fitted: of y, or of log10 y for the power law of logarithms.
    public let residuals: [Double]
    /// In the unit of y.
    public let fitted: [Double]
    /// The least and the largest x fitted: outside, the curve is a guess.
    public let span: Interval
    /// How many starts a search had, and how many of them ended at this solution; nothing for a closed form.
    public let search: (starts: Int, agreeing: Int)?

    public var family: CurveFamily { curve.family }
    public var coefficients: [Double] { errors.coefficients }

    /// The coefficients with their errors; no error where a coefficient is at its bound.
    public var parameters: [(parameter: CurveParameter, estimate: CurveEstimate, isAtBound: Bool)] {
        zip(curve.parameters.indices, curve.parameters).map { index, parameter in
            let held = atBounds.contains(parameter.name)
            let error = held ? .nan : errors.standardErrors[index]
            return (parameter, estimate(coefficients[index], error), held)
        }
    }

    /// The curve at x, with the error of the curve itself.
    public func value(at x: Double) -> CurveEstimate {
        estimate(curve.value(at: x, coefficients), curve.gradient(at: x, coefficients))
    }

    /// What doubling x gains: the curve at 2x less the curve at x.
    public func gainPerDoubling(at x: Double) -> CurveEstimate {
        let gradient = zip(curve.gradient(at: 2 * x, coefficients), curve.gradient(at: x, coefficients)).map { $0 - $1 }
        return estimate(curve.value(at: 2 * x, coefficients) - curve.value(at: x, coefficients), gradient)
    }

    /// What one more unit of x gains: the slope at x.
    public func gainPerUnit(at x: Double) -> CurveEstimate {
        estimate(curve.slope(at: x, coefficients), curve.slopeGradient(at: x, coefficients))
    }

    /// The interval of the curve at x; for the power law of logarithms, of the median.
    public func meanBand(at x: Double, level: Double = 0.95) -> Interval { band(at: x, level: level, spread: 0) }

    /// The interval of one new observation at x, if residuals are alike and normal.
    public func predictionBand(at x: Double, level: Double = 0.95) -> Interval {
        band(at: x, level: level, spread: quality.residualDeviation)
    }

    private func band(at x: Double, level: Double, spread: Double) -> Interval {
        let isOfLogs = family == .powerLawOfLogs
        let shape: any Curve = isOfLogs ? LogLinear() : curve
        let error = errors.combination(shape.gradient(at: x, coefficients)).standardError
        let reach = errors.reach(level) * (error * error + spread * spread).squareRoot()
        let interval = Interval(centre: shape.value(at: x, coefficients), reach: reach)
        return isOfLogs ? Interval(low: Double.exp10(interval.low), high: Double.exp10(interval.high)) : interval
    }

    private func estimate(_ value: Double, _ gradient: [Double]) -> CurveEstimate {
        estimate(value, errors.combination(gradient).standardError)
    }
    private func estimate(_ value: Double, _ error: Double) -> CurveEstimate {
        CurveEstimate(value: value, standardError: error, degreesOfFreedom: errors.degreesOfFreedom)
    }
}

extension CurveFit {
    /// A family that is linear in its coefficients.
    init(closed family: CurveFamily, _ x: Regressor, _ y: Regressor, _ errors: ErrorKind) throws(FitError) {
        let logs = Regressor(x.name, x.values.map { Double.log10($0) })
        let isOfLogs = family == .powerLawOfLogs
        let target = isOfLogs ? Regressor(y.name, y.values.map { Double.log10($0) }) : y
        let squares = Regressor("\(x.name), squared", logs.values.map { $0 * $0 })
        let fit = try LinearFit(of: target, on: family == .quadratic ? [logs, squares] : [logs])
        curve = family.curve(for: x.values)
        self.errors = try fit.covariance(errors)
        atBounds = []
        residuals = fit.residuals
        fitted = isOfLogs ? fit.fitted.map { Double.exp10($0) } : fit.fitted
        // A density of log10 y becomes one of y by the derivative 1 / (y ln 10).
        let change = isOfLogs ? y.values.reduce(0) { $0 - Double.log($1 * Double.log(10)) } : 0
        quality = CurveQuality(
            y: y.values, fitted: fitted, residuals: residuals, coefficients: family.coefficients,
            degreesOfFreedom: fit.degreesOfFreedom, rSquared: fit.rSquared,
            logLikelihood: fit.logLikelihood + change)
        span = Interval(low: x.values.min() ?? .nan, high: x.values.max() ?? .nan)
        search = nil
    }

    /// A family that has to be searched.
    init(
        searched curve: any Curve, _ x: Regressor, _ y: Regressor, _ errors: ErrorKind, _ seed: UInt64
    ) throws(FitError) {
        let model = NonlinearModel(
            name: "the \(curve.family.name) curve",
            parameters: curve.parameters.map { .init($0.name, from: $0.lower, to: $0.upper) },
            value: { curve.value(at: $0[0], $1) }, gradient: { curve.gradient(at: $0[0], $1) })
        let starts = CurveStarts(x: x.values, y: y.values, seed: seed).starts(for: curve)
        let fit = try NonlinearFit(of: model, to: y.values, at: x.values.map { [$0] }, from: starts)
        self.curve = curve
        self.errors = try fit.covariance(errors)
        atBounds = fit.atBounds
        residuals = fit.residuals
        fitted = fit.fitted
        quality = CurveQuality(
            y: y.values, fitted: fitted, residuals: residuals, coefficients: curve.family.coefficients,
            degreesOfFreedom: fit.degreesOfFreedom, rSquared: fit.rSquared, logLikelihood: fit.logLikelihood)
        span = Interval(low: x.values.min() ?? .nan, high: x.values.max() ?? .nan)
        search = (fit.starts, fit.agreeing)
    }
}
