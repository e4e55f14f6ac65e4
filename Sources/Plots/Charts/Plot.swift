/// A figure before it is drawn: words, axes, marks and guides. A value that can be stored, compared and tested.
///
/// `scatter`, `lines`, `stackedBars` and `tornado` compose the figures of a comparison; `fit`, `frontier`,
/// `marginalGain`, `residuals`, `quantiles`, `forest`, `agreement` and `power` those of a study. Any other combination
/// of marks works.
public struct Plot: Hashable, Sendable {
    public var caption: PlotCaption
    public var x: Axis
    public var y: Axis
    /// Back to front.
    public var marks: [Mark]
    public var legend: [LegendEntry]
    /// Words beside the rows of an axis of rows.
    public var columns: [RowColumn] = []
    /// Sentences without their full stop that tell a reader who cannot see it what the figure holds: labels, values.
    public var details: [String] = []
    /// What the figure does not show, and why; drawn above the source line.
    public var notes: [String]

    public init(caption: PlotCaption, x: Axis, y: Axis, marks: [Mark], legend: [LegendEntry] = []) {
        self.caption = caption
        self.x = x
        self.y = y
        self.marks = marks
        self.legend = legend
        notes = []
    }

    /// The alternative text below the finding.
    var summary: String {
        if let summary = caption.summary { return summary }
        let axes = [y.heading, x.heading].filter { !$0.isEmpty }.joined(separator: " against ")
        return ([caption.subtitle, axes] + details + notes).filter { !$0.isEmpty }.joined(separator: ". ")
    }
}
