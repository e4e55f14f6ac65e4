public import Footprint
public import Rating
import Scenarios

/// What a user asks of a rating beyond its benchmark.
public struct RatingWish: Sendable {
    /// `nil`: that of the publisher, where carbon is published; nothing else can be rated without.
    public var site: RatingSite?
    /// What the score is per; `nil`: as the benchmark's sheet says.
    public var unit: FunctionalUnit?
    /// What peers are ranked by; `nil`: as the benchmark's sheet says.
    public var measurement: BenchmarkSheet.Quantity?
    /// A name or a part of the name of a dataset, instead of the benchmark's own.
    public var dataset: String?
    /// `nil`: the newest that has the values.
    public var vintage: String?
    /// What rows must meet. A condition that must be equal among peers is chosen by it: `gpu_model=H100`.
    public var conditions: [RowCondition]
    /// Peers answer at least this fast, by the median time from one token to the next, and may batch as they like.
    public var latency: TimeSpan?
    /// Time from installing an accelerator to removing it.
    public var lifespan: Estimate<TimeSpan>
    /// Rows that the publisher itself flags are left out unless this is set.
    public var keepsFlagged: Bool

    public init(
        site: RatingSite? = nil, unit: FunctionalUnit? = nil, dataset: String? = nil, vintage: String? = nil,
        conditions: [RowCondition] = [], latency: TimeSpan? = nil
    ) {
        self.site = site
        self.unit = unit
        self.dataset = dataset
        self.vintage = vintage
        self.conditions = conditions
        self.latency = latency
        lifespan = StandIn.lifetime
        keepsFlagged = false
    }
}
