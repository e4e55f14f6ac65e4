public import Footprint

/// One number that a power source gives: whose power it is, how it is known, and how far off it may be.
public struct PowerChannel: Sendable, Hashable {
    public let component: Component
    /// What the source calls it: "package-0", "GPU 0 NVIDIA H200", "EPYC 8024P from load".
    public let label: String
    /// `.measured` by a sensor, `.estimated` by a model, `.assumed` where the model lacks its inputs.
    public let method: Method
    /// The true value lies between `low` and `high` times the reading.
    public let uncertainty: Uncertainty
    /// The channel of the same source that already contains this one (core in package, package in psys), by its
    /// place in the source's list. Such a channel is shown, and not added to the total.
    public let partOf: Int?

    public init(
        _ component: Component, label: String, method: Method, uncertainty: Uncertainty, partOf: Int? = nil
    ) {
        self.component = component
        self.label = label
        self.method = method
        self.uncertainty = uncertainty
        self.partOf = partOf
    }
}

/// How far the true value may be from a reading, as factors: `low <= true / reading <= high`.
///
/// ```swift
/// Uncertainty(plusMinus: 0.05).high == 1.05
/// ```
public struct Uncertainty: Sendable, Hashable {
    public let low: Double
    public let high: Double

    /// - Precondition: 0 <= low <= 1 <= high.
    public init(low: Double, high: Double) {
        precondition(low >= 0 && low <= 1 && high >= 1, "an uncertainty spans 1")
        self.low = low
        self.high = high
    }

    public init(plusMinus part: Double) { self.init(low: max(0, 1 - part), high: 1 + part) }
}
