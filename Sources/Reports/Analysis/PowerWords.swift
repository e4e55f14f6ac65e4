import Footprint
import Statistics
import Studies

/// The sentences of a study of power.
struct PowerWords {
    let study: PowerStudy
    let text: StudyText

    init(_ study: PowerStudy) {
        self.study = study
        text = StudyText(study.table)
    }

    var title: String { "Power to see a change of slope at \(text.place(study.place))" }

    /// What the models at hand can see, and how many it would take, in one sentence.
    var finding: String {
        let above = StudyText.count(study.design.rowsAbove, "model")
        let place = text.place(study.place)
        let power = PowerWords.percent(study.power)
        let target = PowerWords.percent(study.question.power)
        let begin = "\(above) above \(place) show a change of \(change) with a probability of \(power)"
        guard let needed = study.needed else {
            return
                "\(begin); no number of models above it makes that \(target), as the slope below is not known well enough"
        }
        guard needed > study.design.rowsAbove else {
            return "\(begin); \(StudyText.count(needed, "model")) would be enough for \(target)"
        }
        let more = needed - study.design.rowsAbove
        return
            "\(begin); \(target) takes \(StudyText.count(needed, "model")), \(DecimalText.fixed(Double(more), decimals: 0)) "
            + "more"
    }

    /// The smallest change that can be seen, and where the change that was asked about comes from.
    var detail: String {
        var sentences: [String] = []
        let target = PowerWords.percent(study.question.power)
        if let smallest = study.smallestChange {
            sentences.append(
                "The smallest change that the models at hand show with \(target) is "
                    + "\(text.difference(smallest, digits: 3)) per doubling, up or down")
        }
        if study.question.change == nil {
            sentences.append(
                "The change is the one that leaves no gain above the break, the gain below being "
                    + "\(text.difference(study.gainBelow, digits: 3)) per doubling")
        }
        return sentences.isEmpty ? "" : sentences.joined(separator: ". ") + "."
    }

    /// "−3.10 points per doubling".
    var change: String { "\(text.difference(study.change, digits: 3)) per doubling of \(text.x)" }

    /// "45 %"; never 0 or 100 where it is not.
    static func percent(_ share: Double) -> String {
        if share > 0.995, share < 1 { return "over 99 %" }
        if share > 0, share < 0.005 { return "under 1 %" }
        return "\(DecimalText.fixed(share * 100, decimals: 0)) %"
    }

    /// What a reader must hold against it.
    var limitations: [String] {
        var sentences = [
            "Models that are added above the break are assumed to lie along \(text.x) and to scatter as those at hand do; "
                + "the models below stay as they are.", clusters,
        ]
        if study.question.change == nil {
            sentences.append(
                "The change looked for comes from the data at hand; a change that would matter in practice is a better one "
                    + "to name (--change).")
        }
        sentences.append("The break is taken as known beforehand. To search for its place takes more models.")
        return sentences
    }

    private var clusters: String {
        let spread = study.design.spread
        guard let clusters = spread.clusters else { return "Rows are taken as independent of each other." }
        return "Rows form \(StudyText.count(clusters, "cluster")); for this break their errors have "
            + "\(StudyText.number(spread.designEffect)) times the variance of independent rows, and models that are added "
            + "are assumed to come in clusters of the same size."
    }
}
