/// Where runs are kept for good. SQLite is one; a test may be another. Every store passes one conformance suite.
public protocol RunStore: Sendable {
    /// Adds a run with its samples, all or nothing. A run that is already there by its `id` is replaced only by a later
    /// state of the same run (more samples), so that importing a journal twice changes nothing.
    func add(_ run: RecordedRun, samples: [SampleRecord]) throws(LedgerError)

    /// As `add(_:samples:)`, for more samples than fit in memory.
    ///
    /// - Parameter feed: Is called at most once, and calls its argument with each sample in the order of time. What it
    ///   throws is thrown again, and nothing is stored.
    func add(_ run: RecordedRun, feed: (_ store: (SampleRecord) throws -> Void) throws -> Void) throws

    /// Runs that fit, newest first.
    func runs(_ query: RunQuery) throws(LedgerError) -> [RecordedRun]

    /// One run by its id or by an unambiguous beginning of it.
    func run(_ id: String) throws(LedgerError) -> RecordedRun

    /// Calls `body` with each sample of a run in the order of time; memory stays bounded.
    func samples(of id: String, _ body: (SampleRecord) throws -> Void) throws

    /// Deletes runs and all that belongs to them; gives the number that were there.
    @discardableResult
    func delete(_ ids: [String]) throws(LedgerError) -> Int
}

extension RunStore {
    /// Holds all samples in memory; a store that need not do so has its own.
    public func add(_ run: RecordedRun, feed: (_ store: (SampleRecord) throws -> Void) throws -> Void) throws {
        var samples: [SampleRecord] = []
        try feed { samples.append($0) }
        try add(run, samples: samples)
    }
}

/// Which runs are meant. Empty: all.
public struct RunQuery: Sendable, Hashable {
    public var project: String?
    public var group: String?
    public var tag: String?
    public var state: RunState?
    /// Started at or after, before: seconds since 1970 UTC.
    public var since: Double?
    public var until: Double?
    public var limit: Int?

    public init(
        project: String? = nil, group: String? = nil, tag: String? = nil, state: RunState? = nil,
        since: Double? = nil, until: Double? = nil, limit: Int? = nil
    ) {
        self.project = project
        self.group = group
        self.tag = tag
        self.state = state
        self.since = since
        self.until = until
        self.limit = limit
    }
}
