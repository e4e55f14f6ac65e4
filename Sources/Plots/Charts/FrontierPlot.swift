/// How sure it is that points belong to a frontier.
public struct FrontierShares: Hashable, Sendable {
    /// The line over the points that no other point beats.
    public var line: FrontierLine
    /// Shares from 0 to 1 of the draws in which a point lies on the frontier, by the point's position in the cloud.
    public var shares: [Int: Double]

    public init(_ line: FrontierLine, shares: [Int: Double] = [:]) {
        self.line = line
        self.shares = shares
    }
}

extension Plot {
    /// Thousands of points, the frontier over them, and how stable its members are.
    ///
    /// A member has a ring whose inked part is the share of draws in which it is on the frontier; its label ends in
    /// that share. Members are labelled before other points, the surest first. Points without a place on the axes are
    /// left out and counted in `notes`.
    /// - Throws: `PlotError` when no point is left.
    public static func frontier(
        _ cloud: PointCloud, frontier: FrontierShares, axes: PlotAxes, caption: PlotCaption
    ) throws(PlotError) -> Plot {
        var cloud = cloud
        for (index, share) in frontier.shares where cloud.points.indices.contains(index) && (0...1).contains(share) {
            var point = cloud.points[index]
            let words = "\(NumberText.significant(share * 100, digits: share >= 0.1 ? 2 : 1)) %"
            let label = point.label ?? PlotLabel("")
            let join = { (name: String) in name.isEmpty ? words : "\(name), \(words)" }
            point.label = PlotLabel(
                join(label.text), short: label.short.map(join), priority: label.priority + 1 + share)
            point.share = share
            cloud.points[index] = point
        }
        let points = CloudMarks(cloud, axes: axes)
        guard !points.isEmpty else { throw PlotError(.noData(chart: "frontier plot", dropped: points.leftOut.count)) }
        var marks = points.clouds
        var legend = points.legend
        let stroke = Stroke(.ink, width: 1.5, dash: [5, 3])
        let line = frontier.line.points.filter { axes.x.shows($0.x) && axes.y.shows($0.y) }
        if line.count > 1 {
            var mark = LineMark(line, stroke: stroke, join: frontier.line.join)
            mark.hasRim = true
            marks.append(.line(mark))
            legend.append(LegendEntry(.line(stroke), frontier.line.name))
        }
        if !frontier.shares.isEmpty { legend.append(LegendEntry(.ring, "share of draws in which it is on it")) }
        var plot = Plot(caption: caption, x: axes.x, y: axes.y, marks: marks + points.singles, legend: legend)
        let members = frontier.shares.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.compactMap { index, _ in
            cloud.points.indices.contains(index) ? cloud.points[index].label?.text : nil
        }
        plot.details = [PlotMessages.list("Members", members, separator: "; ")].compactMap { $0 }
        plot.notes = points.leftOut.notes
        return plot
    }
}
