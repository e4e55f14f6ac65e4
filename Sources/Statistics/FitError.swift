/// Why a statistic cannot be computed from the data at hand. No number is made up instead.
public enum FitError: Error, Hashable, Sendable {
    /// Fewer rows than the computation needs.
    case tooFew(rows: Int, needed: Int)
    /// A value is infinite or not a number; rows count from 0.
    case notFinite(variable: String, row: Int)
    /// A value is 0 or below where a logarithm is taken; rows count from 0.
    case notPositive(variable: String, row: Int)
    /// A variable has the same value in every row.
    case constant(variable: String)
    /// A variable is a linear combination of those before it, as far as double precision can tell.
    case collinear(variable: String)
    case tooFewClusters(clusters: Int, needed: Int)
    /// A break needs rows, at different places, on both sides.
    case oneSideOfBreak(below: Int, above: Int, needed: Int)
    /// A search ended before it found the least sum of squares.
    case notConverged(model: String, steps: Int)
    /// What is judged by its own spread has none: residuals that are all, or more than half of them, alike.
    case noSpread(variable: String)
    /// A setting of the method must lie between two numbers, and does not.
    case outside(setting: String, above: Double, below: Double)
    /// A p-value is not within 0...1; rows count from 0.
    case notProbability(row: Int)
    /// A coefficient can be changed, alone or with others, without a change of the fit.
    case undetermined(coefficient: String, model: String)
    /// A variable takes fewer different values than a curve over it has coefficients.
    case tooFewPlaces(variable: String, places: Int, needed: Int)
    /// A statistic to be drawn again has no finite value for the rows as they are.
    case noStatistic
}

extension FitError: CustomStringConvertible {
    /// What is missing, in a sentence.
    public var description: String {
        switch self {
        case .tooFew(let rows, let needed):
            "There \(rows == 1 ? "is 1 row" : "are \(rows) rows"); at least \(needed) are needed."
        case .notFinite(let variable, let row):
            "The value of \(variable) in row \(row + 1) is not a finite number."
        case .notPositive(let variable, let row):
            "The value of \(variable) in row \(row + 1) is not above 0, and its logarithm is needed."
        case .constant(let variable):
            "\(variable) has the same value in every row, so nothing can be said of its effect."
        case .collinear(let variable):
            "\(variable) is a linear combination of the other variables, so their effects cannot be told apart."
        case .tooFewClusters(let clusters, let needed):
            "The rows form \(clusters == 1 ? "1 cluster" : "\(clusters) clusters"); "
                + "errors by cluster need at least \(needed)."
        case .oneSideOfBreak(let below, let above, let needed):
            "\(below) rows lie below the break and \(above) above it; each side needs at least \(needed) "
                + "at different places."
        case .notConverged(let model, let steps):
            "The fit of \(model) did not settle within \(steps) steps from any start."
        case .noSpread(let variable):
            "There is no spread in \(variable) to judge by."
        case .outside(let setting, let above, let below):
            "\(setting) must be above \(FitError.plain(above)) and below \(FitError.plain(below))."
        case .notProbability(let row):
            "The p-value in row \(row + 1) is not between 0 and 1."
        case .undetermined(let coefficient, let model):
            "The data do not determine the \(coefficient) of \(model): other values fit as well."
        case .tooFewPlaces(let variable, let places, let needed):
            "\(variable) takes \(places) different values; at least \(needed) are needed."
        case .noStatistic:
            "The statistic has no finite value for these rows, so no draws of it are made."
        }
    }

    /// A number as people write it: 1 rather than 1.0.
    private static func plain(_ value: Double) -> String {
        Int(exactly: value).map { "\($0)" } ?? "\(value)"
    }
}
