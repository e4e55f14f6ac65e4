extension Plot {
    /// Differences between two sources against their mean (Bland and Altman 1986): the mean difference, the limits that
    /// hold 95 % of the differences, and zero. On a logarithmic y axis: ratios, and one.
    ///
    /// Points without a place on the axes are left out and counted in `notes`.
    /// - Throws: `PlotError` when no point is left.
    public static func agreement(
        _ cloud: PointCloud, mean: ReferenceLine, limits: [ReferenceLine], axes: PlotAxes, caption: PlotCaption
    ) throws(PlotError) -> Plot {
        var axes = axes
        let isRatio = axes.y.kind == .log
        if !isRatio { axes.y.kind = .linear }
        // Where both are equal.
        let equality = isRatio ? 1.0 : 0.0
        axes.y.reach.append(equality)
        let points = CloudMarks(cloud, axes: axes)
        guard !points.isEmpty else { throw PlotError(.noData(chart: "agreement plot", dropped: points.leftOut.count)) }
        var marks: [Mark] = [.rule(RuleMark(at: equality, direction: .horizontal, stroke: Stroke(.axis)))]
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
