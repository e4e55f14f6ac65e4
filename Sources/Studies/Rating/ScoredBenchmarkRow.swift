public import Catalog
public import Rating

extension ScoredBenchmark {
    /// The benchmark of a row of the catalog.
    ///
    /// - Throws: `BenchmarkRowError` where the row has a unit or a measurement that ratings do not know.
    public init(_ row: RatingBenchmark) throws(BenchmarkRowError) {
        self.init(
            sheet: try BenchmarkSheet(row), datasets: row.datasets, task: row.task, metrics: row.metrics,
            purpose: Statement(row.purpose.text, evidence: row.purpose.evidence),
            platform: Statement(row.platform.text, evidence: row.platform.evidence),
            users: Statement(row.users.text, evidence: row.users.evidence), equal: row.equal)
    }
}

extension ScoredBenchmark {
    /// Whether the source publishes carbon of its own place, so that no place need be named.
    public var isPublishedAsCarbon: Bool { metrics == ["evaluation_carbon"] }
}
