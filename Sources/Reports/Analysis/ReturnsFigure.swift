public import Plots
public import Studies

/// The figures of a study of returns, by the names of `--figure`.
public enum ReturnsFigure: String, Sendable, CaseIterable {
    /// Every model with the fitted curve, its bands and the break.
    case fit
    /// What y gains with each doubling of x, along x.
    case gain
    /// What the line leaves unexplained, along x.
    case residuals
    /// Whether residuals are normal.
    case quantiles
    /// The slope on parts of the rows and in other vintages.
    case forest

    /// The figure as a value that Plots draws.
    ///
    /// - Throws: `ReportsError` where the study has nothing that the figure could show.
    public func plot(_ returns: Returns, source: String) throws(ReportsError) -> Plot {
        let figures = ReturnsFigures(returns, source: source)
        do throws(PlotError) {
            switch self {
            case .fit: return try figures.fit()
            case .gain: return try figures.gain()
            case .residuals: return try figures.residuals()
            case .quantiles: return try figures.quantiles()
            case .forest: return try figures.forest()
            }
        } catch {
            throw ReportsError(.figure(rawValue, detail: error.description))
        }
    }
}
