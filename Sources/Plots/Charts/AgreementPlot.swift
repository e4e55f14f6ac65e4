extension Plot {
    /// Differences between two sources against their mean (Bland and Altman 1986): the mean difference, the limits that
    /// hold 95 % of the differences, and zero.
    ///
    /// Points without a place on the axes are left out and counted in `notes`.
    /// - Throws: `PlotError` when no point is left.
    public static func agreement(
        _ cloud: PointCloud, mean: ReferenceLine, limits: [ReferenceLine], axes: PlotAxes, caption: PlotCaption
    ) throws(PlotError) -> Plot {
        var axes = axes
        axes.y.kind = .linear
        axes.y.reach.append(0)
        let points = CloudMarks(cloud, axes: axes)
        guard !points.isEmpty else { throw PlotError(.noData(chart: "agreement plot", dropped: points.leftOut.count)) }
        var marks: [Mark] = [.rule(RuleMark(at: 0, direction: .horizontal, stroke: Stroke(.axis)))]
        marks += (limits.map { ($0, Stroke(.ink, width: 1.25, dash: [6, 3])) } + [(mean, Stroke(.ink, width: 1.75))])
            .compactMap { $0.0.mark(.horizontal, on: axes.y, stroke: $0.1) }
        var plot = Plot(
            caption: caption, x: axes.x, y: axes.y, marks: points.clouds + marks + points.singles,
            legend: points.legend)
        plot.details = [PlotMessages.list("Lines", ([mean] + limits).map(\.label.text), separator: "; ")].compactMap {
            $0
        }
        plot.notes = points.leftOut.notes
        return plot
    }
}
