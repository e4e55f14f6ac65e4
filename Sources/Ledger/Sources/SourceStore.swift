public import Observations

/// Where the numbers of publishers are kept. Every store passes one conformance suite.
public protocol SourceStore: Sendable {
    /// Stores all that `fill` adds, or nothing at all if it throws or the program ends before it returns.
    func addSources(_ fill: (any SourceBatch) throws -> Void) throws

    /// Every source, in the order of import.
    func sources() throws(LedgerError) -> [SourceRecord]

    /// Calls `body` with each entry of a source in the order of its rows; memory stays bounded.
    func entries(of source: Int64, _ body: (Entry) throws -> Void) throws

    /// Which metrics each source has, and how many values of each, by source and metric.
    func metricCounts() throws(LedgerError) -> [MetricCount]

    func refusals(of source: Int64) throws(LedgerError) -> [Refusal]
    func flags(of source: Int64) throws(LedgerError) -> [PlausibilityFlag]

    /// Deletes sources with all that came from them, and models that no other source lists; gives the number that
    /// were there.
    @discardableResult
    func deleteSources(_ numbers: [Int64]) throws(LedgerError) -> Int
}

/// An import that is under way.
public protocol SourceBatch {
    /// The source that holds exactly this file, also if it was added in this batch.
    func source(sha256: String) throws -> SourceRecord?

    /// Calls `body` with every value of a metric in the vintages of a dataset that are stored: the vintage, the key of
    /// the entry, and the value.
    func values(
        of metric: Metric, in dataset: Dataset,
        _ body: (_ vintage: String, _ entry: String, _ value: Double) throws -> Void
    ) throws

    /// Adds one file. If `read` throws, nothing of this file is stored, and the batch can go on.
    ///
    /// - Returns: `.same` if another source holds the same entries under the same vintage, in whatever form: nothing is
    ///   stored then.
    func add(
        _ file: SourceFile, _ dataset: Dataset, read: (any SourceWriter) throws -> SourceEnding
    ) throws -> SourceAddition
}

/// Takes what a file holds, as it is read.
public protocol SourceWriter {
    /// - Returns: Whether it was stored: not if the source has an entry of this key already.
    func store(_ entry: Entry) throws -> Bool
    func refuse(_ refusal: Refusal) throws
    func flag(_ flag: PlausibilityFlag) throws
}

/// What is known of a source once it was read to its end.
public struct SourceEnding: Sendable, Hashable {
    public let vintage: Vintage
    /// Of the entries, whatever the form of the file, in hexadecimal digits.
    public let contentSHA256: String
    /// Seconds since 1970-01-01 00:00 UTC.
    public let imported: Double

    public init(vintage: Vintage, contentSHA256: String, imported: Double) {
        self.vintage = vintage
        self.contentSHA256 = contentSHA256
        self.imported = imported
    }
}

public enum SourceAddition: Sendable, Hashable {
    case added(SourceRecord)
    /// This source holds the same already.
    case same(SourceRecord)
}
