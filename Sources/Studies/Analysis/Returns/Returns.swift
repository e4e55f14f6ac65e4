import Observations
import RealModule
public import Statistics

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
    /// The line along x with its bands.
    public let band: FittedBand
    /// Every family of curves, the simplest first.
    public let curves: [CurveResult]
    /// The family to rest on: the simplest of those that predict unseen bases about as well as the best.
    public let preferred: CurveFit?
    /// Along the preferred curve.
    public let gain: MarginalGain?
    /// `nil` where none was asked for, or the data cannot carry one: `breakReason` says why.
    public let bend: BreakResult?
    public let breakReason: String?
    public let diagnostics: LineDiagnostics
    /// The slope by other methods.
    public let slopes: [RobustSlope]
    /// The line on parts of the rows and in other vintages.
    public let parts: [PartResult]

    /// The line on one part.
    public struct PartResult: Sendable {
        public let subset: Subset
        /// `nil` where the part cannot carry a line; `reason` says why.
        public let line: ReturnsLine?
        public let reason: String?
    }

    /// - Parameter others: The same question on other vintages of the dataset of y.
    /// - Throws: `AnalysisError` where the rows cannot carry the study.
    public init(_ question: ReturnsQuestion, on table: StudyTable, others: [StudyTable] = [])
        async throws(AnalysisError)
    {
        self.question = question
        self.table = table
        let unit = AxisUnit(of: table.x.metric)
        xUnit = unit
        let clusters = table.usedClusters
        let y = table.regressorOfY
        let x = table.regressorOfX
        let given = table.given.enumerated().map { place, variable in
            Regressor(
                variable.metric.name,
                table.rows.map { $0.given[place] / AxisUnit(of: variable.metric).factor })
        }
        do throws(FitError) {
            line = try ReturnsLine(y: y, x: x, clusters: clusters)
            joint = given.isEmpty ? nil : try ReturnsLine(y: y, x: x, given: given, clusters: clusters)
            band = try FittedBand(line, over: x.values, clusters: clusters, level: question.level)
        } catch {
            throw AnalysisError(statistics: error.description)
        }
        let logX = Regressor("log10 \(x.name)", x.values.map(Double.log10))
        curves = await CurveResult.all(
            x: x, y: y, clusters: clusters ?? Array(y.values.indices), errors: line.errors.mainKind(clusters),
            seed: question.seed)
        preferred = CurveResult.preferred(among: curves)
        gain = preferred.map { MarginalGain(of: $0, over: x.values) }
        (bend, breakReason) = await Returns.bend(question, y: y, logX: logX, unit: unit, clusters: clusters)
        slopes = RobustSlope.all(line: line, y: y, logX: logX, clusters: clusters, level: question.level)
        diagnostics = LineDiagnostics(line, y: y, x: x, clusters: clusters)
        parts = Subset.parts(of: table, others: others).map(Returns.result)
    }

    private static func bend(
        _ question: ReturnsQuestion, y: Regressor, logX: Regressor, unit: AxisUnit, clusters: [Int]?
    ) async -> (BreakResult?, String?) {
        let place: Double?
        switch question.bend {
        case .none: return (nil, nil)
        case .free: place = nil
        case .known(let value): place = Double.log10(value / unit.factor)
        }
        var search = UnknownBreak.Search()
        search.draws = question.draws
        search.seed = question.seed
        search.level = question.level
        do throws(FitError) {
            return (try await BreakResult(y: y, logX: logX, place: place, clusters: clusters, search: search), nil)
        } catch {
            return (nil, error.description)
        }
    }

    private static func result(of subset: Subset) -> PartResult {
        do throws(FitError) {
            let table = subset.table
            let line = try ReturnsLine(y: table.regressorOfY, x: table.regressorOfX, clusters: table.usedClusters)
            return PartResult(subset: subset, line: line, reason: nil)
        } catch {
            return PartResult(subset: subset, line: nil, reason: error.description)
        }
    }
}

extension StudyTable {
    /// The cluster of each row; `nil` where rows are taken one by one.
    var usedClusters: [Int]? { selection.cluster == .none ? nil : rows.map(\.cluster) }

    var regressorOfY: Regressor { Regressor(y.metric.name, rows.map(\.y.value)) }

    /// In the unit of the axis.
    var regressorOfX: Regressor {
        let unit = AxisUnit(of: x.metric)
        return Regressor(x.metric.name, rows.map { $0.x.value / unit.factor })
    }
}
