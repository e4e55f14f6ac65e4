import FoundationEssentials
import GRDB
import Ledger
import TestSupport
import Testing

@testable import LedgerSQL

@Suite struct LedgerFileTests {
    private let root: TemporaryFolder
    private let path: String

    init() throws {
        root = try TemporaryFolder()
        path = root.path + "/ledger.sqlite"
    }

    private func refusal(
        _ settings: LedgerSettings = LedgerSettings(), _ work: (SQLiteLedger) throws -> Void = { _ in }
    )
        -> String?
    {
        #expect(throws: LedgerError.self) { try work(try SQLiteLedger(path: path, settings: settings)) }?.description
    }

    @Test("A ledger that another program keeps busy is refused after waiting")
    func locked() throws {
        var settings = LedgerSettings()
        settings.patience = 1
        let ledger = try SQLiteLedger(path: path, settings: settings)
        let other = try DatabaseQueue(path: path)
        try other.writeWithoutTransaction { db in
            try db.inTransaction(.immediate) {
                let error = #expect(throws: LedgerError.self) { try ledger.add(ExampleRun.recorded(), samples: []) }
                #expect(
                    error?.description
                        == "The ledger \(path) has been in use by another program for 1 s; try again when it is done.")
                return .rollback
            }
        }
        try ledger.add(ExampleRun.recorded(), samples: [])
        #expect(try ledger.runs(RunQuery()).count == 1)
    }

    @Test("A ledger opened for reading takes no run")
    func readOnly() throws {
        let writable = try SQLiteLedger(path: path)
        let ledger = try SQLiteLedger(path: path, access: .readOnly)
        let error = #expect(throws: LedgerError.self) { try ledger.add(ExampleRun.recorded(), samples: []) }
        #expect(
            error?.description
                == "The ledger \(path) may not be written; change its permissions or choose another with --ledger.")
        #expect(try writable.runs(RunQuery()).isEmpty)
    }

    @Test("A file that is no database is refused and not touched")
    func notADatabase() throws {
        let bytes = Data(repeating: 65, count: 4096)
        try bytes.write(to: URL(filePath: path))
        #expect(
            refusal()
                == "The ledger \(path) is damaged (file is not a database); move it away and restore a backup, or choose "
                + "another with --ledger.")
        #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    }

    @Test("A ledger that was cut off is refused")
    func truncated() throws {
        try fill()
        let bytes = try Data(contentsOf: URL(filePath: path))
        try bytes.prefix(bytes.count / 2).write(to: URL(filePath: path))
        #expect(refusal()?.contains("is damaged (") == true)
    }

    @Test("A ledger with a wrong page is refused")
    func wrongPage() throws {
        try fill()
        var bytes = try Data(contentsOf: URL(filePath: path))
        let page = bytes.count - 4096
        bytes.replaceSubrange(page..<(page + 4096), with: Data(repeating: 0xA5, count: 4096))
        try bytes.write(to: URL(filePath: path))
        #expect(refusal()?.contains("is damaged (") == true)
    }

    @Test("When there is no space a run is stored not at all, and the others stay")
    func full() throws {
        try SQLiteLedger(path: path).add(ExampleRun.recorded("small"), samples: ExampleRun.samples(1))
        var settings = LedgerSettings()
        settings.mostPages = 30
        let ledger = try SQLiteLedger(path: path, settings: settings)
        let error = #expect(throws: LedgerError.self) {
            try ledger.add(ExampleRun.recorded("large"), samples: ExampleRun.samples(5000))
        }
        #expect(
            error?.description
                == "There is no space left for the ledger \(path); free some and try again: nothing was changed.")
        #expect(try ledger.runs(RunQuery()).map(\.run.id) == ["small"])
        try ledger.check()
    }

    @Test("A ledger of a newer schema is refused and named")
    func newer() throws {
        _ = try SQLiteLedger(path: path, settings: Self.extended)
        #expect(
            refusal()
                == "The ledger \(path) was written by a newer wattmark (schema next, known here up to \(Self.newest)); update wattmark or "
                + "choose another with --ledger.")
    }

    @Test("An older ledger is copied, then upgraded, and keeps its runs")
    func older() throws {
        try SQLiteLedger(path: path).add(ExampleRun.recorded(), samples: ExampleRun.samples(3))
        let upgraded = try SQLiteLedger(path: path, settings: Self.extended)
        #expect(try upgraded.run("run-1") == ExampleRun.recorded())
        let copy = try SQLiteLedger(path: path + ".\(Self.newest).backup")
        #expect(try copy.run("run-1") == ExampleRun.recorded())
    }

    @Test("An older ledger is not upgraded by one who only reads")
    func olderReadOnly() throws {
        _ = try SQLiteLedger(path: path)
        let error = #expect(throws: LedgerError.self) {
            try SQLiteLedger(path: path, access: .readOnly, settings: Self.extended)
        }
        #expect(error?.problem == .cannotOpen("it must be upgraded first, by a command that writes"))
    }

    @Test("The database of another program is left alone")
    func foreign() throws {
        let other = try DatabaseQueue(path: path)
        try other.writeWithoutTransaction { try $0.execute(sql: "CREATE TABLE bookmarks (url TEXT)") }
        #expect(refusal() == "The ledger \(path) cannot be opened: it is the database of another program.")
        #expect(try other.read { try $0.tableExists("runs") } == false)
    }

    @Test("A ledger that is not there cannot be read, and is not made by that")
    func missing() throws {
        let error = #expect(throws: LedgerError.self) { try SQLiteLedger(path: path, access: .readOnly) }
        #expect(error?.problem == .cannotOpen("there is no such file"))
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    private static let newest = LedgerSchema.current.steps.last?.name ?? "none"

    private static var extended: LedgerSettings {
        var settings = LedgerSettings()
        settings.schema = LedgerSchema(
            steps: LedgerSchema.current.steps + [.init(name: "next", sql: "CREATE TABLE invented (run_key INTEGER)")])
        return settings
    }

    /// A closed ledger of some dozen pages, without a write-ahead log beside it.
    private func fill() throws {
        let ledger = try SQLiteLedger(path: path)
        try ledger.add(ExampleRun.recorded(), samples: ExampleRun.samples(500))
        try ledger.queue.close()
        #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
    }
}
