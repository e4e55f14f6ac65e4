import Footprint
import RealModule
import Statistics
import Studies

/// The sentences of a study of returns.
struct ReturnsWords {
    let returns: Returns
    let text: StudyText

    init(_ returns: Returns) {
        self.returns = returns
        text = StudyText(returns.table)
    }

    /// "average against parameters".
    var title: String { "\(text.y) against \(text.x)".capitalisedFirst }

    /// What was found, in one sentence.
    var finding: String {
        let line = returns.line
        let interval = line.gainInterval(level: returns.question.level)
        let isClear = !interval.contains(0)
        let verb = line.gainPerDoubling < 0 ? "falls" : "rises"
        let size = text.difference(line.gainPerDoubling.magnitude, digits: 2)
        guard isClear else {
            return "No change of \(text.y) with \(text.x) is found: \(StudyText.number(line.gainPerDoubling, 2)) "
                + "\(text.differenceUnit) per doubling, 95 % \(text.interval(interval, digits: 2))"
        }
        return "\(text.y.capitalisedFirst) \(verb) by \(size) per doubling of \(text.x)"
    }

    /// Everything that was found, a sentence for each question.
    var findings: [String] { [rise, bend, diminishing, joint].compactMap { $0 } }

    private var rise: String {
        let interval = returns.line.gainInterval(level: returns.question.level)
        let clear = !interval.contains(0)
        return clear ? finding + ", 95 % \(text.interval(interval, digits: 2))." : finding + "."
    }

    /// What was and was not found of a break.
    private var bend: String? {
        if let reason = returns.breakReason { return "No break could be looked for: " + reason }
        guard let bend = returns.bend else { return nil }
        let known = bend.known
        let place = text.place(Double.exp10(known.place))
        let slopes =
            "from \(StudyText.number(known.slopeBelow)) to \(StudyText.number(known.slopeAbove)) \(text.differenceUnit) "
            + "per tenfold"
        let basesAbove = bend.errors.clustered == nil ? "" : " of \(text.clusters(bend.clustersAbove))"
        let sizes =
            "\(StudyText.count(known.rowsAbove, "row"))\(basesAbove) lie above it, "
            + "\(DecimalText.fixed(Double(known.rowsBelow), decimals: 0)) below"
        if let search = bend.search { return freeBreak(search, place: place, slopes: slopes, sizes: sizes) }
        let change = bend.errors.main.intervals(level: returns.question.level)[2]
        let found =
            bend.pValue < 0.05
            ? "At \(place) the slope changes \(slopes)"
            : "No change of slope at \(place) is shown: \(slopes)"
        // Without clusters the F test decides, and its probability follows.
        let errors =
            bend.errors.clustered == nil
            ? "with HC3 errors" : "\(StudyText.probability(bend.pValue)) with errors by \(text.cluster.one)"
        let test =
            "change \(StudyText.number(known.change)), 95 % \(text.interval(change))"
            + (bend.errors.clustered == nil ? " " : ", ") + errors
        return "\(found) (\(test)); \(sizes). Rows taken as independent, F(1, "
            + "\(DecimalText.fixed(Double(known.test.denominator), decimals: 0))) = "
            + "\(StudyText.number(known.test.statistic, 4)), \(StudyText.probability(known.test.pValue))."
    }

    private func freeBreak(_ search: UnknownBreak, place: String, slopes: String, sizes: String) -> String {
        let interval = Interval(low: Double.exp10(search.interval.low), high: Double.exp10(search.interval.high))
        let p = StudyText.probability(search.pValue)
        let statistic = "supF \(StudyText.number(search.supF, 4)), \(p) by wild bootstrap"
        guard search.pValue < 0.05 else {
            return "No change of slope is shown anywhere: it would be most likely at \(place) (\(statistic)); \(sizes)."
        }
        let direction =
            search.best.change > 0
            ? " The slope is steeper above: this is no sign of diminishing returns." : ""
        let vague = search.edgeShare > 0.2 ? " Many draws put it at an end of the range: the place is uncertain." : ""
        return "The slope changes, most likely at \(place) (95 % \(text.placeInterval(interval))): \(slopes) "
            + "(\(statistic)); \(sizes).\(direction)\(vague)"
    }

    /// The same for a figure's title.
    var diminishingShort: String { gainVerdict.map { $0.capitalisedFirst } ?? finding }

    /// Whether the gain per doubling falls along the preferred curve.
    private var diminishing: String? {
        guard let gain = returns.gain, let verdict = gainVerdict else { return nil }
        return
            "The simplest curve that predicts unseen \(text.cluster.many) well is the \(gain.family.name) one: \(verdict)."
    }

    private var gainVerdict: String? {
        guard let gain = returns.gain, let first = gain.places.first, let last = gain.places.last, first.x < last.x
        else { return nil }
        let level = returns.question.level
        let most = gain.places.max { $0.perDoubling.value < $1.perDoubling.value } ?? first
        func at(_ place: MarginalGain.Place) -> String {
            "\(StudyText.number(place.perDoubling.value, 2)) at \(text.place(place.x))"
        }
        let (peak, end) = (most.perDoubling.interval(level: level), last.perDoubling.interval(level: level))
        return
            if gain.family == .logLinear
        {
            "the gain per doubling is the same everywhere, so that each further doubling costs twice as much for it"
        } else if end.high < peak.low {
            "the gain per doubling falls, from \(at(most)) to \(at(last))"
        } else if most.x == last.x {
            "the gain per doubling rises to \(at(last))"
        } else {
            "a fall of the gain per doubling is not shown: \(at(most)) and \(at(last)) overlap in their intervals"
        }
    }

    /// What is left of x's effect once the others are taken out.
    private var joint: String? {
        guard let joint = returns.joint else { return nil }
        let intervals = joint.errors.main.intervals(level: returns.question.level)
        let parts = joint.fit.names.indices.dropFirst().map { place -> String in
            let isShown = !intervals[place].contains(0)
            return "\(joint.fit.names[place]) \(StudyText.number(joint.fit.coefficients[place])) "
                + "(95 % \(text.interval(intervals[place])), \(isShown ? "adds" : "adds nothing that is shown"))"
        }
        return "Together: " + parts.joined(separator: "; ") + "."
    }

    /// Whether the assumptions of the line hold, a sentence each.
    var diagnostics: [String] {
        let checks = returns.diagnostics
        var sentences: [String] = []
        if let test = checks.equalSpread {
            sentences.append(
                "Spread of the residuals (Breusch-Pagan): \(StudyText.probability(test.pValue))"
                    + (test.pValue < 0.05 ? "; it changes along x, so classical errors are wrong." : "."))
        }
        if let test = checks.shape {
            sentences.append(
                "Shape (RESET): \(StudyText.probability(test.pValue))"
                    + (test.pValue < 0.05 ? "; a straight line in log10 x is not the whole story." : "."))
        }
        if let test = checks.normality {
            sentences.append(
                "Residuals: skewness \(StudyText.number(test.skewness, 2)), kurtosis \(StudyText.number(test.kurtosis, 2)) "
                    + "(Jarque-Bera \(StudyText.probability(test.test.pValue))).")
        }
        if let clusters = checks.clusters, let effective = checks.effectiveClusters, effective.isFinite {
            sentences.append(
                "Of \(text.clusters(clusters)) about \(StudyText.number(effective, 2)) count for the slope: a few hold most rows."
            )
        }
        if let influence = checks.influence,
            let most = influence.cooksDistances.indices.max(by: {
                influence.cooksDistances[$0] < influence.cooksDistances[$1]
            })
        {
            sentences.append(
                "The row that moves the line most is \(returns.table.rows[most].name) (Cook's distance "
                    + "\(StudyText.number(influence.cooksDistances[most], 2))).")
        }
        if let spearman = checks.spearman, let kendall = checks.kendall {
            sentences.append(
                "Rank correlation: Spearman \(StudyText.number(spearman.coefficient)), Kendall "
                    + "\(StudyText.number(kendall.coefficient)).")
        }
        return sentences
    }

    /// Whether parts of the rows say the same.
    var robustness: String {
        let lines = returns.parts.compactMap(\.line)
        guard !lines.isEmpty else { return "No part of the rows is large enough to be looked at alone" }
        let gains = lines.map(\.gainPerDoubling)
        let least = StudyText.number(gains.min() ?? .nan, 2)
        let most = text.difference(gains.max() ?? .nan, digits: 2)
        return "Over \(StudyText.count(lines.count, "part")) of the rows the gain is \(least) to \(most) per doubling"
    }
}

extension String {
    /// With a large first letter.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
