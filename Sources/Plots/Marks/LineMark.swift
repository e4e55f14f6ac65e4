/// A line through points, left to right as given.
public struct LineMark: Hashable, Sendable {
    /// How two neighbouring points are joined.
    public enum Join: Hashable, Sendable {
        case straight
        /// Level until the next x, then up or down: what a frontier is.
        case step
    }

    /// A point that cannot be drawn leaves a gap.
    public var points: [DataPoint]
    public var stroke: Stroke
    public var join: Join
    /// Drawn beside the last point.
    public var endLabel: PlotLabel?
    /// Whether a rim of background keeps the line apart from the points below it.
    public var hasRim = false

    public init(_ points: [DataPoint], stroke: Stroke, join: Join = .straight, endLabel: PlotLabel? = nil) {
        self.points = points
        self.stroke = stroke
        self.join = join
        self.endLabel = endLabel
    }

    /// Dash patterns by series, so that lines stay apart in black and white.
    public static let dashes: [[Double]] = [[], [7, 3], [2, 2.5], [9, 3, 2, 3], [14, 4], [4, 2, 4, 6]]

    /// The look of series number `index`, counted from 0: colour and dash for six, thin grey after that.
    public static func stroke(series index: Int) -> Stroke {
        dashes.indices.contains(index)
            ? Stroke(.series(index), width: 2.25, dash: dashes[index]) : Stroke(.muted, width: 1.25)
    }
}
