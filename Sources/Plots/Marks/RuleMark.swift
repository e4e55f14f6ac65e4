/// A straight line across the figure at one value: a central value, a limit.
public struct RuleMark: Hashable, Sendable {
    public enum Direction: Hashable, Sendable {
        /// At a value of the x axis.
        case vertical
        /// At a value of the y axis.
        case horizontal
    }

    public var value: Double
    public var direction: Direction
    public var stroke: Stroke
    public var label: PlotLabel?
    /// Where the value may lie, shaded across the figure.
    public var range: Whisker?

    public init(
        at value: Double, direction: Direction, stroke: Stroke = Stroke(.ink, width: 1.25), label: PlotLabel? = nil
    ) {
        self.value = value
        self.direction = direction
        self.stroke = stroke
        self.label = label
    }

    /// The same rule with its range.
    public func ranging(_ range: Whisker?) -> RuleMark {
        var copy = self
        copy.range = range
        return copy
    }

    /// The values that the rule's axis must reach.
    var values: [Double] { [value] + (range.map { [$0.low, $0.high] } ?? []) }
}
