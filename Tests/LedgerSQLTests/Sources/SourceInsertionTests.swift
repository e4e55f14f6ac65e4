import GRDB
import Ledger
import TestSupport
import Testing

@testable import LedgerSQL

@Suite struct SourceInsertionTests {
    private let root: TemporaryFolder
    private let ledger: SQLiteLedger

    init() throws {
        root = try TemporaryFolder()
        ledger = try SQLiteLedger(path: root.path + "/ledger.sqlite")
    }

    @Test("The ledger behaves as every store of sources must", arguments: SourceStoreBehaviour.allCases)
    func conforms(behaviour: SourceStoreBehaviour) throws {
        try behaviour.check(ledger)
    }

    @Test("Two vintages that list one name have one model, which goes with the last of them")
    func models() throws {
        for (number, vintage) in ["2025-02", "2025-07"].enumerated() {
            try ledger.addSources { batch in
                _ = try batch.add(ExampleSource.file(number), ExampleSource.dataset) { writer in
                    _ = try writer.store(ExampleSource.entry(1))
                    return ExampleSource.ending(vintage: vintage)
                }
            }
        }
        #expect(try count("models") == 1)
        #expect(try count("model_names") == 1)
        try ledger.deleteSources([1])
        #expect(try count("models") == 1)
        try ledger.deleteSources([2])
        #expect(try count("models") == 0)
        #expect(try count("observations") == 0)
    }

    @Test("The view values_of_models gives each value with what is needed to use it")
    func view() throws {
        try ledger.addSources { batch in
            _ = try batch.add(ExampleSource.file(), ExampleSource.dataset) { writer in
                _ = try writer.store(ExampleSource.entry(1))
                return ExampleSource.ending()
            }
        }
        let row = try #require(
            try ledger.queue.read {
                try Row.fetchOne(
                    $0,
                    sql: """
                        SELECT model, dataset, vintage, metric, unit, better, value, low, high, method, boundary,
                            conditions ->> 'shots' AS shots, attributes ->> 'type' AS type, credit
                        FROM values_of_models WHERE metric = 'carbon'
                        """)
            })
        #expect(
            row == [
                "model": "maker/Small 1", "dataset": "Board v2", "vintage": "2025-02", "metric": "carbon",
                "unit": "kg", "better": "lower", "value": 1.25, "low": 1.0, "high": 2.5, "method": "estimated",
                "boundary": "power times time", "shots": "5", "type": "🟢 pretrained",
                "credit": "Board (2025), CC BY 4.0.",
            ])
    }

    private func count(_ table: String) throws -> Int? {
        try ledger.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") }
    }
}
