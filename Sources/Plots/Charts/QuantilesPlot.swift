extension Plot {
    /// Observed against theoretical quantiles: on the line where the distribution is the assumed one.
    ///
    /// `line` are two or more points of the reference line, `band` is where 95 % of samples of that size lie.
    /// Points without a place on the axes are left out and counted in `notes`.
    /// - Throws: `PlotError` when no point is left.
    public static func quantiles(
        _ cloud: PointCloud, line: [DataPoint], band: [BandMark.Slice] = [], axes: PlotAxes, caption: PlotCaption
    ) throws(PlotError) -> Plot {
        let points = CloudMarks(cloud, axes: axes)
        guard !points.isEmpty else { throw PlotError(.noData(chart: "quantile plot", dropped: points.leftOut.count)) }
        var marks: [Mark] = []
        var legend = points.legend
        let slices = band.drawable(axes)
        if slices.count > 1 {
            marks.append(.band(BandMark(slices, colour: .ink, look: .edged)))
            legend.append(LegendEntry(.band(.ink, .edged), "95 % of samples"))
        }
        let reference = Stroke(.ink, width: 1.5)
        if line.count > 1 {
            marks.append(.line(LineMark(line, stroke: reference)))
            legend.append(LegendEntry(.line(reference), "normal distribution"))
        }
        var plot = Plot(
            caption: caption, x: axes.x, y: axes.y, marks: marks + points.clouds + points.singles, legend: legend)
        plot.notes = points.leftOut.notes
        return plot
    }
}
