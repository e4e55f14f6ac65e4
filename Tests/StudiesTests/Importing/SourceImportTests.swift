import Intake
import Ledger
import Observations
import TestSupport
import Testing

@testable import Studies

@Suite struct SourceImportTests {
    private let store = MemorySources()
    private static let board = "eval_name,CO2_cost_kg\na_b_float16,1.5\nc_d_float16,2\ne_f_float16,3\n"

    @Test("A file is stored with what its name tells of the vintage")
    func added() throws {
        let outcomes = try add(["co2-2025-02.csv": Self.board])
        guard case .added(let record, _) = try #require(outcomes.first).outcome else { return #expect(Bool(false)) }
        #expect(record.vintage == Vintage("2025-02", basis: .fileName))
        #expect(record.dataset.name == "Open LLM Leaderboard v2")
        #expect(record.tally.entries == 3)
        #expect(record.file.sha256.count == 64)
    }

    @Test("The same file twice changes nothing, whatever its name; nor does another form of the same content")
    func twice() throws {
        _ = try add(["co2-2025-02.csv": Self.board])
        let again = try add(["copy.csv": Self.board, "windows-2025-02.csv": Self.board.replacing("\n", with: "\r\n")])
        #expect(again.allSatisfy { if case .known(let record) = $0.outcome { record.number == 1 } else { false } })
        #expect(try store.sources().count == 1)
    }

    @Test("A newer vintage is a source of its own")
    func newer() throws {
        _ = try add(["co2-2025-02.csv": Self.board])
        _ = try add(["co2-2025-07.csv": Self.board + "g_h_float16,4\n"])
        #expect(try store.sources().map(\.vintage.text) == ["2025-02", "2025-07"])
    }

    @Test("A file that cannot be read leaves nothing, and the others are stored")
    func failed() throws {
        let outcomes = try add(["a-2025-02.csv": Self.board, "b.csv": "eval_name,CO2_cost_kg\n\"a"])
        #expect(outcomes.map { if case .failed = $0.outcome { "failed" } else { "stored" } } == ["stored", "failed"])
        #expect(try store.sources().map(\.file.name) == ["a-2025-02.csv"])
    }

    @Test("A second row with the same key is refused, and named")
    func repeated() throws {
        _ = try add(["co2-2025-02.csv": Self.board + "a_b_float16,9\n"])
        #expect(
            try store.refusals(of: 1) == [
                Refusal(
                    row: 4, place: "row 4", column: "key", value: "a_b_float16",
                    reason: "an earlier row has the same key")
            ])
        #expect(try store.sources().first?.tally.rows == 4)
    }

    @Test("Two evaluation sets are two sources, though neither has an entry; the same set twice is one")
    func withoutEntries() throws {
        let set = "{\"text\": \"a\"}\n{\"text\": \"b\"}\n"
        _ = try add(["one.jsonl": set, "two.jsonl": set + "{\"text\": \"c\"}\n", "copy.jsonl": set])
        #expect(try store.sources().map(\.file.name) == ["one.jsonl", "two.jsonl"])
    }

    @Test("The files of ML.ENERGY by task beside those by model store no measurement twice")
    func mlenergy() throws {
        let numbers = #""gpu_model": "B200", "num_gpus": 1, "max_num_seqs": 8, "avg_power_watts": 300.0"#
        _ = try add([
            "model.json": #"{"model_id": "a/b", "task": "gpqa", "configurations": [{\#(numbers)}]}"#,
            "task.json": #"{"task": "gpqa", "configurations": [{"model_id": "a/b", \#(numbers)}]}"#,
        ])
        #expect(try store.sources().map(\.tally.entries) == [1, 0])
    }

    @Test("Carbon that doubled since another vintage is flagged")
    func doubled() throws {
        _ = try add(["co2-2025-02.csv": Self.board])
        _ = try add(["co2-2025-07.csv": "eval_name,CO2_cost_kg\na_b_float16,3\nc_d_float16,4\ne_f_float16,3\n"])
        #expect(
            try store.flags(of: 2) == [
                PlausibilityFlag(
                    rule: "vintage-ratio", entry: nil, subject: "evaluation_carbon", value: "2 times",
                    reason: "2 of 3 values are this many times those of vintage 2025-02: what is counted changed")
            ])
    }

    @Test("The vintage that the user gives comes before every other")
    func given() throws {
        _ = try add(["co2-2025-02.csv": Self.board], vintage: "spring")
        #expect(try store.sources().first?.vintage == Vintage("spring", basis: .given))
    }

    @Test("A vintage that is known of one file goes before its name, and behind what the user gives")
    func known() throws {
        let known = ["co2-2025-02.csv": Vintage("2025-03-20", basis: .served)]
        _ = try add(["co2-2025-02.csv": Self.board, "b-2025-07.csv": Self.board + "g_h,4\n"], vintages: known)
        _ = try add(["co2-2025-02.csv": Self.board + "i_j,4\n"], vintage: "2024", vintages: known)
        let vintages = try store.sources().map(\.vintage)
        #expect(vintages.map(\.text) == ["2025-03-20", "2025-07", "2024"])
        #expect(vintages.map(\.basis) == [.served, .fileName, .given])
    }

    private func add(
        _ files: KeyValuePairs<String, String>, vintage: String? = nil, vintages: [String: Vintage] = [:]
    ) throws -> [ImportedFile] {
        let texts = [String: String](files.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
        let study = SourceImport(vintage: vintage, vintages: vintages, now: 1_700_000_000)
        return try study.add(files.map(\.key), to: store) { name in
            try IntakeFile(name: name, bytes: Array((texts[name] ?? "").utf8))
        }
    }
}
