import Footprint
import Intake
import Ledger
import Observations
import Studies
import Synchronization
import TestSupport
import Testing

@Suite struct HELMFilesTests {
    private static let secret = "The heron counts seventeen lanterns at dusk"
    private static let statistics = #"[{"name": {"name": "exact_match"}, "count": 1, "sum": 1, "mean": 0.5}]"#
    private static let spec = """
        {"name": "quiz:model=m", "scenario_spec": {"class_name": "Quiz"},
         "adapter_spec": {"instructions": "\(secret)", "model": "maker/m"}, "groups": ["quiz"]}
        """

    @Test("A run of HELM is stored without a word of its prompts")
    func run() throws {
        let store = MemorySources()
        let outcomes = try Self.importing(["run/stats.json"], to: store)
        guard case .added(let record, _)? = outcomes.first?.outcome else {
            Issue.record("\(outcomes)")
            return
        }
        var texts: [String] = []
        try store.entries(of: record.number) { entry in
            texts.append("\(entry)")
        }
        #expect(texts.count == 1)
        #expect(texts[0].contains("quiz__exact_match"))
        #expect(!texts[0].contains("heron"))
    }

    @Test("Of a file that is not to be read not even the hash is taken")
    func withheld() throws {
        let furthest = Mutex(0)
        let one = #"{"input": {"text": "\#(Self.secret)"}, "references": []},"#
        let text = "[" + String(repeating: one, count: 20_000) + "1]"
        let store = MemorySources()
        let outcomes = try SourceImport(now: 0).add(["instances.json"], to: store) { name in
            let options = ReadingOptions { bytes in furthest.withLock { $0 = max($0, bytes) } }
            return try IntakeFile(name: name, bytes: Array(text.utf8), options: options)
        }
        guard case .failed(let error)? = outcomes.first?.outcome else {
            Issue.record("\(outcomes)")
            return
        }
        #expect(error.withheld == "hold test instances, which the publisher asks not to show")
        #expect(!"\(error)".contains("heron"))
        #expect(try store.sources().isEmpty)
        #expect(furthest.withLock { $0 } <= 256 << 10)
        #expect(text.utf8.count > 1 << 20)
    }

    @Test("A file that cannot be read leaves nothing behind, and the others are stored")
    func others() throws {
        let store = MemorySources()
        let outcomes = try Self.importing(["alone/stats.json", "run/stats.json"], to: store)
        guard case .failed(let error)? = outcomes.first?.outcome else {
            Issue.record("\(outcomes)")
            return
        }
        #expect(error.file == "alone/stats.json")
        #expect(try store.sources().map(\.tally.entries) == [1])
    }

    @Test("The same file twice changes nothing")
    func twice() throws {
        let store = MemorySources()
        _ = try Self.importing(["run/stats.json"], to: store)
        let again = try Self.importing(["run/stats.json"], to: store)
        guard case .known(let record)? = again.first?.outcome else {
            Issue.record("\(again)")
            return
        }
        #expect(try store.sources() == [record])
    }

    /// What lies in `run` has its specification beside it.
    private static func importing(_ names: [String], to store: MemorySources) throws -> [ImportedFile] {
        try SourceImport(now: 0).add(names, to: store) { name in
            let siblings = name.hasPrefix("run/") ? ["run_spec.json": Array(spec.utf8)] : [:]
            return try IntakeFile(name: name, bytes: Array(statistics.utf8), siblings: siblings)
        }
    }
}
