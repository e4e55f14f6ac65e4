import Observations
import Statistics

/// What a study of returns found.
public struct Returns: Sendable {
    public let question: ReturnsQuestion
    public let table: StudyTable
    /// The unit in which x is fitted and printed.
    public let xUnit: AxisUnit
    /// `y = a + b·log10 x`.
    public let line: ReturnsLine
    /// The same with the other variables taken out; `nil` where none was named.
    public let joint: ReturnsLine?

    /// - Throws: `AnalysisError` where the rows cannot carry the study.
    public init(_ question: ReturnsQuestion, on table: StudyTable) throws(AnalysisError) {
        self.question = question
        self.table = table
        let unit = AxisUnit(of: table.x.metric)
        xUnit = unit
        let clusters = table.selection.cluster == .none ? nil : table.rows.map(\.cluster)
        let y = Regressor(table.y.metric.name, table.rows.map(\.y.value))
        let x = Regressor(table.x.metric.name, table.rows.map { $0.x.value / unit.factor })
        let given = table.given.enumerated().map { place, variable in
            Regressor(
                variable.metric.name,
                table.rows.map { $0.given[place] / AxisUnit(of: variable.metric).factor })
        }
        do throws(FitError) {
            line = try ReturnsLine(y: y, x: x, clusters: clusters)
            joint = given.isEmpty ? nil : try ReturnsLine(y: y, x: x, given: given, clusters: clusters)
        } catch {
            throw AnalysisError(statistics: error.description)
        }
    }
}
