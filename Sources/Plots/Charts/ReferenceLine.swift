/// A value that a figure is read against: a break, a mean difference, a pooled estimate.
public struct ReferenceLine: Hashable, Sendable {
    public var value: Double
    /// Where the value may lie.
    public var range: Whisker?
    /// `break at 0.73 B, 95 % 0.59–0.87`.
    public var label: PlotLabel

    public init(_ value: Double, range: Whisker? = nil, label: PlotLabel) {
        self.value = value
        self.range = range
        self.label = label
    }

    static let breakStroke = Stroke(.ink, width: 1.25, dash: [6, 3])

    /// The rule with its shaded range; `nil` where the axis has no place for it.
    func mark(_ direction: RuleMark.Direction, on axis: Axis, stroke: Stroke) -> Mark? {
        guard axis.shows(value) else { return nil }
        return .rule(RuleMark(at: value, direction: direction, stroke: stroke, label: label).ranging(range?.drawable))
    }
}
