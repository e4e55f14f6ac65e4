/// Many small dots of one group without labels: what thousands of points are drawn as.
///
/// The dots are translucent, the more so the more there are in the figure, so that a dense part is darker.
public struct CloudMark: Hashable, Sendable {
    public struct Dot: Hashable, Sendable {
        public var at: DataPoint
        /// Who the dot is; written where it costs nothing (Vega-Lite), not in SVG.
        public var name: String?

        public init(x: Double, y: Double, name: String? = nil) {
            at = DataPoint(x: x, y: y)
            self.name = name
        }
    }

    public var dots: [Dot]
    /// Dots of one group share a colour; six groups are coloured, the rest grey.
    public var group: Int

    public init(_ dots: [Dot], group: Int = 0) {
        self.dots = dots
        self.group = group
    }

    /// The look of one dot among `count` in a figure: full up to about 200, then fainter and smaller.
    static func look(count: Int) -> (radius: Double, opacity: Double) {
        let many = Double(Swift.max(1, count)).squareRoot()
        return (count > 600 ? 1.75 : 2.25, Swift.min(0.75, Swift.max(0.25, 15 / many)))
    }
}
