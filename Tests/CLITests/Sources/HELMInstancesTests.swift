import Foundation
import TestSupport
import Testing

/// A run of HELM whose every text that could stand in a test instance or a prompt is one sentence.
@Suite struct HELMInstancesTests {
    private static let secret = "The heron counts seventeen lanterns at dusk"

    private static let files = [
        "stats.json": """
        [{"name": {"name": "exact_match", "split": "test"}, "count": 1, "sum": 0.5, "mean": 0.5},
         {"name": {"name": "f1_score", "split": "test"}, "count": 1, "sum": 0.5, "mean": "\(secret)"}]
        """,
        "run_spec.json": """
        {"name": "quiz:model=small", "scenario_spec": {"class_name": "Quiz", "args": {"hint": "\(secret)"}},
         "adapter_spec": {"instructions": "\(secret)", "input_prefix": "\(secret)", "model": "maker/small"},
         "groups": ["quiz"]}
        """,
        "scenario.json": #"{"name": "quiz", "description": "\#(secret)"}"#,
        "scenario_state.json": """
        {"adapter_spec": {"instructions": "\(secret)"},
         "request_states": [{"instance": {"input": {"text": "\(secret)"}}, "request": {"prompt": "\(secret)"}}]}
        """,
        "per_instance_stats.json": #"[{"instance_id": "id1", "stats": [], "text": "\#(secret)"}]"#,
        "instances.json": #"[{"input": {"text": "\#(secret)"}, "references": [{"output": "\#(secret)"}]}]"#,
    ]

    @Test("Nothing of HELM's test instances reaches the ledger, a file or the screen")
    func nothingShown() throws {
        let wattmark = try WattmarkProcess()
        let run = wattmark.folder + "/run"
        try FileManager.default.createDirectory(atPath: run, withIntermediateDirectories: true)
        for (name, text) in Self.files { try text.write(toFile: run + "/" + name, atomically: true, encoding: .utf8) }
        var told = ""
        func outcome(_ arguments: String...) throws -> WattmarkProcess.Outcome {
            let outcome = try wattmark.run(arguments)
            told += outcome.output + outcome.errors
            return outcome
        }
        let imported = try outcome("import", run, "--refused", "refused.csv")
        #expect(imported.code == 0, "\(imported.errors)")
        #expect(
            Self.unwrapped(imported.output).contains(
                "3 files passed over: they hold test instances, which the publisher asks not to show."))
        for format in ["table", "json", "csv", "markdown"] {
            _ = try outcome("sources", "show", "1", "--format", format)
        }
        let values = try outcome("ledger", "query", "SELECT * FROM values_of_models", "--format", "csv")
        #expect(values.output.contains("quiz__exact_match"))
        for name in Self.files.keys.sorted() where name != "stats.json" {
            let alone = try outcome("import", run + "/" + name)
            #expect(alone.code != 0)
        }
        #expect(Self.unwrapped(told).contains("it holds test instances of HELM, which the publisher asks not to show"))
        let kept = try FileManager.default.contentsOfDirectory(atPath: wattmark.folder).filter { $0 != "run" }
        #expect(kept.contains("refused.csv"))
        #expect(kept.contains("ledger.sqlite"))
        for name in kept {
            let content = FileManager.default.contents(atPath: wattmark.folder + "/" + name) ?? Data()
            #expect(content.range(of: Data("heron".utf8)) == nil, "\(name)")
        }
        #expect(!told.contains("heron"))
        #expect(!told.contains("lanterns"))
    }

    @Test("A run without its run_spec.json is refused with what to do, and nothing is stored")
    func alone() throws {
        let wattmark = try WattmarkProcess()
        let path = wattmark.folder + "/stats.json"
        try (Self.files["stats.json"] ?? "").write(toFile: path, atomically: true, encoding: .utf8)
        let outcome = try wattmark.run(["import", path])
        #expect(outcome.code != 0)
        #expect(Self.unwrapped(outcome.output).contains("no run_spec.json lies beside it"))
        let sources = try wattmark.run(["ledger", "query", "SELECT count(*) AS stored FROM sources", "--format", "csv"])
        #expect(sources.output.split(whereSeparator: \.isNewline).last == "0")
    }

    /// Lines of the screen are cut at its width.
    private static func unwrapped(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
