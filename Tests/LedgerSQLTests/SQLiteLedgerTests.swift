import FoundationEssentials
import GRDB
import Ledger
import TestSupport
import Testing

@testable import LedgerSQL

@Suite struct SQLiteLedgerTests {
    private let root: TemporaryFolder
    private let path: String

    init() throws {
        root = try TemporaryFolder()
        path = root.path + "/data/ledger.sqlite"
    }

    @Test("The ledger behaves as every store must", arguments: RunStoreBehaviour.allCases)
    func conforms(behaviour: RunStoreBehaviour) throws {
        try behaviour.check(try SQLiteLedger(path: path))
    }

    @Test("What was stored is there when the ledger is opened again, also for reading only")
    func reopened() throws {
        try SQLiteLedger(path: path).add(ExampleRun.recorded(), samples: ExampleRun.samples(3))
        #expect(try SQLiteLedger(path: path).run("run-1") == ExampleRun.recorded())
        #expect(try SQLiteLedger(path: path, access: .readOnly).run("run-1") == ExampleRun.recorded())
    }

    @Test("Twenty that make and fill one new ledger at once lose no run and no sample")
    func twenty() async throws {
        let path = path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<20 {
                group.addTask {
                    let ledger = try SQLiteLedger(path: path)
                    for number in 0..<5 {
                        try ledger.add(ExampleRun.recorded("run-\(writer)-\(number)"), samples: ExampleRun.samples(10))
                    }
                }
            }
            try await group.waitForAll()
        }
        let ledger = try SQLiteLedger(path: path)
        #expect(try ledger.runs(RunQuery()).count == 100)
        #expect(try await ledger.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM samples") } == 2000)
        try ledger.check()
    }

    @Test("Only their owner may read folder and ledger")
    func permissions() throws {
        try SQLiteLedger(path: path).add(ExampleRun.recorded(), samples: [])
        func mode(_ path: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        #expect(try mode(root.path + "/data") == 0o700)
        #expect(try mode(path) == 0o600)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: root.path + "/data").allSatisfy {
                !$0.contains("draft")
            })
    }

    @Test("The view run_energy gives the energy of the run's scope with its range")
    func view() throws {
        let ledger = try SQLiteLedger(path: path)
        try ledger.add(ExampleRun.recorded("whole"), samples: [])
        var share = ExampleRun.recorded("share")
        share.run.scope = "process"
        try ledger.add(share, samples: [])
        let rows = try ledger.queue.read { try Row.fetchAll($0, sql: "SELECT * FROM run_energy ORDER BY id") }
        // Of the memory's 12 J it is unknown how much was the command's.
        #expect(rows.map { $0["energy_j"] as Double } == [75 + 6, 132])
        #expect(rows.map { $0["energy_low_j"] as Double } == [71.25, 120])
        #expect(rows.map { $0["energy_high_j"] as Double } == [78.75 + 24, 150])
        #expect(rows.map { $0["command_unknown_j"] as Double } == [12, 12])
        #expect(rows.map { $0["started_utc"] as String } == ["1970-01-01T00:16:40Z", "1970-01-01T00:16:40Z"])
    }

    @Test("In the view run_energy a part that is inside another is not added")
    func nested() throws {
        let ledger = try SQLiteLedger(path: path)
        var run = ExampleRun.recorded()
        run.totals.append(TotalRecord(component: "system", machine: 200, covered: 3))
        run.totals.append(TotalRecord(component: "accelerator-0", machine: 1_000, covered: 3))
        try ledger.add(run, samples: [])
        let row = try ledger.queue.read { try Row.fetchOne($0, sql: "SELECT * FROM run_energy") }
        #expect(try #require(row)["energy_j"] == 1_200.0)
        #expect(try ledger.run("run-1").totals == run.totals)
    }

    @Test("The view sample_power gives watts by the name of the component")
    func samplePower() throws {
        let ledger = try SQLiteLedger(path: path)
        let sample = SampleRecord(time: 5, duration: 2, parts: [.init(component: "memory", machine: 6)])
        try ledger.add(ExampleRun.recorded(), samples: [sample])
        let row = try #require(try ledger.queue.read { try Row.fetchOne($0, sql: "SELECT * FROM sample_power") })
        #expect(row["component"] == "memory")
        #expect(row["machine_w"] == 3.0)
        #expect(row["command_w"] == nil as Double?)
    }

    @Test("The view phase_energy sums the phases of a run by name")
    func phaseEnergy() throws {
        let ledger = try SQLiteLedger(path: path)
        var run = ExampleRun.recorded()
        run.phases.append(PhaseRecord(name: "weights", began: 1002, ended: 1002.5, energy: 10, own: 10))
        try ledger.add(run, samples: [])
        let rows = try ledger.queue.read { try Row.fetchAll($0, sql: "SELECT * FROM phase_energy ORDER BY name") }
        #expect(rows.map { $0["name"] as String } == ["load", "weights"])
        #expect(rows.map { $0["times"] as Int } == [1, 2])
        #expect(rows.map { $0["duration_s"] as Double } == [2, 1.5])
        #expect(rows.map { $0["energy_j"] as Double } == [92, 50])
        #expect(rows.map { $0["own_j"] as Double } == [52, 50])
    }
}
