import Footprint
import Intake
import Observations
import Testing

@Suite struct HELMExportTests {
    private static func export(_ evaluations: String, source: String = "helm_lite") -> String {
        """
        {"schema_version": "0.2.0", "evaluation_id": "e",
         "source_metadata": {"source_name": "\(source)", "source_organization_name": "crfm"},
         "model_info": {"name": "Small 1B", "id": "maker/small-1b", "developer": "maker", "inference_platform": "unknown"},
         "evaluation_results": [\(evaluations)]}
        """
    }

    private static func evaluation(_ name: String, what: String, score: String, details: String = "") -> String {
        """
        {"evaluation_name": "\(name)",
         "source_data": {"url": ["https://site.example/releases/v1.13.0/groups/core_scenarios.json"]},
         "metric_config": {"evaluation_description": "\(what)", "lower_is_better": false},
         "score_details": {"score": \(score), "details": {"description": "min=0", "tab": "Accuracy"\(details)}}}
        """
    }

    @Test("A file is one model: its main scores and those of the other tabs, scenario and metric kept apart")
    func scores() throws {
        let details = """
            , "River Quiz (open) - EM (Robustness)": {"description": null, "tab": "Robustness", "score": 0.4},
            "River Quiz (open) - ECE (10-bin)": {"tab": "Calibration", "score": 0.1},
            "River Quiz (open) - # prompt tokens": {"tab": "General information", "score": 131.7}
            """
        let read = try ReadFile(
            Self.export(
                Self.evaluation("River Quiz (open)", what: "EM on River Quiz (open)", score: "0.5", details: details)),
            name: "x.json")
        let entry = try #require(read.found.entries.first)
        #expect(read.format == "helm-model")
        #expect(read.dataset.name == "HELM Lite")
        #expect(read.end.stated == "v1.13.0")
        #expect(entry.key == "maker/small-1b")
        #expect(entry.model.name == "Small 1B")
        #expect(entry.model.organisation == "maker")
        #expect(entry.attributes == [Attribute("id", "maker/small-1b")])
        #expect(
            entry.observations.map(\.metric.name) == [
                "river_quiz_open__em", "river_quiz_open__em_robustness", "river_quiz_open__ece_10_bin",
                "river_quiz_open__num_prompt_tokens",
            ])
        #expect(entry.observations.map(\.value) == [0.5, 0.4, 0.1, 131.7])
        #expect(entry.observations.map(\.metric.better) == [.higher, .higher, .lower, .neither])
    }

    @Test("Denoised time and observed time are two metrics, and only one of them is measured")
    func times() throws {
        let details = """
            , "Quiz - Denoised inference time (s)": {"tab": "Efficiency", "score": 0.2},
            "Quiz - Observed inference time (s)": {"tab": "Efficiency", "score": 0.7}
            """
        let read = try ReadFile(
            Self.export(Self.evaluation("Quiz", what: "EM on Quiz", score: "0.5", details: details)), name: "x.json")
        let times = try #require(read.found.entries.first).observations.dropFirst()
        #expect(times.map(\.metric.name) == ["quiz__inference_denoised_runtime", "quiz__inference_runtime"])
        #expect(times.map(\.metric.unit) == ["s", "s"])
        #expect(times.map(\.method) == [.estimated, .measured])
        #expect(times.last?.boundary?.hasSuffix("not comparable between hosts") == true)
    }

    @Test("A mean win rate is told by its tab, and more is better in each")
    func winRates() throws {
        let details = #", "Mean win rate - Toxicity": {"tab": "Toxicity", "score": 0.6}"#
        let description = "How many models this model outperforms on average (over columns)."
        let read = try ReadFile(
            Self.export(Self.evaluation("Mean win rate", what: description, score: "0.5", details: details)),
            name: "x.json")
        let observations = try #require(read.found.entries.first).observations
        #expect(observations.map(\.metric.name) == ["mean_win_rate__accuracy", "mean_win_rate__toxicity"])
        #expect(observations.map(\.metric.better) == [.higher, .higher])
    }

    @Test("A score of null is missing: not stored, not refused")
    func missing() throws {
        let details = #", "Quiz - EM (Robustness)": {"tab": "Robustness", "score": null}"#
        let read = try ReadFile(
            Self.export(Self.evaluation("Quiz", what: "EM on Quiz", score: "null", details: details)), name: "x.json")
        #expect(read.found.entries.map(\.observations.count) == [0])
        #expect(read.found.refusals.isEmpty)
    }

    @Test(
        "A number that cannot be read is refused with its place, and the rest is stored",
        arguments: [
            (#"{"score": "0.4"}"#, "it is a string, and should be a number"),
            (#"{"score": 1e999}"#, "its number is not finite"),
            (#"{"score": [0.4]}"#, "it is an array, and should be a number"),
            ("0.4", "it is no score under a name as ‘MMLU - EM (Robustness)’"),
        ])
    func damaged(detail: String, reason: String) throws {
        let read = try ReadFile(
            Self.export(
                Self.evaluation("Quiz", what: "EM on Quiz", score: "0.5", details: #", "Quiz - F1": \#(detail)"#)),
            name: "x.json")
        #expect(read.value("quiz__em") == 0.5)
        #expect(
            read.found.refusals == [
                Refusal(
                    .cell, row: 1, place: "$.evaluation_results[0].score_details.details", column: "Quiz - F1",
                    reason: reason)
            ])
    }

    @Test("A score that stands twice is stored once")
    func twice() throws {
        let evaluation = Self.evaluation("Quiz", what: "EM on Quiz", score: "0.5")
        let read = try ReadFile(Self.export(evaluation + "," + evaluation), name: "x.json")
        #expect(read.found.entries.map(\.observations.count) == [1])
        #expect(read.found.refusals.map(\.reason) == ["another number of this name stands before it"])
        #expect(read.found.refusals.map(\.place) == ["$.evaluation_results[1].score_details.score"])
    }

    @Test("A file that names no model is refused")
    func noModel() throws {
        let text = Self.export("").replacing("\"Small 1B\"", with: "7").replacing("\"maker/small-1b\"", with: "null")
        #expect(throws: IntakeError(file: "x.json", place: "$.model_info", problem: "it names no model")) {
            try ReadFile(text, name: "x.json")
        }
    }

    @Test("Results of other publishers in the same schema are not HELM's")
    func others() throws {
        #expect(throws: IntakeError.self) { try ReadFile(Self.export("", source: "other_board"), name: "x.json") }
    }

    @Test("A cut or absurdly deep file leaves nothing behind", arguments: [nil, 1_000])
    func broken(depth: Int?) throws {
        let whole = Self.export(Self.evaluation("Quiz", what: "EM on Quiz", score: "0.5"))
        let text =
            depth.map { String(whole.dropLast(2)) + "," + String(repeating: "[", count: $0) }
            ?? String(whole.dropLast(9))
        let found = CollectedEntries()
        let file = try IntakeFile(name: "x.json", bytes: Array(text.utf8))
        let error = #expect(throws: IntakeError.self) { try HELMExport().read(file, into: found) }
        #expect(error?.place?.hasPrefix("line ") == true)
        #expect(found.entries.isEmpty)
    }
}
