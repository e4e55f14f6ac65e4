import Footprint
public import Ledger
public import Observations
import Synchronization

/// A store of sources that forgets all with the process.
public final class MemorySources: SourceStore {
    fileprivate struct Stored {
        let record: SourceRecord
        let contentSHA256: String
        let entries: [Entry]
        let refusals: [Refusal]
        let flags: [PlausibilityFlag]
    }

    fileprivate struct State {
        var sources: [Stored] = []
        var nextNumber: Int64 = 1
    }

    private let state = Mutex(State())

    public init() {}

    public func addSources(_ fill: (any SourceBatch) throws -> Void) throws {
        let batch = MemoryBatch(state.withLock { $0 })
        try fill(batch)
        state.withLock { $0 = batch.state }
    }

    public func sources() throws(LedgerError) -> [SourceRecord] {
        state.withLock { $0.sources.map(\.record) }
    }

    public func entries(of source: Int64, _ body: (Entry) throws -> Void) throws {
        try stored(source)?.entries.forEach(body)
    }

    public func metricCounts() throws(LedgerError) -> [MetricCount] {
        struct Kind: Hashable {
            let metric: Metric
            let method: Method
        }
        return state.withLock { state in
            state.sources.flatMap { source -> [MetricCount] in
                let kinds = Dictionary(
                    grouping: source.entries.flatMap(\.observations), by: { Kind(metric: $0.metric, method: $0.method) }
                )
                return kinds.map {
                    MetricCount(
                        source: source.record.number, metric: $0.key.metric, method: $0.key.method,
                        values: $0.value.count)
                }
                .sorted {
                    ($0.metric.name, $0.metric.unit, $0.method.rawValue) < (
                        $1.metric.name, $1.metric.unit, $1.method.rawValue
                    )
                }
            }
        }
    }

    public func refusals(of source: Int64) throws(LedgerError) -> [Refusal] { stored(source)?.refusals ?? [] }

    public func flags(of source: Int64) throws(LedgerError) -> [PlausibilityFlag] { stored(source)?.flags ?? [] }

    public func deleteSources(_ numbers: [Int64]) throws(LedgerError) -> Int {
        state.withLock { state in
            let before = state.sources.count
            state.sources.removeAll { numbers.contains($0.record.number) }
            return before - state.sources.count
        }
    }

    private func stored(_ number: Int64) -> Stored? {
        state.withLock { $0.sources.first { $0.record.number == number } }
    }
}

private final class MemoryBatch: SourceBatch {
    var state: MemorySources.State

    init(_ state: MemorySources.State) { self.state = state }

    func source(sha256: String) throws -> SourceRecord? {
        state.sources.first { $0.record.file.sha256 == sha256 }?.record
    }

    func values(
        of metric: Metric, in dataset: Dataset,
        _ body: (_ vintage: String, _ entry: String, _ value: Double) throws -> Void
    ) throws {
        for source in state.sources where source.record.dataset == dataset {
            for entry in source.entries {
                for observation in entry.observations where observation.metric == metric {
                    try body(source.record.vintage.text, entry.key, observation.value)
                }
            }
        }
    }

    func add(
        _ file: SourceFile, _ dataset: Dataset, read: (any SourceWriter) throws -> SourceEnding
    ) throws -> SourceAddition {
        let writer = MemoryWriter()
        let ending = try read(writer)
        let same = state.sources.first {
            $0.contentSHA256 == ending.contentSHA256 && $0.record.dataset.name == dataset.name
                && $0.record.vintage.text == ending.vintage.text
        }
        if let same { return .same(same.record) }
        let record = SourceRecord(
            number: state.nextNumber, file: file, dataset: dataset, vintage: ending.vintage, tally: writer.tally,
            imported: ending.imported)
        state.nextNumber += 1
        state.sources.append(
            MemorySources.Stored(
                record: record, contentSHA256: ending.contentSHA256, entries: writer.entries,
                refusals: writer.refusals, flags: writer.flags))
        return .added(record)
    }
}

private final class MemoryWriter: SourceWriter {
    var entries: [Entry] = []
    var refusals: [Refusal] = []
    var flags: [PlausibilityFlag] = []
    private var keys: Set<String> = []

    var tally: SourceTally {
        var tally = SourceTally(
            rows: entries.count, entries: entries.count,
            observations: entries.reduce(0) { $0 + $1.observations.count }, flags: flags.count)
        for refusal in refusals { tally.count(refusal) }
        return tally
    }

    func store(_ entry: Entry) throws -> Bool {
        guard keys.insert(entry.key).inserted else { return false }
        entries.append(entry)
        return true
    }

    func refuse(_ refusal: Refusal) throws { refusals.append(refusal) }

    func flag(_ flag: PlausibilityFlag) throws { flags.append(flag) }
}
