public import Ledger
import Synchronization

/// A store that forgets all with the process.
public final class MemoryStore: RunStore {
    private struct Entry {
        let run: RecordedRun
        let samples: [SampleRecord]

        var progress: RunProgress { RunProgress(sampleCount: samples.count, state: run.run.state) }
    }

    private let entries = Mutex<[String: Entry]>([:])

    public init() {}

    public func add(_ run: RecordedRun, samples: [SampleRecord]) throws(LedgerError) {
        let entry = Entry(run: run, samples: samples)
        entries.withLock {
            if let known = $0[run.run.id], known.progress >= entry.progress { return }
            $0[run.run.id] = entry
        }
    }

    public func runs(_ query: RunQuery) throws(LedgerError) -> [RecordedRun] {
        let fitting = entries.withLock { $0.values.map(\.run) }.filter { recorded in
            let run = recorded.run
            return (query.project == nil || query.project == run.project)
                && (query.group == nil || query.group == run.group)
                && (query.tag.map(run.tags.contains) ?? true)
                && (query.state == nil || query.state == run.state)
                && (query.since.map { run.started >= $0 } ?? true)
                && (query.until.map { run.started < $0 } ?? true)
        }
        let sorted = fitting.sorted { ($1.run.started, $0.run.id) < ($0.run.started, $1.run.id) }
        return Array(sorted.prefix(query.limit ?? .max))
    }

    public func run(_ id: String) throws(LedgerError) -> RecordedRun {
        try entry(id).run
    }

    public func samples(of id: String, _ body: (SampleRecord) throws -> Void) throws {
        try entry(id).samples.forEach(body)
    }

    public func delete(_ ids: [String]) throws(LedgerError) -> Int {
        entries.withLock { entries in ids.count { entries.removeValue(forKey: $0) != nil } }
    }

    private func entry(_ id: String) throws(LedgerError) -> Entry {
        let entries = entries.withLock { $0 }
        if let entry = entries[id] { return entry }
        let matches = id.isEmpty ? [] : entries.keys.filter { $0.hasPrefix(id) }.sorted()
        if matches.count > 1 { throw LedgerError(.ambiguous(id: id, matches: matches), path: "memory") }
        guard let match = matches.first, let entry = entries[match] else {
            let nearest = entries.keys.min { Self.differences(id, $0) < Self.differences(id, $1) }
            throw LedgerError(.notFound(id: id, nearest: nearest), path: "memory")
        }
        return entry
    }

    private static func differences(_ left: String, _ right: String) -> Int {
        zip(left, right).count { $0 != $1 } + abs(left.count - right.count)
    }
}
