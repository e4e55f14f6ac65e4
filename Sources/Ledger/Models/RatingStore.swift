/// Where ratings of models are kept. Every store passes one conformance suite.
public protocol RatingStore: Sendable {
    /// Adds ratings, all or nothing; one that is there already (same model, category and evidence) is not added again.
    ///
    /// - Returns: How many were new.
    @discardableResult
    func add(_ ratings: [RatingRecord]) throws(LedgerError) -> Int

    /// Every rating, in the order in which they were added. Those of models that are gone are gone with them.
    func ratings() throws(LedgerError) -> [RatingRecord]
}

/// That a model was rated in a category on some evidence. What the rating says stands in the evidence, its manifest.
public struct RatingRecord: Sendable, Hashable {
    /// The model's number in the ledger.
    public let model: Int64
    /// As the rating names it: "text generation, 7B to 13B, server".
    public let category: String
    /// Of the manifest with inputs, factors and peers, in hexadecimal digits.
    public let evidenceSHA256: String
    /// Seconds since 1970-01-01 00:00 UTC.
    public let rated: Double

    public init(model: Int64, category: String, evidenceSHA256: String, rated: Double) {
        self.model = model
        self.category = category
        self.evidenceSHA256 = evidenceSHA256
        self.rated = rated
    }
}
