/// One sample with its meaning in words.
public struct LegendEntry: Hashable, Sendable {
    public enum Sample: Hashable, Sendable {
        case evidence(EvidenceMark)
        case line(Stroke)
        case swatch(ColourRole, Texture)
        /// The dots of a group in a cloud.
        case dot(ColourRole)
        case band(ColourRole, BandMark.Look)
        /// A ring whose inked part is a share.
        case ring
    }

    public var sample: Sample
    public var text: String

    public init(_ sample: Sample, _ text: String) {
        self.sample = sample
        self.text = text
    }

    /// Whether characters can show the sample: they have neither colours nor tints.
    var isShownInCells: Bool {
        switch sample {
        case .dot, .band(_, .filled), .ring: false
        default: true
        }
    }

    /// The kinds of evidence among points, in their fixed order; none when all points are of one kind.
    static func evidence(among points: [PointMark]) -> [LegendEntry] {
        let used = EvidenceMark.allCases.filter { kind in points.contains { $0.evidence == kind } }
        return used.count < 2 ? [] : used.map { LegendEntry(.evidence($0), $0.rawValue) }
    }
}
