import Footprint
import Observations
import Statistics
import Studies

/// The tables of a study of agreement.
struct AgreementTables {
    let study: AgreementStudy

    init(_ study: AgreementStudy) { self.study = study }

    private var result: AgreementResult { study.detail }
    private var words: AgreementWords { AgreementWords(study.detail) }

    /// Every pair of sources with how far they agree.
    var pairs: Table {
        let scale = result.scale == .ratio ? "ratio" : "bias"
        // "energy" stands for several metrics.
        let isOneMetric = Set(study.results.map(\.twice.metric.name)).count == 1
        var table = Table(
            key: "pairs", title: "Sources that have it in common",
            columns: [
                .text("metric", "metric", visibility: isOneMetric ? .dataOnly : .always), .text("first", "first"),
                .text("second", "second"),
                .number("models", "models", style: .decimals(0)), .text("scale", "scale", visibility: .dataOnly),
                .number("bias", scale, style: .significant(3)),
                .number("limit_low", "limits from", style: .significant(3)),
                .number("limit_high", "to", style: .significant(3)),
                .number("spearman", "Spearman", style: .decimals(3)),
                .number("concordance", "concordance", style: .decimals(3), visibility: .ifRoom(1)),
            ])
        table.footnotes = [
            (result.scale == .ratio ? "Ratio: first over second, geometric mean." : "Bias: first less second, mean.")
                + " From, to: limits of agreement, which hold 95 of 100 single models. Concordance: Lin's."
        ]
        for result in study.results {
            table.append([
                .text(result.twice.metric.name), .text(result.twice.first.name), .text(result.twice.second.name),
                .number(Double(result.pairs.count)), .text(result.scale == .ratio ? "ratio" : "difference"),
                .finite(result.limits.bias), .finite(result.limits.limits.low), .finite(result.limits.limits.high),
                .finite(result.ranks?.spearman.coefficient), .finite(result.concordance?.coefficient),
            ])
        }
        return table
    }

    /// Pairs that were not compared; `nil` where there are none.
    var left: Table? {
        guard !study.left.isEmpty else { return nil }
        var table = Table(
            key: "not_compared", title: "Not compared",
            columns: [
                .text("first", "first"), .text("second", "second"), .number("models", "models", style: .decimals(0)),
                .text("reason", "why", visibility: .dataOnly),
            ],
            footnotes: ["Fewer than \(AgreementResult.fewestPairs) models in common, or nothing to compare them by."])
        for left in study.left {
            table.append([.text(left.first), .text(left.second), .number(Double(left.pairs)), .text(left.reason)])
        }
        return table
    }

    /// Both sources of the pair that is shown.
    var sources: Table {
        var table = Table(
            key: "sources", title: "Sources",
            columns: [
                .text("side", "side"), .text("source", "source"), .text("metric", "metric"),
                .text("unit", "unit", visibility: .ifRoom(2)), .text("found", "found"),
                .number("listed", "listed", style: .decimals(0)),
                .text("boundary", "what was counted", visibility: .ifRoom(1)),
            ])
        for (name, side) in [("first", result.twice.first), ("second", result.twice.second)] {
            table.append([
                .text(name), .text(side.name), .text(side.metric.name), .text(side.metric.unit),
                .text(side.methods.map(\.rawValue).joined(separator: ", ")), .number(Double(side.listed)),
                side.boundaries.isEmpty ? .unknown : .text(side.boundaries.joined(separator: "; ")),
            ])
        }
        return table
    }

    /// Bias, limits and coefficients of the pair with the most models.
    var measures: Table {
        let limits = result.limits
        let isRatio = result.scale == .ratio
        var table = Table(
            key: "agreement", title: "\(result.twice.first.name) against \(result.twice.second.name)",
            columns: [
                .text("measure", "measure"), .number("value", "value", style: .significant(4)),
                .number("low", "95 % from", style: .significant(4)), .number("high", "to", style: .significant(4)),
                .number("p_value", "p", style: .significant(2)),
            ])
        func add(_ name: String, _ value: Double?, _ interval: Interval? = nil, p: Double? = nil) {
            table.append([
                .text(name), .finite(value), .finite(interval?.low), .finite(interval?.high), .finite(p),
            ])
        }
        let level = result.level
        add(isRatio ? "mean ratio" : "mean difference", limits.bias, limits.biasInterval)
        add("lower limit of agreement", limits.limits.low, limits.lowerLimitInterval)
        add("upper limit of agreement", limits.limits.high, limits.upperLimitInterval)
        add(
            isRatio ? "slope of log ratio on log mean" : "slope of difference on mean", result.slope.value,
            result.slope.interval, p: result.slope.pValue)
        add("concordance (Lin)", result.concordance?.coefficient, result.concordance?.interval(level: level))
        let spearman = result.ranks?.spearman
        add("Spearman", spearman?.coefficient, spearman?.interval(level: level), p: spearman?.pValue)
        add("Kendall", result.ranks?.kendall.coefficient, p: result.ranks?.kendall.pValue)
        add(
            isRatio ? "Deming slope of logarithms" : "Deming slope", result.line?.slope,
            result.line?.slopeInterval(level: level))
        add("best ten in common", result.topOverlap)
        if !isRatio, !words.unit.isEmpty { table.footnotes.append("Differences in \(words.unit).") }
        if [result.slope.pValue, spearman?.pValue, result.ranks?.kendall.pValue].contains(0) {
            table.footnotes.append("p: 0 stands for less than 1e-300.")
        }
        return table
    }

    /// The models that differ most.
    func farthest(limit: Int) -> Table? {
        let farthest = result.farthest
        guard !farthest.isEmpty else { return nil }
        let isRatio = result.scale == .ratio
        // JSON and CSV hold the stored unit, people see that of the axis.
        let unit = PrintedUnit(result.unit.symbol, result.unit.factor)
        let difference = isRatio ? PrintedUnit("", 1) : PrintedUnit(words.unit, result.unit.factor)
        var table = Table(
            key: "farthest", title: "Models that differ most",
            columns: [
                .text("model", "model"), .number("first", "first", style: .significant(4)).printed(in: unit),
                .number("second", "second", style: .significant(4)).printed(in: unit),
                .number(
                    isRatio ? "ratio" : "difference", isRatio ? "ratio" : "difference", style: .significant(3)
                ).printed(in: difference),
            ])
        for pair in farthest {
            table.append([
                .text(pair.name), .number(pair.first * unit.factor), .number(pair.second * unit.factor),
                .finite(result.distance(of: pair) * difference.factor),
            ])
        }
        table.shownRows = limit
        return table
    }
}

extension Cell {
    /// What is not a finite number is not known.
    static func finite(_ value: Double?) -> Cell {
        guard let value, value.isFinite else { return .unknown }
        return .number(value)
    }
}
