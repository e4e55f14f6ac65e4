/// One point with its ranges, evidence and label.
public struct PointMark: Hashable, Sendable {
    public var at: DataPoint
    public var xRange: Whisker?
    public var yRange: Whisker?
    public var evidence: EvidenceMark
    public var label: PlotLabel?
    /// Points of one group share a colour; six groups are coloured, the rest grey.
    public var group: Int
    /// In place of the group's colour.
    public var colour: ColourRole?
    /// A share from 0 to 1, drawn as the part of a ring around the point that is inked.
    public var share: Double?
    /// What a reader gets by pointing at it; made from the values when `nil`.
    public var tooltip: String?

    public init(
        x: Double, y: Double, evidence: EvidenceMark = .measured, label: PlotLabel? = nil, group: Int = 0
    ) {
        at = DataPoint(x: x, y: y)
        self.evidence = evidence
        self.label = label
        self.group = group
    }

    /// The same point with its ranges.
    public func ranging(x: Whisker? = nil, y: Whisker? = nil) -> PointMark {
        var copy = self
        copy.xRange = x
        copy.yRange = y
        return copy
    }
}
