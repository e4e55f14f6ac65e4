public import Statistics

/// The errors of one fit under each assumption, so that a reader sees what the assumption does.
public struct CoefficientErrors: Sendable {
    /// Rows independent and alike.
    public let classical: CoefficientCovariance
    /// Rows independent, each with its own spread.
    public let hc3: CoefficientCovariance
    /// Rows of one cluster may go together; `nil` where rows are taken one by one, or form fewer than two clusters.
    public let clustered: CoefficientCovariance?

    /// Those that sentences and bands rest on.
    public var main: CoefficientCovariance { clustered ?? hc3 }
    /// "clustered" or "HC3".
    public var mainName: String { clustered == nil ? "HC3" : "clustered" }

    init(_ fit: LinearFit, clusters: [Int]?) throws(FitError) {
        classical = try fit.covariance(.classical)
        hc3 = try fit.covariance(.hc3)
        if let clusters, Set(clusters).count > 1 {
            clustered = try fit.covariance(.clustered(clusters))
        } else {
            clustered = nil
        }
    }
}
