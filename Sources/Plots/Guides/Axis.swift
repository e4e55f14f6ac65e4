/// What an axis shows and how values become positions on it.
public struct Axis: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case linear
        /// Values that are not positive are left out, and the figure says how many.
        case log
        /// One row per label, the first on top.
        case rows([PlotLabel])
    }

    public var title: String
    public var unit: String?
    public var kind: Kind
    /// Whether zero is part of the axis; ignored on logarithmic axes.
    public var showsZero: Bool
    /// Whether the data keeps a distance from the ends.
    public var isPadded: Bool
    /// Values that the axis reaches whatever the data: 0 and 100 for a percentage.
    public var reach: [Double] = []
    /// The values that the axis goes to at most. Ranges of points that go on end in an arrow, and points beyond are not
    /// drawn; `nil` shows everything.
    public var limits: ClosedRange<Double>?

    public init(_ title: String, unit: String? = nil, kind: Kind = .linear, showsZero: Bool = false) {
        self.title = title
        self.unit = unit
        self.kind = kind
        self.showsZero = showsZero
        isPadded = true
    }

    /// `Carbon (kg CO2e)`.
    public var heading: String {
        guard let unit, !unit.isEmpty else { return title }
        return title.isEmpty ? unit : "\(title) (\(unit))"
    }

    /// Whether a value has a place on this axis. Magnitudes above 1e150 have none: their differences overflow.
    public func shows(_ value: Double) -> Bool {
        value.magnitude <= 1e150 && (kind != .log || value >= 1e-150)
    }

    /// Whether the limits, if there are any, hold a value.
    func holds(_ value: Double) -> Bool { limits?.contains(value) ?? true }

    /// Rows, when this is an axis of rows.
    var rows: [PlotLabel]? { if case .rows(let labels) = kind { labels } else { nil } }
}
