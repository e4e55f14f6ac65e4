import Footprint
import Observations
import Statistics
import Studies

/// The sentences of a study of agreement.
struct AgreementWords {
    let result: AgreementResult
    let metric: String

    init(_ result: AgreementResult) {
        self.result = result
        metric = StudyText.words(result.twice.metric)
    }

    /// "parameters" rather than "carbon" or "loss".
    private var isPlural: Bool { metric.hasSuffix("s") && !metric.hasSuffix("ss") }
    private var verb: String { isPlural ? "are" : "is" }

    var title: String { "Agreement on \(metric)" }

    /// "evaluation carbon of Open LLM Leaderboard v2, 2025-07".
    private var ofFirst: String { "\(metric) of \(result.twice.first.name)" }

    private var ofSecond: String {
        let twice = result.twice
        let second = twice.second
        if twice.first.metric.name != second.metric.name {
            return "\(StudyText.words(second.metric)) of \(second.name)"
        }
        let vintage = second.vintage.vintage
        let isDated = twice.isOneDataset && vintage.basis != .unknown
        return "\(isPlural ? "those" : "that") of \(isDated ? vintage.text : second.name)"
    }

    /// What was found, in one sentence.
    var finding: String {
        shared ?? (result.scale == .ratio ? byRatio : byDifference).capitalisedFirst
    }

    /// What most models have in common.
    private var shared: String? {
        guard let shift = result.shift else { return nil }
        let whole = StudyText.count(result.pairs.count, "model")
        let part =
            shift.pairs == result.pairs.count
            ? "every one of \(whole)" : "\(DecimalText.fixed(Double(shift.pairs), decimals: 0)) of \(whole)"
        let equals = isPlural ? "equal" : "equals"
        let relation = shift.isEquality ? equals : "\(verb) \(StudyText.number(shift.ratio)) times"
        return "\(ofFirst) \(relation) \(ofSecond) for \(part)".capitalisedFirst
    }

    private var byRatio: String {
        let limits = result.limits
        let bias = StudyText.number(limits.bias)
        guard !limits.biasInterval.contains(1) else {
            return "no ratio other than 1 is found between \(ofFirst) and \(ofSecond): \(bias) on average, "
                + "95 % \(range(limits.biasInterval))"
        }
        return "\(ofFirst) \(verb) on average \(bias) times \(ofSecond) (95 % \(range(limits.biasInterval)))"
    }

    private var byDifference: String {
        let limits = result.limits
        guard !limits.biasInterval.contains(0) else {
            return "no difference is found between \(ofFirst) and \(ofSecond): "
                + "\(amount(limits.bias)) on average, 95 % \(range(limits.biasInterval))"
        }
        let side = limits.bias > 0 ? "above" : "below"
        return "\(ofFirst) \(verb) on average \(amount(limits.bias.magnitude)) \(side) \(ofSecond) "
            + "(95 % \(range(limits.biasInterval)))"
    }

    /// Between which limits single models lie, and whether the order is the same.
    var detail: String {
        let limits = result.limits
        var sentences: [String]
        if limits.deviation > 0 {
            let what = result.scale == .ratio ? "ratios" : "differences"
            sentences = [
                "Of 100 single models about 95 have \(what) of \(range(limits.limits))"
                    + (unit.isEmpty || result.scale == .ratio ? "" : " \(unit)")
            ]
        } else {
            sentences = ["Single models do not differ from that"]
        }
        if let ranks = result.ranks {
            sentences.append(
                "Their order is \(AgreementWords.closeness(ranks.spearman.coefficient)) "
                    + "(Spearman \(StudyText.number(ranks.spearman.coefficient)))")
        }
        if let overlap = result.topOverlap {
            let shared = DecimalText.significant(overlap * Double(AgreementResult.topCount), digits: 2)
            sentences.append("\(NumberText.trimmed(shared)) of the best ten are the same")
        }
        return sentences.joined(separator: ". ") + "."
    }

    /// Plain words for a correlation of ranks; bands of convenience.
    static func closeness(_ coefficient: Double) -> String {
        switch coefficient {
        // Up to rounding.
        case 0.999_999_999...: "the same"
        case 0.95...: "nearly the same"
        case 0.8...: "similar"
        case 0.5...: "loosely the same"
        case (-0.5)...: "hardly related"
        default: "rather the opposite"
        }
    }

    /// Of values and differences.
    var unit: String { result.twice.metric.unit == "%" ? "points" : result.unit.symbol }

    private func amount(_ value: Double) -> String {
        unit.isEmpty ? StudyText.number(value) : "\(StudyText.number(value)) \(unit)"
    }

    private func range(_ interval: Interval) -> String {
        "\(StudyText.number(interval.low)) to \(StudyText.number(interval.high))"
    }
}
