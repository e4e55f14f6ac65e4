import Footprint
import Statistics
import Studies

/// The tables of a study of power.
struct PowerTables {
    let study: PowerStudy
    private let text: StudyText

    init(_ study: PowerStudy) {
        self.study = study
        text = StudyText(study.table)
    }

    private var differenceHeader: String {
        text.differenceUnit.isEmpty ? "smallest change" : "smallest change, \(text.differenceUnit)"
    }

    /// Power and smallest change by the number of models above the break.
    var steps: Table {
        var table = Table(
            key: "power", title: "By the number of models above the break",
            columns: [
                .number("models_above", "models above", style: .decimals(0)),
                .number("power", "power", style: .decimals(0)).printed(in: .percent),
                .number("smallest_change", differenceHeader, style: .significant(3)),
            ],
            footnotes: [
                "Smallest change: of the gain per doubling, found with "
                    + "\(PowerWords.percent(study.question.power)) at a level of \(PowerWords.percent(study.question.alpha))."
            ])
        for step in study.steps {
            table.append([
                .number(Double(step.rowsAbove)), .finite(step.power), .finite(step.smallestChange),
            ])
        }
        return table
    }

    /// What the numbers rest on.
    var design: Table {
        var table = Table(
            key: "design", title: "What they rest on",
            columns: [
                .number(
                    "break", "break\(study.xUnit.symbol.isEmpty ? "" : ", \(study.xUnit.symbol)")", style: .plain(4)),
                .number("models_below", "models below", style: .decimals(0)),
                .number("models_above", "models above", style: .decimals(0)),
                .number("needed_above", "needed above", style: .decimals(0)),
                .number("change", "change per doubling", style: .significant(4)),
                .number("gain_below", "gain per doubling below", style: .significant(4)),
                .number("gain_above", "gain per doubling above", style: .significant(4)),
                .number("residual_deviation", "residual deviation", style: .significant(4)),
                .number("design_effect", "design effect of clusters", style: .significant(3)),
            ])
        table.append([
            .number(study.place), .number(Double(study.design.rowsBelow)), .number(Double(study.design.rowsAbove)),
            .finite(study.needed.map { Double($0) }), .finite(study.change), .finite(study.gainBelow),
            .finite(study.gainAbove), .finite(study.design.spread.deviation), .finite(study.design.spread.designEffect),
        ])
        return table
    }
}
