import FoundationEssentials
import TestSupport
import Testing

@testable import Ledger

@Suite struct JournalFolderTests {
    private let root: TemporaryFolder
    private let folder: JournalFolder

    init() throws {
        root = try TemporaryFolder()
        folder = JournalFolder(path: root.path + "/data/journals")
    }

    private func begin(_ id: String = "run-1") throws -> JournalWriter {
        try JournalWriter(folder: folder.path, run: ExampleRun.record(id), components: ExampleRun.components)
    }

    @Test("A run whose tracker was stopped is recovered to its last sample, with its totals, and its journal deleted")
    func recovered() throws {
        let writer = try begin()
        for sample in ExampleRun.samples(3) { writer.append(sample) }
        writer.append(phase: PhaseRecord(name: "load", began: 1000))
        for phase in ExampleRun.recorded().phases { writer.append(phase: phase) }
        writer.append(note: NoteRecord(time: 1001, text: "The machine slept for 312 s."))
        writer.close()
        let store = MemoryStore()
        let recovery = folder.recover(into: store)
        var expected = ExampleRun.recorded(state: .recovered)
        expected.run.ended = 1003
        #expect(recovery.runs.map(\.run) == [expected])
        #expect(recovery.runs.map(\.description) == ["Recovered the run run-1 with 3 samples from its journal."])
        #expect(try store.run("run-1") == expected)
        #expect(folder.journals().isEmpty)
    }

    @Test("A phase that was going on when the tracker was stopped has the energy of the samples up to then")
    func phaseUnderWay() throws {
        let store = MemoryStore()
        let writer = try begin()
        writer.append(ExampleRun.sample(1))
        writer.append(phase: PhaseRecord(name: "train", began: 1001.5))
        for number in 2...3 { writer.append(ExampleRun.sample(number)) }
        writer.close()
        _ = folder.recover(into: store)
        let phase = try #require(try store.run("run-1").phases.first)
        #expect(phase.ended == 1003)
        // Half of the second sample (40 + 6 J) and all of the third (40 J).
        #expect(isClose(phase.energy ?? 0, 63))
    }

    @Test("A run that ended keeps its state and exit code")
    func ended() throws {
        let writer = try begin()
        writer.end(state: .interrupted, exitCode: 143, at: 1009.5)
        writer.close()
        let run = try #require(try folder.store("run-1", into: MemoryStore())).run.run
        #expect(run.state == .interrupted)
        #expect(run.exitCode == 143)
        #expect(run.ended == 1009.5)
    }

    @Test("A run that is still tracked is left alone, and shown as alive")
    func alive() throws {
        let writer = try begin()
        let store = MemoryStore()
        #expect(folder.journals().map(\.isAlive) == [true])
        #expect(folder.recover(into: store) == Recovery())
        writer.close()
        #expect(folder.journals().map(\.isAlive) == [false])
    }

    @Test("Two that recover at once deal with each run once")
    func race() async throws {
        for number in 0..<20 { try begin("run-\(number)").close() }
        let store = MemoryStore()
        let folder = folder
        let recovered = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<4 { group.addTask { folder.recover(into: store).runs.count } }
            return await group.reduce(0, +)
        }
        #expect(recovered == 20)
        #expect(try store.runs(RunQuery()).count == 20)
    }

    @Test("A ledger that fails leaves every journal where it is")
    func failing() throws {
        try begin().close()
        let recovery = folder.recover(into: FullStore())
        #expect(recovery.ledgerFailure?.problem == .full)
        #expect(folder.journals().map(\.id) == ["run-1"])
    }

    @Test("A journal without its beginning stays, and is named with what to do")
    func noBeginning() throws {
        try DataFolder.create(folder.path)
        try Data("rubbish".utf8).write(to: URL(filePath: folder.path + "/x.journal"))
        let recovery = folder.recover(into: MemoryStore())
        #expect(
            recovery.unreadable.map(\.description) == [
                "The journal \(folder.path)/x.journal does not say which run it is of, so it was left where it is; delete "
                    + "it if it is not needed."
            ])
        #expect(folder.journals().count == 1)
    }

    @Test("A damaged line is left out and the run says so")
    func damaged() throws {
        let writer = try begin()
        for sample in ExampleRun.samples(3) { writer.append(sample) }
        writer.close()
        var bytes = try Data(contentsOf: URL(filePath: writer.path))
        bytes[bytes.count - 30] ^= 1
        try bytes.write(to: URL(filePath: writer.path))
        let run = try #require(folder.recover(into: MemoryStore()).runs.first)
        #expect(run.sampleCount == 2)
        #expect(run.run.notes.map(\.text) == ["1 line of the journal was damaged; what stood there is missing."])
    }

    @Test("What a writer left that was stopped before its journal was begun is deleted")
    func draft() throws {
        try DataFolder.create(folder.path)
        try Data().write(to: URL(filePath: folder.path + "/x.journal.draft-17"))
        #expect(folder.recover(into: MemoryStore()) == Recovery())
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test("An id that is not a file's name is refused", arguments: ["", "../x", ".x", "a/b", "é", "a b"])
    func identifiers(id: String) {
        let error = #expect(throws: JournalError.self) { try folder.path(of: id) }
        #expect(error?.problem == .badIdentifier(id))
    }

    @Test("A second journal for the same run is refused, and leaves nothing behind")
    func exists() throws {
        let writer = try begin()
        let error = #expect(throws: JournalError.self) { try begin() }
        #expect(error?.problem == .exists)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["run-1.journal"])
        writer.close()
    }

    @Test("Only their owner may read folder and journal")
    func permissions() throws {
        let writer = try begin()
        func mode(_ path: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        #expect(try mode(folder.path) == 0o700)
        #expect(try mode(writer.path) == 0o600)
    }
}

/// A store with no room.
private struct FullStore: RunStore {
    func add(_ run: RecordedRun, samples: [SampleRecord]) throws(LedgerError) { throw LedgerError(.full, path: "x") }
    func runs(_ query: RunQuery) throws(LedgerError) -> [RecordedRun] { [] }
    func run(_ id: String) throws(LedgerError) -> RecordedRun { throw LedgerError(.full, path: "x") }
    func samples(of id: String, _ body: (SampleRecord) throws -> Void) throws {}
    func delete(_ ids: [String]) throws(LedgerError) -> Int { 0 }
}
