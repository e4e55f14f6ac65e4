/// The area between a low and a high line.
public struct BandMark: Hashable, Sendable {
    public struct Slice: Hashable, Sendable {
        public var x: Double
        public var range: Whisker

        public init(x: Double, range: Whisker) {
            self.x = x
            self.range = range
        }
    }

    /// Two bands around one line stay apart in black and white.
    public enum Look: Hashable, Sendable {
        /// A tint: where the line is.
        case filled
        /// Dashed edges around a fainter tint: where single points are.
        case edged
    }

    public var slices: [Slice]
    public var colour: ColourRole
    public var look: Look

    public init(_ slices: [Slice], colour: ColourRole, look: Look = .filled) {
        self.slices = slices
        self.colour = colour
        self.look = look
    }

    /// How the edges of an edged band are drawn.
    static func edge(_ colour: ColourRole) -> Stroke { Stroke(colour, width: 1, dash: [4, 3]) }
}
