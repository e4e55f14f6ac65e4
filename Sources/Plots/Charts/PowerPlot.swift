extension Plot {
    /// The power of a study against the number of cases, in percent, with the power aimed at.
    ///
    /// The y axis goes from 0 to 100 %. `needed` are the places where curves reach the target, ringed with their words.
    /// - Throws: `PlotError` when no value is left.
    public static func power(
        _ curves: [LineSeries], target: Double = 80, needed: [CrossingMark] = [], x: Axis, caption: PlotCaption
    ) throws(PlotError) -> Plot {
        var y = Axis("Power", unit: "%")
        y.reach = [0, 100]
        y.isPadded = false
        var plot = try Plot.lines(curves, crossings: needed, x: x, y: y, caption: caption)
        let label = PlotLabel("\(NumberText.significant(target, digits: 3)) %", priority: 1)
        let rule = RuleMark(
            at: target, direction: .horizontal, stroke: Stroke(.secondary, width: 1.25, dash: [6, 3]), label: label)
        let hasTarget = y.shows(target)
        if hasTarget { plot.marks.insert(.rule(rule), at: 0) }
        let reached = needed.compactMap(\.label?.text)
        plot.details = [
            PlotMessages.list("Curves", curves.map(\.label.text)),
            PlotMessages.list("Power aimed at", hasTarget ? [label.text] : []),
            PlotMessages.list("Reached at", reached),
        ].compactMap { $0 }
        return plot
    }
}
