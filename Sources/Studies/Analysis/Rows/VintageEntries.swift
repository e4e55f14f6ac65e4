public import Ledger
public import Observations

/// One entry of a source, with the model that it was matched to.
public struct ModelEntry: Sendable {
    public let entry: Entry
    /// `nil` where the ledger has no model of its name.
    public let model: LedgerModel?

    public init(entry: Entry, model: LedgerModel?) {
        self.entry = entry
        self.model = model
    }

    /// The observation of a metric, if the source gives it.
    public func observation(of metric: Metric) -> Observation? { entry.observations.first { $0.metric == metric } }
}

/// One vintage of a dataset, whole. Two vintages are never mixed.
public struct VintageEntries: Sendable {
    public let dataset: Dataset
    public let vintage: Vintage
    public let sources: [SourceRecord]
    public let entries: [ModelEntry]
    /// Entries that another file of the same vintage gives too; the one that was imported last is kept.
    public let repeated: Int
    /// What did not look right when the sources were imported, by the key of the entry.
    public let flags: [String: [PlausibilityFlag]]

    public init(
        dataset: Dataset, vintage: Vintage, sources: [SourceRecord], entries: [ModelEntry], repeated: Int = 0,
        flags: [String: [PlausibilityFlag]] = [:]
    ) {
        self.dataset = dataset
        self.vintage = vintage
        self.sources = sources
        self.entries = entries
        self.repeated = repeated
        self.flags = flags
    }

    /// "Open LLM Leaderboard v2, 2025-02".
    public var name: String { vintage.basis == .unknown ? dataset.name : "\(dataset.name), \(vintage.text)" }
}

/// One value of a metric for each model or row.
struct SingleValues<Identifier: Hashable> {
    struct Value {
        let name: String
        let observation: Observation
    }

    /// What is listed, with values that differ as well.
    private(set) var found: [Identifier: Value] = [:]
    /// What is listed with values that differ by more than 1 %: no value is known of it.
    private(set) var contradicted: Set<Identifier> = []

    subscript(identifier: Identifier) -> Observation? {
        contradicted.contains(identifier) ? nil : found[identifier]?.observation
    }

    fileprivate mutating func take(_ observation: Observation, of row: ModelEntry, as identifier: Identifier) {
        guard let known = found[identifier]?.observation.value else {
            found[identifier] = Value(name: row.entry.model.name, observation: observation)
            return
        }
        if abs(known - observation.value) > 0.01 * abs(known) { contradicted.insert(identifier) }
    }
}

extension VintageEntries {
    /// The values of a metric by what tells models, or rows, apart; rows without that are left out.
    func values<Identifier: Hashable>(
        of metric: Metric, by identifier: (ModelEntry) -> Identifier?
    ) -> SingleValues<Identifier> {
        var values = SingleValues<Identifier>()
        for row in entries {
            guard let observation = row.observation(of: metric), let identifier = identifier(row) else { continue }
            values.take(observation, of: row, as: identifier)
        }
        return values
    }
}
