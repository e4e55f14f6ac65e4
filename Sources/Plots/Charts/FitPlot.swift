/// A curve fitted to points, with what is known of its doubt.
public struct FittedCurve: Hashable, Sendable {
    /// Drawn at the curve's end.
    public var label: PlotLabel
    public var points: [DataPoint]
    /// Where the curve itself is, at each x.
    public var confidence: [BandMark.Slice]
    /// Where a further point is, at each x.
    public var prediction: [BandMark.Slice]

    public init(
        _ label: PlotLabel, points: [DataPoint], confidence: [BandMark.Slice] = [],
        prediction: [BandMark.Slice] = []
    ) {
        self.label = label
        self.points = points
        self.confidence = confidence
        self.prediction = prediction
    }

    /// The look of curve number `index`: ink, so that groups keep the colours; dashes keep rivals apart.
    static func stroke(_ index: Int) -> Stroke {
        let dashes = LineMark.dashes
        return index == 0
            ? Stroke(.ink, width: 2.25) : Stroke(.secondary, width: 1.75, dash: dashes[index % dashes.count])
    }
}

extension Plot {
    /// Points, the curves fitted to them with their bands, and where the relation breaks.
    ///
    /// The first curve is the finding: full ink over the points. Its rivals are dashed. A confidence band is a tint, a
    /// prediction band has dashed edges; both are named in the legend. Points, curve values and slices that have no
    /// place on the axes are left out; points are counted in `notes`.
    /// - Throws: `PlotError` when no point is left.
    public static func fit(
        _ cloud: PointCloud, curves: [FittedCurve], breakLine: ReferenceLine? = nil, axes: PlotAxes,
        caption: PlotCaption
    ) throws(PlotError) -> Plot {
        let points = CloudMarks(cloud, axes: axes)
        guard !points.isEmpty else { throw PlotError(.noData(chart: "fit plot", dropped: points.leftOut.count)) }
        var bands: [Mark] = []
        var lines: [Mark] = []
        var legend = points.legend
        for (index, curve) in curves.enumerated() {
            let stroke = FittedCurve.stroke(index)
            let confidence = curve.confidence.drawable(axes)
            let prediction = curve.prediction.drawable(axes)
            if prediction.count > 1 { bands.append(.band(BandMark(prediction, colour: stroke.colour, look: .edged))) }
            if confidence.count > 1 { bands.append(.band(BandMark(confidence, colour: stroke.colour))) }
            var line = LineMark(curve.points, stroke: stroke, endLabel: curve.label)
            line.hasRim = true
            lines.append(.line(line))
        }
        let looks = bands.compactMap { if case .band(let band) = $0 { band } else { nil } }
        for (look, words) in [(BandMark.Look.filled, "95 % confidence"), (.edged, "95 % prediction")] {
            guard let band = looks.first(where: { $0.look == look }) else { continue }
            legend.append(LegendEntry(.band(band.colour, look), words))
        }
        // The finding lies on top of its rivals.
        let rule = breakLine?.mark(.vertical, on: axes.x, stroke: ReferenceLine.breakStroke)
        let marks = points.clouds + bands + (rule.map { [$0] } ?? []) + lines.reversed() + points.singles
        var plot = Plot(caption: caption, x: axes.x, y: axes.y, marks: marks, legend: legend)
        plot.details = [PlotMessages.list("Curves", curves.map(\.label.text)), breakLine?.label.text].compactMap { $0 }
        plot.notes = points.leftOut.notes
        return plot
    }
}

extension [BandMark.Slice] {
    /// The slices that have a place; one that reaches zero on a logarithmic axis ends at the axis.
    func drawable(_ axes: PlotAxes) -> [BandMark.Slice] {
        filter { axes.x.shows($0.x) && $0.range.drawable != nil && axes.y.shows($0.range.high) }
    }
}
