import Foundation
import TestSupport
import Testing

@Suite struct LedgerCommandTests {
    private let wattmark: WattmarkProcess

    init() throws {
        wattmark = try WattmarkProcess()
        try Data("eval_name,CO2_cost_kg\na_b_float16,1.5\nc_d_float16,2\n".utf8)
            .write(to: URL(filePath: wattmark.folder + "/board-2025-02.csv"))
        _ = try wattmark.run(["import", "board-2025-02.csv"])
    }

    @Test("The path is that of the ledger, alone on its line")
    func path() throws {
        #expect(try wattmark.run(["ledger", "path"]).output == wattmark.ledger + "\n")
    }

    @Test("A query gives its rows; numbers stay numbers")
    func query() throws {
        let outcome = try wattmark.run([
            "ledger", "query", "SELECT model, value, boundary AS counted FROM values_of_models WHERE value > 1.6",
            "--format", "csv",
        ])
        #expect(
            outcome.output
                == "model,value,counted\r\nc/d,2,5.6 kW of eight H100 times evaluation time times 269.8 g/kWh\r\n")
    }

    @Test(
        "Nothing can be changed by a query",
        arguments: ["DELETE FROM sources", "DROP TABLE models", "PRAGMA user_version = 9"])
    func readOnly(sql: String) throws {
        _ = try wattmark.run(["ledger", "query", sql])
        #expect(try wattmark.run(["sources", "list"]).output.contains("Open LLM"))
        #expect(
            try wattmark.run(["ledger", "query", "PRAGMA user_version", "--format", "csv"]).output
                == "user_version\r\n0\r\n")
        #expect(try wattmark.run(["ledger", "check"]).code == 0)
    }

    @Test("A query on what publishers say gives their credit beside the result")
    func credit() throws {
        let outcome = try wattmark.run(["ledger", "query", "SELECT value FROM values_of_models", "--format", "csv"])
        #expect(outcome.errors == "Credit: Open LLM Leaderboard v2, Hugging Face (Fourrier et al. 2024).\n")
        #expect(try wattmark.run(["ledger", "query", "SELECT id FROM runs"]).errors.isEmpty)
    }

    @Test("A statement that SQLite does not understand is refused with its words")
    func wrong() throws {
        let outcome = try wattmark.run(["ledger", "query", "SELEC 1"])
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("near \"SELEC\": syntax error"))
    }

    @Test("Of more rows than the limit the first are given, and it is told")
    func limit() throws {
        let outcome = try wattmark.run([
            "ledger", "query", "SELECT key FROM entries", "--limit", "1", "--format", "csv",
        ])
        #expect(outcome.output == "key\r\na_b_float16\r\n")
        #expect(outcome.errors.hasPrefix("wattmark: only the first 1 rows are given; --limit sets how many.\n"))
    }

    @Test("A copy is a ledger of its own; nothing that is there is written over")
    func backup() throws {
        let copy = wattmark.folder + "/copy.sqlite"
        #expect(try wattmark.run(["ledger", "backup", copy]).code == 0)
        #expect(try wattmark.run(["sources", "list", "--ledger", copy]).output.contains("Open LLM"))
        let again = try wattmark.run(["ledger", "backup", copy])
        #expect(again.code == 1)
        #expect(again.errors.contains("there is a file of this name already"))
    }

    @Test("Every table and view that Docs/Ledger.md names is in the schema, and the other way round")
    func schema() throws {
        let schema = try wattmark.run(["ledger", "schema"]).output
        let names = schema.matches(of: /CREATE (?:TABLE|VIEW) (\w+)/).map { String($0.1) }
        let page = try Repository.text(of: "Docs/Ledger.md")
        #expect(names.count > 15)
        for name in names { #expect(page.contains("`\(name)`"), "\(name)") }
    }
}
