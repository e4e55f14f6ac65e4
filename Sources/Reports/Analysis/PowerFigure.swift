import Footprint
public import Plots
import Statistics
public import Studies

/// The figure of a study of power: the probability to find the change against the number of models above the break.
public enum PowerFigure {
    /// The name that messages use.
    public static let name = "power"

    /// - Throws: `ReportsError` where no power is known.
    public static func plot(_ study: PowerStudy, source: String) throws(ReportsError) -> Plot {
        let words = PowerWords(study)
        let target = study.question.power
        let line = LineSeries(
            PlotLabel(words.text.difference(study.change), priority: 1),
            points: study.curve().map { DataPoint(x: Double($0.rowsAbove), y: $0.power * 100) })
        var marks = [
            CrossingMark(
                x: Double(study.design.rowsAbove), y: study.power * 100,
                label: "\(DecimalText.fixed(Double(study.design.rowsAbove), decimals: 0)) at hand")
        ]
        if let needed = study.needed, needed != study.design.rowsAbove {
            marks.append(
                CrossingMark(
                    x: Double(needed), y: study.power(rowsAbove: needed) * 100,
                    label: "\(DecimalText.fixed(Double(needed), decimals: 0)) needed"))
        }
        do throws(PlotError) {
            return try Plot.power(
                [line], target: target * 100, needed: marks,
                x: Axis("models above \(words.text.place(study.place))", kind: .log),
                caption: PlotCaption(
                    title: words.finding,
                    subtitle: "Probability to find the change, test at \(PowerWords.percent(study.question.alpha))",
                    source: source))
        } catch {
            throw ReportsError(.figure(name, detail: error.description))
        }
    }
}
