/// How a line is drawn.
public struct Stroke: Hashable, Sendable {
    public var colour: ColourRole
    /// In points.
    public var width: Double
    /// Lengths of ink and gap in turn, in points; empty is a full line.
    public var dash: [Double]

    public init(_ colour: ColourRole, width: Double = 1, dash: [Double] = []) {
        self.colour = colour
        self.width = width
        self.dash = dash
    }
}

/// One line of text at a baseline.
public struct TextRun: Hashable, Sendable {
    public enum Anchor: Hashable, Sendable { case start, middle, end }
    public enum Weight: Hashable, Sendable { case regular, bold }

    /// Free of control characters.
    public let text: String
    /// Where the anchor meets the baseline.
    public var position: ScenePoint
    public var anchor: Anchor
    /// The font size in points.
    public var size: Double
    public var weight: Weight
    /// Whether a rim of background keeps the text legible over lines.
    public var hasHalo: Bool

    public init(
        _ text: String, at position: ScenePoint, anchor: Anchor = .start, style: TextStyle, hasHalo: Bool = false
    ) {
        self.text = text.singleLine
        self.position = position
        self.anchor = anchor
        self.size = style.size
        self.weight = style.weight
        self.hasHalo = hasHalo
    }
}

/// The outline of one primitive.
public enum Geometry: Hashable, Sendable {
    case line(ScenePoint, ScenePoint)
    case polyline([ScenePoint])
    case polygon([ScenePoint])
    case rectangle(Rectangle)
    case circle(centre: ScenePoint, radius: Double)
    case diamond(centre: ScenePoint, radius: Double)
    /// Many round dots of one radius; where they overlap they add up.
    case dots([ScenePoint], radius: Double)
    case text(TextRun)
}

/// One primitive of a scene with its look.
public struct Shape: Hashable, Sendable {
    public var geometry: Geometry
    /// The colour inside, or of the letters; `nil` leaves the inside empty.
    public var fill: ColourRole?
    /// 0 (invisible) to 1; of fill and stroke together.
    public var opacity: Double
    public var stroke: Stroke?
    /// What this part of the figure belongs to.
    public var part: ScenePart
    /// Words that a reader gets by pointing at the shape.
    public var tooltip: String?

    public init(
        _ geometry: Geometry, part: ScenePart, fill: ColourRole? = nil, stroke: Stroke? = nil, opacity: Double = 1
    ) {
        self.geometry = geometry
        self.part = part
        self.fill = fill
        self.stroke = stroke
        self.opacity = opacity
    }

    /// The same shape with a tooltip.
    func described(as tooltip: String?) -> Shape {
        var copy = self
        copy.tooltip = tooltip
        return copy
    }
}

/// The part of a figure that a shape belongs to; the class of its group in SVG.
public enum ScenePart: String, Hashable, Sendable {
    case paper, grid, axis, band, mark, whisker, overlay, leader, label, heading, legend, footer
}
