import Footprint
import Intake
import Observations
import Testing

@Suite struct HELMTablesTests {
    /// As the website has it: several scenarios in one table, a mean over them first.
    private static let accuracy = """
        {"title": "Accuracy",
         "header": [
           {"value": "Model", "markdown": false, "metadata": {}},
           {"value": "Mean win rate", "description": "d", "markdown": false, "lower_is_better": false, "metadata": {}},
           {"value": "Quiz - EM", "markdown": false, "lower_is_better": false,
            "metadata": {"metric": "EM", "run_group": "Quiz"}},
           {"value": "River Quiz - F1 (Robustness)", "markdown": false, "lower_is_better": false,
            "metadata": {"metric": "F1", "run_group": "River Quiz", "perturbation": "Robustness"}}],
         "rows": [
           [{"value": "Small (1B)", "description": "", "markdown": false}, {"value": 0.75, "markdown": false},
            {"value": 0.5, "description": "min=0.5 (1)", "style": {"font-weight": "bold"}, "markdown": false},
            {"value": null, "description": "No matching runs", "markdown": false}],
           [{"value": "Large (70B)", "markdown": false}, {"value": 0.25, "markdown": false},
            {"description": "No matching runs", "markdown": false}, {"value": 0.125, "markdown": false}]],
         "links": [{"text": "JSON", "href": "benchmark_output/releases/v1.13.0/groups/json/x.json"}], "name": "accuracy"}
        """

    private static let efficiency = """
        {"title": "Efficiency",
         "header": [{"value": "Model", "markdown": false, "metadata": {}},
           {"value": "Quiz - Observed inference time (s)", "markdown": false, "lower_is_better": true,
            "metadata": {"metric": "Observed inference time (s)", "run_group": "Quiz"}},
           {"value": "Quiz - Training emissions (kg CO2)", "markdown": false, "lower_is_better": true,
            "metadata": {"metric": "Training emissions (kg CO2)", "run_group": "Quiz"}}],
         "rows": [[{"value": "Small (1B)"}, {"value": 1.5}, {"value": 13.8}]]}
        """

    @Test(
        "A row of a table is an entry; columns become metrics of their scenario, in the direction that the head tells")
    func rows() throws {
        let read = try ReadFile("[\(Self.accuracy)]", name: "core_scenarios.json")
        #expect(read.format == "helm-tables")
        #expect(read.end.stated == "v1.13.0")
        #expect(read.found.entries.map(\.key) == ["Small (1B) (Accuracy)", "Large (70B) (Accuracy)"])
        #expect(read.found.entries.map(\.model.name) == ["Small (1B)", "Large (70B)"])
        #expect(read.found.entries.map(\.conditions) == Array(repeating: [Attribute("table", "Accuracy")], count: 2))
        let first = read.found.entries[0].observations
        #expect(first.map(\.metric.name) == ["mean_win_rate__accuracy", "quiz__em"])
        #expect(first.map(\.metric.better) == [.higher, .higher])
        #expect(read.found.entries[1].observations.map(\.metric.name).last == "river_quiz__f1_robustness")
    }

    @Test("A score that is missing is null or no value at all: neither is stored as 0, neither is refused")
    func missing() throws {
        let read = try ReadFile("[\(Self.accuracy)]", name: "core_scenarios.json")
        #expect(read.found.entries.map { $0.observations.map(\.value) } == [[0.75, 0.5], [0.25, 0.125]])
        #expect(read.found.refusals.isEmpty)
    }

    @Test("Several tables of one file lie beside each other, and a table alone is read too")
    func tables() throws {
        let both = try ReadFile("[\(Self.accuracy), \(Self.efficiency)]", name: "core_scenarios.json")
        #expect(both.found.entries.map(\.row) == [1, 2, 3])
        let alone = try ReadFile(Self.efficiency, name: "efficiency.json")
        #expect(alone.found.entries.map(\.key) == ["Small (1B) (Efficiency)"])
    }

    @Test("Training emissions are metric tons, though the head says kg; observed times say of what")
    func efficiency() throws {
        let read = try ReadFile(Self.efficiency, name: "efficiency.json")
        let observations = try #require(read.found.entries.first).observations
        #expect(observations.map(\.metric.name) == ["quiz__inference_runtime", "training_carbon"])
        #expect(observations.map(\.metric.unit) == ["s", "t"])
        #expect(observations.map(\.method) == [.measured, .estimated])
        #expect(
            observations[1].boundary?.contains("metric tons of CO2, although HELM heads the number with kg") == true)
    }

    @Test("Early releases tell scenarios in the heads alone")
    func early() throws {
        let text = """
            [{"title": "Accuracy", "header": [{"value": "Model/adapter", "markdown": false},
              {"value": "Quiz - EM", "markdown": false, "lower_is_better": false}, {"value": "ECE (10-bin)"}],
              "rows": [[{"value": "Small (1B)"}, {"value": 0.5}, {"value": 0.1}]]}]
            """
        let read = try ReadFile(text, name: "x.json")
        let metrics = try #require(read.found.entries.first).observations.map(\.metric)
        #expect(metrics.map(\.name) == ["quiz__em", "accuracy__ece_10_bin"])
        #expect(metrics.map(\.better) == [.higher, .lower])
    }

    @Test("Damaged rows and cells are refused with their places, once for a column; the rest is stored")
    func damaged() throws {
        let text = """
            [{"title": "T", "header": [{"value": "Model", "metadata": {}}, {"value": "EM", "metadata": {"run_group": "Quiz"}},
              {"value": "EM", "metadata": {"run_group": "Quiz"}}, {"value": "F1", "metadata": {"run_group": "Quiz"}}],
              "rows": [[{"value": "A"}, {"value": 0.5}, {"value": 0.6}, {"value": "high"}],
                       [{"value": "B"}, {"value": 0.5}],
                       [{"value": 3}, {"value": 0.5}, {"value": 0.6}, {"value": 0.7}],
                       [{"value": "A"}, {"value": 1e999}, {"value": 0.6}, {"value": 0.7}]]}]
            """
        let read = try ReadFile(text, name: "x.json")
        #expect(read.found.entries.map(\.key) == ["A (T)", "A (T) #2"])
        #expect(read.found.entries.map { $0.observations.map(\.value) } == [[0.5], [0.7]])
        #expect(
            read.found.refusals == [
                Refusal(
                    .cell, row: 0, place: "$[0].header[2]", column: "EM", reason: "another column has the same name"),
                Refusal(
                    .cell, row: 1, place: "$[0].rows[0][3]", column: "F1",
                    reason: "it is a string, and should be a number"),
                Refusal(row: 2, place: "$[0].rows[1]", reason: "it has 2 cells, and the header 4"),
                Refusal(row: 3, place: "$[0].rows[2]", reason: "it names no model"),
                Refusal(.cell, row: 4, place: "$[0].rows[3][1]", column: "EM", reason: "its number is not finite"),
            ])
    }

    @Test("The list of groups has no rows of models, and says so")
    func groups() throws {
        let text = """
            [{"title": "Scenarios", "header": [{"value": "Group", "markdown": false, "metadata": {}}],
              "rows": [[{"value": "Quiz"}]]}]
            """
        #expect(
            throws: IntakeError(
                file: "groups.json", problem: "it has no table with a row for each model",
                advice: "import a file of the folder groups, such as core_scenarios.json")
        ) { try ReadFile(text, name: "groups.json") }
    }

    @Test("A cut file, one that is absurdly deep and one of other types are refused with the place")
    func broken() throws {
        let start = #"[{"title": "T", "header": [{"value": "Model", "metadata": {}}], "rows": "#
        for (rest, problem) in [
            ("[[{\"va", "the string that starts here is never closed; the file may be cut"),
            (String(repeating: "[", count: 1_000), "found an array where an object is expected"),
            ("17}]", "found a number where an array is expected"),
        ] {
            let error = #expect(throws: IntakeError.self) { try ReadFile(start + rest, name: "x.json") }
            #expect(error?.problem == problem)
            #expect(error?.place?.hasPrefix("line 1, column ") == true)
        }
    }
}
