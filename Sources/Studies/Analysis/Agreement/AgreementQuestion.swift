public import Observations
public import Statistics

/// Do two sources that measured the same thing agree?
public struct AgreementQuestion: Sendable, Hashable {
    /// By its name or alias.
    public var metric: String
    /// The name under which the second source has it; `nil` where both use the same.
    public var otherMetric: String?
    /// Two sources: a dataset, one of its vintages (`dataset=vintage`), or a vintage alone. Empty: every pair.
    public var between: [String]
    /// `nil`: ratios for energy, carbon, operations, power, time and sizes, differences otherwise.
    public var scale: AgreementScale?
    /// Of intervals.
    public var level: Double

    public init(_ metric: String) {
        self.metric = metric
        between = []
        level = 0.95
    }
}

extension AgreementScale {
    /// Units of quantities whose differences grow with their size.
    private static let unitsOfAmounts: Set<String> = [
        "kg", "g", "t", "J", "kJ", "MJ", "Wh", "kWh", "MWh", "FLOP", "W", "kW", "s", "min", "h",
    ]

    /// In what a metric is compared if nobody says otherwise.
    public static func usual(for metric: Metric) -> AgreementScale {
        let isSize = AxisUnit(of: metric).symbol == "B"
        return isSize || unitsOfAmounts.contains(metric.unit) ? .ratio : .difference
    }
}
