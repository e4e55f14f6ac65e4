public import Footprint
public import Observations

/// How many values of a metric a source has, found in one way.
public struct MetricCount: Sendable, Hashable {
    /// The source's number.
    public let source: Int64
    public let metric: Metric
    public let method: Method
    public let values: Int

    public init(source: Int64, metric: Metric, method: Method, values: Int) {
        self.source = source
        self.metric = metric
        self.method = method
        self.values = values
    }
}
