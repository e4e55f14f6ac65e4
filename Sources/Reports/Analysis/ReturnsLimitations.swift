import Footprint
import Observations
import Statistics
import Studies

/// What a reader must know before resting on a study of returns; made from the data of the study.
struct ReturnsLimitations {
    let returns: Returns
    let text: StudyText

    init(_ returns: Returns) {
        self.returns = returns
        text = StudyText(returns.table)
    }

    var sentences: [String] {
        let study = StudyLimitations(table: table)
        return [independence, study.proxy, selection, study.sameSource, study.repeated, study.doubtful, extrapolation]
            .compactMap { $0 }
    }

    private var table: StudyTable { returns.table }
    private func counted(_ count: Int) -> String { DecimalText.fixed(Double(count), decimals: 0) }

    private var independence: String? {
        let ratio = returns.line.errors.clustered.map {
            $0.standardErrors[1] / returns.line.errors.classical.standardErrors[1]
        }
        guard let ratio else {
            return table.selection.cluster == .none
                ? "Rows are taken as independent; merges and fine-tunes of one base are not, so that errors are too small."
                : "All rows go back to one \(text.cluster.one): errors by \(text.cluster.one) cannot be computed, and "
                    + "those shown take rows as independent, so that they are too small."
        }
        let assumed = table.clusters.assumed
        let guess =
            assumed > 0
            ? " For \(counted(assumed)) rows the base is assumed from architecture and size." : ""
        return
            "Rows are not independent: \(counted(table.rows.count)) rows go back to \(text.clusters(table.clusterCount)). "
            + "Errors by cluster are "
            + "\(StudyText.number(ratio, 2)) times the classical ones.\(guess)"
    }

    private var selection: String? {
        "The rows are those that \(table.y.dataset.publisher) lists, not a sample of all models: who submits, and what is "
            + "not submitted, shapes every slope. The study shows association, not what a change would cause."
    }

    private var extrapolation: String? {
        guard let last = returns.band.places.last, let first = returns.band.places.first else { return nil }
        return "Nothing is said beyond \(text.place(first.x)) and \(text.place(last.x))."
    }
}
