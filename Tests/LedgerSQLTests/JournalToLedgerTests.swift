import Ledger
import LedgerSQL
import TestSupport
import Testing

@Suite struct JournalToLedgerTests {
    @Test("A recovered run is in the ledger with all its samples, and recovering again changes nothing")
    func recovered() throws {
        let root = try TemporaryFolder()
        let folder = JournalFolder(path: root.path + "/journals")
        let writer = try JournalWriter(
            folder: folder.path, run: ExampleRun.record(), components: ExampleRun.components)
        for sample in ExampleRun.samples(20) { writer.append(sample) }
        writer.close()
        let ledger = try SQLiteLedger(path: root.path + "/ledger.sqlite")
        #expect(folder.recover(into: ledger).runs.map(\.sampleCount) == [20])
        #expect(folder.recover(into: ledger) == Recovery())
        var samples: [SampleRecord] = []
        try ledger.samples(of: "run-1") { samples.append($0) }
        #expect(samples == ExampleRun.samples(20))
        #expect(try ledger.run("run-1").run.state == .recovered)
    }
}
