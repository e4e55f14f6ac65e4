/// What a line through residuals shows.
public struct ResidualTrend: Hashable, Sendable {
    /// The running middle (median, lowess) from left to right.
    public var middle: [DataPoint]
    /// Where 95 % of the residuals should lie, at each x.
    public var limits: [BandMark.Slice]
    /// The words beside the end of the middle line.
    public var label: PlotLabel

    public init(_ middle: [DataPoint], limits: [BandMark.Slice] = [], label: PlotLabel = "running median") {
        self.middle = middle
        self.limits = limits
        self.label = label
    }
}

extension Plot {
    /// Residuals against fitted values or x, with their running middle, the lines that hold 95 % of them, and zero.
    ///
    /// A middle that leaves zero says that the curve has the wrong shape; limits that open, that the spread is not
    /// constant. Points without a place on the axes are left out and counted in `notes`.
    /// - Throws: `PlotError` when no point is left, or y is logarithmic: residuals are negative too.
    public static func residuals(
        _ cloud: PointCloud, trend: ResidualTrend? = nil, axes: PlotAxes, caption: PlotCaption
    ) throws(PlotError) -> Plot {
        var axes = axes
        axes.y.kind = .linear
        axes.y.reach.append(0)
        let points = CloudMarks(cloud, axes: axes)
        guard !points.isEmpty else { throw PlotError(.noData(chart: "residual plot", dropped: points.leftOut.count)) }
        var marks = points.clouds
        var legend = points.legend
        marks.append(.rule(RuleMark(at: 0, direction: .horizontal, stroke: Stroke(.secondary, width: 1.25))))
        if let trend {
            let slices = trend.limits.drawable(axes)
            if slices.count > 1 {
                marks.append(.band(BandMark(slices, colour: .ink, look: .edged)))
                legend.append(LegendEntry(.band(.ink, .edged), "95 % of the residuals"))
            }
            var line = LineMark(trend.middle, stroke: Stroke(.ink, width: 2.25), endLabel: trend.label)
            line.hasRim = true
            if trend.middle.count > 1 { marks.append(.line(line)) }
        }
        var plot = Plot(caption: caption, x: axes.x, y: axes.y, marks: marks + points.singles, legend: legend)
        plot.notes = points.leftOut.notes
        return plot
    }
}
