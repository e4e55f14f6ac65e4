import Footprint
import Observations
public import Plots
import Statistics
public import Studies

/// The figure of a study of agreement: differences, or ratios, against the mean of both sources.
public enum AgreementFigure {
    /// The name that messages use.
    public static let name = "agreement"
    /// How many of the models that differ most are named.
    private static let named = 6

    /// - Throws: `ReportsError` where no pair has a place on the axes.
    public static func plot(_ study: AgreementStudy) throws(ReportsError) -> Plot {
        let result = study.detail
        let words = AgreementWords(result)
        let isRatio = result.scale == .ratio
        let caption = PlotCaption(
            title: words.finding,
            subtitle: "\(isRatio ? "Ratio" : "Difference") of both against their mean, "
                + StudyText.count(result.pairs.count, "model"),
            source: [result.twice.first.name, result.twice.second.name].joined(separator: "; "))
        let (first, second) = names(result.twice)
        let metric = StudyText.words(result.twice.metric)
        let x = Axis("mean of both, \(metric)", unit: result.unit.symbol, kind: isRatio ? .log : .linear)
        let y =
            isRatio
            ? Axis("\(first) over \(second)", kind: .log) : Axis("\(first) less \(second)", unit: words.unit)
        do throws(PlotError) {
            return try Plot.agreement(
                cloud(result), mean: mean(result), limits: limits(result), axes: PlotAxes(x: x, y: y), caption: caption)
        } catch {
            throw ReportsError(.figure(name, detail: error.description))
        }
    }

    /// Vintages alone where both are of one dataset.
    private static func names(_ twice: MeasuredTwice) -> (first: String, second: String) {
        let (first, second) = (twice.first.vintage.vintage, twice.second.vintage.vintage)
        let areDated = first.basis != .unknown && second.basis != .unknown
        return twice.isOneDataset && areDated ? (first.text, second.text) : (twice.first.name, twice.second.name)
    }

    private static func cloud(_ result: AgreementResult) -> PointCloud {
        var priorities: [MeasuredTwice.Pair: Double] = [:]
        for (rank, pair) in result.farthest.prefix(named).enumerated() { priorities[pair] = Double(named - rank) }
        let evidence = EvidenceMark((result.twice.first.methods + result.twice.second.methods).max() ?? .assumed)
        let points = result.pairs.map { pair -> PointMark in
            let middle =
                result.scale == .ratio
                ? pair.first.squareRoot() * pair.second.squareRoot() : pair.first / 2 + pair.second / 2
            var point = PointMark(x: middle, y: result.distance(of: pair), evidence: evidence)
            if let priority = priorities[pair] {
                let short = pair.name.split(separator: "/").last.map { String($0) } ?? pair.name
                point.label = PlotLabel(short, priority: priority)
            }
            return point
        }
        return PointCloud(points, featured: named)
    }

    private static func mean(_ result: AgreementResult) -> ReferenceLine {
        let interval = result.limits.biasInterval
        return ReferenceLine(
            result.limits.bias, range: Whisker(interval.low, interval.high),
            label: PlotLabel("mean \(StudyText.number(result.limits.bias))", priority: 3))
    }

    private static func limits(_ result: AgreementResult) -> [ReferenceLine] {
        guard result.limits.deviation > 0 else { return [] }
        let (limits, low, high) = (
            result.limits.limits, result.limits.lowerLimitInterval, result.limits.upperLimitInterval
        )
        return [(limits.high, high), (limits.low, low)].map { value, interval in
            ReferenceLine(
                value, range: Whisker(interval.low, interval.high),
                label: PlotLabel("limit \(StudyText.number(value))", priority: 2))
        }
    }
}
