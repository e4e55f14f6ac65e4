public import Ledger
public import Observations

/// What the ledger holds, as a study asks for it: the vintages of each dataset, and the metrics in them.
public struct StoredVintages {
    /// One vintage of a dataset with the metrics it has.
    public struct One: Sendable {
        public let dataset: Dataset
        public let vintage: Vintage
        public internal(set) var sources: [SourceRecord]
        public internal(set) var counts: [MetricCount] = []

        /// The metric of this name; where the name has several units, that with the most values.
        public func metric(named name: String) -> Metric? {
            var values: [Metric: Int] = [:]
            for count in counts where count.metric.name == name { values[count.metric, default: 0] += count.values }
            return values.max { ($0.value, $1.key.unit) < ($1.value, $0.key.unit) }?.key
        }
    }

    private let store: any SourceStore
    /// By dataset, the newest vintage first; what has no date comes last.
    public let all: [One]
    /// How sources name a model, and what it was matched to.
    private let models: [PublishedKey: LedgerModel]
    public let modelsByNumber: [Int64: LedgerModel]

    private struct PublishedKey: Hashable {
        let publisher: String
        let key: String
    }

    /// - Parameter models: The models of the ledger, as its names were matched.
    public init(of store: any SourceStore, models: [LedgerModel]) throws(LedgerError) {
        self.store = store
        var places: [String: Int] = [:]
        var found: [One] = []
        var placeOfSource: [Int64: Int] = [:]
        for source in try store.sources() {
            let name = source.dataset.name + "\u{0}" + source.vintage.text
            if let place = places[name] {
                found[place].sources.append(source)
            } else {
                places[name] = found.count
                found.append(One(dataset: source.dataset, vintage: source.vintage, sources: [source]))
            }
            placeOfSource[source.number] = places[name]
        }
        for count in try store.metricCounts() {
            if let place = placeOfSource[count.source] { found[place].counts.append(count) }
        }
        all = found.sorted { StoredVintages.precedes($0, $1) }
        var named: [PublishedKey: LedgerModel] = [:]
        var numbered: [Int64: LedgerModel] = [:]
        for model in models {
            numbered[model.number] = model
            for name in model.names { named[PublishedKey(publisher: name.publisher, key: name.key)] = model }
        }
        self.models = named
        modelsByNumber = numbered
    }

    private static func precedes(_ one: One, _ other: One) -> Bool {
        if one.dataset.name != other.dataset.name { return one.dataset.name < other.dataset.name }
        let known = (one.vintage.basis != .unknown, other.vintage.basis != .unknown)
        if known.0 != known.1 { return known.0 }
        return one.vintage.text > other.vintage.text
    }

    /// Reads one vintage. Where files overlap, the entry that was imported last counts.
    public func read(_ one: One) throws -> VintageEntries {
        var entries: [ModelEntry] = []
        var places: [String: Int] = [:]
        var repeated = 0
        var flags: [String: [PlausibilityFlag]] = [:]
        let publisher = one.dataset.publisher
        for source in one.sources {
            try store.entries(of: source.number) { entry in
                let model = models[PublishedKey(publisher: publisher, key: entry.model.key)]
                let found = ModelEntry(entry: entry, model: model)
                // Files of one run each (HELM) use their own keys; the model's name tells them apart.
                let key = entry.key + "\u{0}" + entry.model.key
                if let place = places[key] {
                    entries[place] = found
                    repeated += 1
                } else {
                    places[key] = entries.count
                    entries.append(found)
                }
            }
            for flag in try store.flags(of: source.number) {
                if let entry = flag.entry { flags[entry, default: []].append(flag) }
            }
        }
        return VintageEntries(
            dataset: one.dataset, vintage: one.vintage, sources: one.sources, entries: entries, repeated: repeated,
            flags: flags)
    }
}
