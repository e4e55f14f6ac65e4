public import Statistics

/// What was found of a change of slope.
public struct BreakResult: Sendable {
    public let known: KnownBreak
    /// Errors of the hinge under each assumption.
    public let errors: CoefficientErrors
    /// The search, where the place was free.
    public let search: UnknownBreak?
    /// Bases on both sides; one that has rows on both counts twice. Rows where rows are taken one by one.
    public var clustersBelow: Int { known.below.clusters ?? known.below.rows }
    public var clustersAbove: Int { known.above.clusters ?? known.above.rows }

    /// Of no change of slope: of the search, of errors by cluster, or else of the F test.
    public var pValue: Double {
        search?.pValue ?? (errors.clustered == nil ? known.test.pValue : errors.main.pValues[2])
    }

    init(
        y: Regressor, logX: Regressor, place: Double?, clusters: [Int]?,
        search settings: UnknownBreak.Search
    ) async throws(FitError) {
        if let place {
            known = try KnownBreak(y: y, x: logX, at: place, clusters: clusters)
            search = nil
        } else {
            let found = try await UnknownBreak(y: y, x: logX, clusters: clusters, search: settings)
            known = found.best
            search = found
        }
        errors = try CoefficientErrors(known.hinge, clusters: clusters)
    }
}
