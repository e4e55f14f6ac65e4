extension Plot {
    /// The gain per doubling, or per unit of cost, along x: curves with bands, the line of no gain, the break.
    ///
    /// The y axis reaches zero. Values without a place on the axes leave a gap and are counted in `notes`.
    /// - Throws: `PlotError` when no value is left.
    public static func marginalGain(
        _ curves: [LineSeries], breakLine: ReferenceLine? = nil, axes: PlotAxes, caption: PlotCaption
    ) throws(PlotError) -> Plot {
        var leftOut = LeftOut()
        var bands: [Mark] = []
        var lines: [Mark] = []
        var count = 0
        for (index, curve) in curves.enumerated() {
            let stroke = LineMark.stroke(series: index)
            count += curve.points.count { leftOut.keeps(($0.x, axes.x), ($0.y, axes.y)) }
            let slices = curve.band.drawable(axes)
            if slices.count > 1 { bands.append(.band(BandMark(slices, colour: stroke.colour))) }
            lines.append(.line(LineMark(curve.points, stroke: stroke, endLabel: curve.label)))
        }
        guard count > 0 else { throw PlotError(.noData(chart: "gain plot", dropped: leftOut.count)) }
        var (x, y) = (axes.x, axes.y)
        x.isPadded = false
        var marks = bands
        if y.kind != .log {
            y.reach.append(0)
            marks.append(
                .rule(
                    RuleMark(at: 0, direction: .horizontal, stroke: Stroke(.secondary, width: 1.25), label: "no gain")))
        }
        if let rule = breakLine?.mark(.vertical, on: x, stroke: ReferenceLine.breakStroke) { marks.append(rule) }
        var plot = Plot(caption: caption, x: x, y: y, marks: marks + lines.reversed())
        plot.details = [PlotMessages.list("Curves", curves.map(\.label.text)), breakLine?.label.text].compactMap { $0 }
        plot.notes = leftOut.notes
        return plot
    }
}
