/// How far rows scatter about a fit, and how much less they tell where they come in clusters.
public struct ResidualSpread: Sendable, Hashable {
    /// The standard deviation of the residuals, above 0, in the unit of y.
    public let deviation: Double
    /// How many times larger the variance of the change of slope is than with independent rows; 1 where they are.
    public let designEffect: Double
    /// How many clusters the rows at hand form; `nil` where each row is on its own.
    public let clusters: Int?

    public init(deviation: Double, designEffect: Double = 1, clusters: Int? = nil) {
        self.deviation = deviation
        self.designEffect = designEffect
        self.clusters = clusters
    }
}
