/// The words beside a mark, with the means to shorten or drop them.
public struct PlotLabel: Hashable, Sendable, ExpressibleByStringInterpolation {
    public var text: String
    /// A shorter form for narrow figures; without one the text is abbreviated.
    public var short: String?
    /// The higher, the later the label is dropped; 0 by default.
    public var priority: Double
    /// Whether a row's label is a heading over the rows below it.
    public var isHeading = false

    public init(_ text: String, short: String? = nil, priority: Double = 0) {
        self.text = text
        self.short = short
        self.priority = priority
    }

    /// A heading over rows.
    public static func heading(_ text: String) -> PlotLabel {
        var label = PlotLabel(text)
        label.isHeading = true
        return label
    }

    public init(stringLiteral value: String) { self.init(value) }
}
