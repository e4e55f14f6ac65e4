import Footprint
public import Ledger
import Observations
import Testing

/// What every store of sources must do. A test runs each case on an empty store.
public enum SourceStoreBehaviour: String, CaseIterable, Sendable {
    case whole = "A source comes back whole: its record, entries in the order of rows, refusals and flags"
    case sameFile = "The file that a source came from is known by its hash"
    case sameContent = "Another form of the same entries and vintage is told, and changes nothing"
    case otherVintage = "The same entries under another vintage are a source of their own"
    case repeated = "A second entry of the same key in one source is not stored, and said so"
    case failedFile = "A file that fails leaves nothing, and the files beside it stay"
    case failedBatch = "A batch that fails leaves nothing at all"
    case shared = "Two vintages of one publisher list the same model under one name"
    case values = "The values of a metric are found in every vintage of a dataset that is stored"
    case counts = "Each metric of each source is counted, by the way its values were found"
    case delete = "Deleting a source leaves the others whole, and its number is not used again"
    case many = "Thousands of entries come back, each once"

    public func check(_ store: any SourceStore) throws {
        switch self {
        case .whole: try checkWhole(store)
        case .sameFile:
            #expect(try add(1, to: store) != nil)
            try store.addSources { batch in
                let known = [try batch.source(sha256: "file-1"), try batch.source(sha256: "file-2")]
                #expect(known.map(\.?.number) == [1, nil])
            }
        case .sameContent:
            try add(1, to: store)
            #expect(try add(2, to: store) == nil)
            #expect(try store.sources().map(\.number) == [1])
        case .otherVintage:
            try add(1, to: store)
            try add(2, vintage: "2025-07", to: store)
            #expect(try store.sources().map(\.vintage.text) == ["2025-02", "2025-07"])
        case .repeated: try checkRepeated(store)
        case .failedFile: try checkFailedFile(store)
        case .failedBatch:
            #expect(throws: Interruption.self) {
                try store.addSources { batch in
                    try Self.fill(batch, ExampleSource.file(), [ExampleSource.entry(1)], ExampleSource.ending())
                    throw Interruption()
                }
            }
            #expect(try store.sources().isEmpty)
        case .shared:
            try add(1, to: store)
            try add(2, vintage: "2025-07", to: store)
            #expect(try entries(1, store) == [ExampleSource.entry(1)])
            #expect(try entries(2, store) == [ExampleSource.entry(1)])
        case .values:
            try add(1, to: store)
            try add(2, vintage: "2025-07", to: store)
            var found: [String] = []
            try store.addSources { batch in
                try batch.values(of: ExampleSource.carbon, in: ExampleSource.dataset) {
                    found.append("\($0) \($1) \($2)")
                }
            }
            #expect(found == ["2025-02 maker_small_1 1.25", "2025-07 maker_small_1 1.25"])
        case .counts:
            try add(1, to: store)
            try add(2, vintage: "2025-07", to: store)
            let counts = try store.metricCounts()
            #expect(counts.map(\.source) == [1, 1, 2, 2])
            #expect(counts.prefix(2).map(\.metric) == [ExampleSource.accuracy, ExampleSource.carbon])
            #expect(counts.prefix(2).map(\.method) == [.measured, .estimated])
            #expect(counts.allSatisfy { $0.values == 1 })
        case .delete: try checkDelete(store)
        case .many:
            let entries = (1...1234).map(ExampleSource.bareEntry)
            try store.addSources { try Self.fill($0, ExampleSource.file(), entries, ExampleSource.ending()) }
            #expect(try self.entries(1, store) == entries)
        }
    }

    private func checkWhole(_ store: any SourceStore) throws {
        let entries = [ExampleSource.entry(1), ExampleSource.bareEntry(2)]
        try store.addSources { batch in
            _ = try batch.add(ExampleSource.file(), ExampleSource.dataset) { writer in
                for entry in entries { #expect(try writer.store(entry)) }
                for refusal in ExampleSource.refusals { try writer.refuse(refusal) }
                try writer.flag(ExampleSource.flag)
                return ExampleSource.ending()
            }
        }
        #expect(
            try store.sources() == [
                SourceRecord(
                    number: 1, file: ExampleSource.file(), dataset: ExampleSource.dataset,
                    vintage: Vintage("2025-02", basis: .fileName),
                    tally: SourceTally(rows: 3, entries: 2, observations: 2, refusedRows: 1, refusedCells: 1, flags: 1),
                    imported: 1_700_000_000)
            ])
        #expect(try self.entries(1, store) == entries)
        #expect(try store.refusals(of: 1) == ExampleSource.refusals)
        #expect(try store.flags(of: 1) == [ExampleSource.flag])
    }

    private func checkRepeated(_ store: any SourceStore) throws {
        try store.addSources { batch in
            _ = try batch.add(ExampleSource.file(), ExampleSource.dataset) { writer in
                let stored = [try writer.store(ExampleSource.entry(1)), try writer.store(ExampleSource.entry(1))]
                #expect(stored == [true, false])
                return ExampleSource.ending()
            }
        }
        #expect(try entries(1, store) == [ExampleSource.entry(1)])
    }

    private func checkFailedFile(_ store: any SourceStore) throws {
        try store.addSources { batch in
            try Self.fill(batch, ExampleSource.file(1), [ExampleSource.entry(1)], ExampleSource.ending())
            #expect(throws: Interruption.self) { try Self.fail(batch) }
            try Self.fill(batch, ExampleSource.file(3), [ExampleSource.entry(3)], ExampleSource.ending("content-3"))
        }
        #expect(try store.sources().map(\.file.sha256) == ["file-1", "file-3"])
    }

    private func checkDelete(_ store: any SourceStore) throws {
        try add(1, to: store)
        try add(2, vintage: "2025-07", to: store)
        #expect(try store.deleteSources([2, 9]) == 1)
        #expect(try entries(1, store) == [ExampleSource.entry(1)])
        try add(3, vintage: "2025-08", to: store)
        #expect(try store.sources().map(\.number) == [1, 3])
    }

    /// - Returns: The number of the source if it was added.
    @discardableResult
    private func add(_ number: Int, vintage: String = "2025-02", to store: any SourceStore) throws -> Int64? {
        var added: Int64?
        try store.addSources { batch in
            let ending = ExampleSource.ending(vintage: vintage)
            if case .added(let record) = try Self.fill(
                batch, ExampleSource.file(number), [ExampleSource.entry(1)], ending)
            {
                added = record.number
            }
        }
        return added
    }

    @discardableResult
    private static func fill(
        _ batch: any SourceBatch, _ file: SourceFile, _ entries: [Entry], _ ending: SourceEnding
    ) throws -> SourceAddition {
        try batch.add(file, ExampleSource.dataset) { writer in
            for entry in entries { _ = try writer.store(entry) }
            return ending
        }
    }

    private static func fail(_ batch: any SourceBatch) throws {
        _ = try batch.add(ExampleSource.file(2), ExampleSource.dataset) { writer in
            _ = try writer.store(ExampleSource.entry(2))
            throw Interruption()
        }
    }

    private func entries(_ source: Int64, _ store: any SourceStore) throws -> [Entry] {
        var entries: [Entry] = []
        try store.entries(of: source) { entries.append($0) }
        return entries
    }

    private struct Interruption: Error {}
}
