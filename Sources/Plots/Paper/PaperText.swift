/// A run of letters on paper.
public struct PaperText: Hashable, Sendable {
    /// Free of control characters.
    public let text: String
    /// The start of the baseline.
    public var position: ScenePoint
    public var style: PaperStyle
    public var colour: ColourRole
    /// Where a click leads.
    public var target: PaperTarget?

    public init(
        _ text: String, at position: ScenePoint, style: PaperStyle, colour: ColourRole = .ink,
        target: PaperTarget? = nil
    ) {
        self.text = text.singleLine
        self.position = position
        self.style = style
        self.colour = colour
        self.target = target
    }
}

/// Face and size of letters on paper.
public struct PaperStyle: Hashable, Sendable {
    public var face: PaperFace
    /// In points.
    public var size: Double

    public init(_ face: PaperFace, size: Double) {
        self.face = face
        self.size = size
    }
}

/// The letters that a document is set in. The machine's fonts stand behind them.
public enum PaperFace: Hashable, Sendable, CaseIterable {
    case text
    case bold
    /// All letters of one width.
    case code
}

/// Where a link on paper leads.
public enum PaperTarget: Hashable, Sendable {
    case web(String)
    case place(PaperPlace)
}
