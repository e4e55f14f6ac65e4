import Footprint
import Observations
import Statistics
import Studies

/// The sentences of a study of the frontier.
struct FrontierWords {
    let study: FrontierStudy
    let text: StudyText

    init(_ study: FrontierStudy) {
        self.study = study
        text = StudyText(study.table)
    }

    /// "Frontier of average against evaluation carbon".
    var title: String { "Frontier of \(text.y) against \(text.x)" }

    /// "12 of 3,821 rows are on the frontier of average and evaluation carbon".
    var finding: String {
        let all = StudyText.count(study.table.rows.count, "row")
        let members = DecimalText.fixed(Double(study.members.count), decimals: 0)
        return
            "\(members) of \(all) \(study.members.count == 1 ? "is" : "are") on the frontier of \(text.y) and \(text.x)"
    }

    /// How far the others are; `nil` where all are on the frontier.
    var distance: String? {
        guard let factor = study.medianCostFactorOfOthers, let missing = study.medianMissingOfOthers else { return nil }
        return
            "Of the others, half have at least \(StudyText.number(factor, 2)) times the \(text.x) that a row as good "
            + "has, and half miss at least \(text.difference(missing, digits: 2)) at their \(text.x)."
    }

    /// What the shares are of.
    var shares: String {
        if let reason = study.sharesReason { return "How sure members are is not known. \(reason)" }
        let what = study.table.selection.cluster == .none ? "rows" : "clusters of rows"
        let draws = DecimalText.fixed(Double(study.draws), decimals: 0)
        let share =
            "‘Share’: of \(draws) draws of \(what) with replacement (seed \(study.seed)), those with the row in which it is "
            + "on the frontier."
        return study.hasBounds
            ? share
            : share + " The values have no bounds, so that it says something of beaten rows alone: a row that nobody "
                + "beats is on the frontier of every draw with it."
    }

    var limitations: [String] {
        let limits = StudyLimitations(table: study.table)
        return [chance, selection, limits.proxy, limits.sameSource, limits.doubtful].compactMap { $0 }
    }

    private var chance: String {
        "A frontier is made of extremes: of many rows with errors in them, those that came out lucky are on it."
    }

    private var selection: String {
        "The rows are those that \(study.table.y.dataset.publisher) lists; a better one may not have been submitted."
    }
}
