/// A figure as a flat list of primitives, back to front, in points; every renderer draws the same scene.
public struct Scene: Hashable, Sendable {
    public var size: SceneSize
    /// The finding, in a sentence: the alternative text.
    public var title: String
    /// What the figure shows, for a reader who cannot see it.
    public var summary: String
    public var shapes: [Shape]
    /// Labels for which no free place was found; their points are still drawn.
    public var unplacedLabels: [String]

    public init(size: SceneSize, title: String, summary: String, shapes: [Shape], unplacedLabels: [String] = []) {
        self.size = size
        self.title = title
        self.summary = summary
        self.shapes = shapes
        self.unplacedLabels = unplacedLabels
    }

    /// The text runs in drawing order.
    public var texts: [TextRun] {
        shapes.compactMap { if case .text(let run) = $0.geometry { run } else { nil } }
    }
}
