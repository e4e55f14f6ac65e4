/// How large a label is drawn, and so how much of it stands on its face.
public enum LabelSize: String, Sendable, Hashable, CaseIterable {
    /// 88 x 31 pixels, for a README: letter, score and version of the SCI. Everything else is in its alternative text.
    case badge
    /// 320 x 480 pixels, for a model's page.
    case card
    /// 105 x 148 mm, A6, for paper.
    case print

    /// In points: a point is a pixel of a screen, and 1/72 inch on paper.
    public var width: Double {
        switch self {
        case .badge: 88
        case .card: 320
        case .print: 297.64
        }
    }

    /// In points.
    public var height: Double {
        switch self {
        case .badge: 31
        case .card: 480
        case .print: 419.53
        }
    }

    /// The smallest text, in points: below it a label is refused instead of becoming illegible.
    public var smallestText: Double {
        switch self {
        case .badge: 7
        case .card: 8
        case .print: 6
        }
    }

    /// The smallest side of a module of the QR code, in points: 2 pixels on screens, 0.33 mm on paper.
    public var smallestModule: Double {
        switch self {
        case .badge, .card: 2
        case .print: 0.33 / 25.4 * 72
        }
    }

    /// Whether a QR code stands on it.
    public var hasCode: Bool { self != .badge }
}
