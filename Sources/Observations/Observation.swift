public import Footprint

/// One value of one metric, with its range where the publisher gives one, how it was found, and what it holds.
public struct Observation: Sendable, Hashable {
    public let metric: Metric
    /// In the metric's unit; finite.
    public let value: Double
    /// The publisher's own bounds; absent where none are given.
    public let low: Double?
    public let high: Double?
    public let method: Method
    /// What was counted, where publishers differ: "accelerators only", "5.6 kW times evaluation time".
    public let boundary: String?

    public init(
        _ metric: Metric, _ value: Double, low: Double? = nil, high: Double? = nil, method: Method,
        boundary: String? = nil
    ) {
        self.metric = metric
        self.value = value
        self.low = low
        self.high = high
        self.method = method
        self.boundary = boundary
    }
}
