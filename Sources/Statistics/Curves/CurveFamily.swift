import RealModule

/// The curves that are fitted to a score by what it costs.
///
/// ```swift
/// let fits = try CurveFamily.allCases.map { try $0.fit(x: parameters, y: score, errors: .hc3, seed: 1) }
/// ```
public enum CurveFamily: String, Sendable, Hashable, CaseIterable {
    case logLinear = "log-linear"
    case quadratic
    case powerLaw = "power law"
    case powerLawOfLogs = "power law of logarithms"
    case saturating
    case sigmoid
    case sigmoidWithFloor = "sigmoid with floor"

    public var name: String { rawValue }

    /// The formula, of x, its coefficients and `z = log10 x`.
    public var equation: String {
        switch self {
        case .logLinear: "y = a + b·z"
        case .quadratic: "y = a + b·z + c·z²"
        case .powerLaw: "y = 10^(a + b·z)"
        case .powerLawOfLogs: "log10 y = a + b·z"
        case .saturating: "y = L − g·(x / x₀)^(−b)"
        case .sigmoid: "y = L / (1 + e^(−k·(z − m)))"
        case .sigmoidWithFloor: "y = F + (L − F) / (1 + e^(−k·(z − m)))"
        }
    }

    /// Fits the family by least squares: in closed form, or by `NonlinearFit` from starts that fill the space of shapes.
    ///
    /// - Parameters:
    ///   - x: Above 0.
    ///   - y: As many values; above 0 for the power law of logarithms.
    ///   - errors: Which spread of the residuals the errors allow for.
    ///   - seed: Of the starts; the same seed gives the same fit to the last digit.
    /// - Throws: `FitError` where there are too few rows, a value is not finite or not above 0, a variable is constant,
    ///   the data cannot tell two coefficients apart, or the search does not settle.
    public func fit(
        x: Regressor, y: Regressor, errors: ErrorKind = .hc3, seed: UInt64 = 1
    ) throws(FitError) -> CurveFit {
        precondition(x.values.count == y.values.count, "one x for each y")
        for variable in [x, y] {
            if let row = variable.values.firstIndex(where: { !$0.isFinite }) {
                throw .notFinite(variable: variable.name, row: row)
            }
        }
        for variable in self == .powerLawOfLogs ? [x, y] : [x] {
            if let row = variable.values.firstIndex(where: { !($0 > 0) }) {
                throw .notPositive(variable: variable.name, row: row)
            }
        }
        let needed = coefficients + 1
        guard y.values.count >= needed else { throw .tooFew(rows: y.values.count, needed: needed) }
        for variable in [x, y] where variable.values.allSatisfy({ $0 == variable.values[0] }) {
            throw .constant(variable: variable.name)
        }
        let places = Set(x.values).count
        guard places >= coefficients else {
            throw .tooFewPlaces(variable: x.name, places: places, needed: coefficients)
        }
        switch self {
        case .logLinear, .quadratic, .powerLawOfLogs: return try CurveFit(closed: self, x, y, errors)
        case .powerLaw, .saturating, .sigmoid, .sigmoidWithFloor:
            return try CurveFit(searched: curve(for: x.values), x, y, errors, seed)
        }
    }

    /// How many coefficients the formula has.
    public var coefficients: Int {
        switch self {
        case .logLinear, .powerLaw, .powerLawOfLogs: 2
        case .quadratic, .saturating, .sigmoid: 3
        case .sigmoidWithFloor: 4
        }
    }

    /// The formula with what it takes from the data: a mean, a span.
    func curve(for x: [Double]) -> any Curve {
        let logs = x.map { Double.log10($0) }
        switch self {
        case .logLinear: return LogLinear()
        case .quadratic: return Quadratic()
        case .powerLaw: return PowerLaw()
        case .powerLawOfLogs: return PowerLaw(ofLogs: true)
        case .saturating: return Saturating(reference: Double.exp10(logs.reduce(0, +) / Double(logs.count)))
        case .sigmoid, .sigmoidWithFloor:
            let span = Interval(low: logs.min() ?? 0, high: logs.max() ?? 0)
            return Sigmoid(hasFloor: self == .sigmoidWithFloor, span: span)
        }
    }
}
