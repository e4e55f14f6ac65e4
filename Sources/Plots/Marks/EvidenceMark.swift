/// How well a value is known, and so how its point is drawn.
public enum EvidenceMark: String, Hashable, Sendable, CaseIterable {
    /// Measured by us: filled circle.
    case measured
    /// Published by somebody else: filled diamond.
    case reported
    /// Calculated: hollow circle, with its interval as a whisker.
    case estimated
    /// Assumed: hollow dashed circle.
    case assumed

    /// The mark at a place, in one colour.
    public func shape(
        at centre: ScenePoint, colour: ColourRole, scale: Double = 1, part: ScenePart = .mark
    ) -> Shape {
        switch self {
        case .measured:
            Shape(
                .circle(centre: centre, radius: 5 * scale), part: part, fill: colour,
                stroke: Stroke(.background, width: 1))
        case .reported:
            Shape(
                .diamond(centre: centre, radius: 6 * scale), part: part, fill: colour,
                stroke: Stroke(.background, width: 1))
        case .estimated:
            Shape(
                .circle(centre: centre, radius: 4.5 * scale), part: part, fill: .background,
                stroke: Stroke(colour, width: 1.75))
        case .assumed:
            Shape(
                .circle(centre: centre, radius: 4.5 * scale), part: part, fill: .background,
                stroke: Stroke(colour, width: 1.75, dash: [2.2, 2.2]))
        }
    }
}
