import Footprint
import Intake
import Observations
import Testing

@Suite struct HELMRunTests {
    private static let key = "quiz:subject=rivers,method=multiple_choice_joint,model=maker_small-1b"

    @Test("A run is an entry with the model, the scenario and the settings of run_spec.json")
    func run() throws {
        let read = try ReadFile(try HELMFixture.run([HELMFixture.statistic("exact_match", "0.25")]))
        let entry = try #require(read.found.entries.first)
        #expect(read.format == "helm")
        #expect(read.dataset.name == "HELM runs")
        #expect(entry.key == Self.key + " (test)")
        #expect(entry.model.name == "maker/small-1b")
        #expect(entry.model.organisation == "maker")
        #expect(
            entry.conditions == [
                Attribute("scenario", "rivers_quiz"), Attribute("scenario_subject", "rivers"),
                Attribute("deployment", "host/small-1b"), Attribute("adapter_method", "multiple_choice_joint"),
                Attribute("shots", "5"), Attribute("most_instances", "10"), Attribute("outputs", "1"),
                Attribute("train_trials", "1"), Attribute("temperature", "0"), Attribute("most_tokens", "1"),
                Attribute("split", "test"),
            ])
        #expect(entry.attributes == [Attribute("scenario_class", "QuizScenario"), Attribute("groups", "rivers_quiz")])
        let score = try #require(entry.observations.first)
        #expect(score.metric.name == "rivers_quiz__exact_match")
        #expect(score.metric.better == .higher)
        #expect(score.value == 0.25)
        #expect(score.method == .measured)
    }

    @Test("Splits and perturbations are entries of their own, as each statistic is taken anew in each")
    func parts() throws {
        let worst = #"{"name": "robustness", "robustness": true, "fairness": false, "computed_on": "worst"}"#
        let typos = #"{"name": "typos", "computed_on": "perturbed", "prob": 0.1, "source": "\#(HELMFixture.secret)"}"#
        let read = try ReadFile(
            try HELMFixture.run([
                HELMFixture.statistic("exact_match", "0.5"),
                HELMFixture.statistic("exact_match", "0.4", split: "valid"),
                HELMFixture.statistic("exact_match", "0.3", perturbation: worst),
                HELMFixture.statistic("exact_match", "0.2", perturbation: typos),
            ]))
        #expect(
            read.found.entries.map(\.key)
                == [
                    " (test)", " (valid)", " (test, robustness, worst)", " (test, typos, perturbed, prob 0.1)",
                ].map { Self.key + $0 })
        #expect(read.found.entries.map { $0.observations.map(\.value) } == [[0.5], [0.4], [0.3], [0.2]])
        #expect(read.found.entries[2].conditions.suffix(2).map(\.value) == ["test", "robustness, worst"])
        #expect(read.found.entries.map(\.row) == [1, 2, 3, 4])
    }

    @Test("A mean of several values has their smallest and largest as its range, a single value has none")
    func range() throws {
        let several = #""count": 3, "sum": 1.2, "min": 0.3, "max": 0.5, "mean": 0.4"#
        let single = #""count": 1, "sum": 0.4, "min": 0.4, "max": 0.4, "mean": 0.4"#
        let read = try ReadFile(
            try HELMFixture.run([
                HELMFixture.statistic("f1_score", holding: several),
                HELMFixture.statistic("exact_match", holding: single),
            ]))
        let observations = try #require(read.found.entries.first).observations
        #expect(observations.map(\.low) == [0.3, nil])
        #expect(observations.map(\.high) == [0.5, nil])
    }

    @Test("A statistic without values is missing: neither 0 nor refused")
    func missing() throws {
        let read = try ReadFile(
            try HELMFixture.run([
                HELMFixture.statistic("exact_match", "0.5"),
                HELMFixture.statistic("training_co2_cost", holding: #""count": 0, "sum": 0"#),
                HELMFixture.statistic("perplexity", holding: #""count": 1, "sum": NaN, "mean": NaN"#),
            ]))
        #expect(read.found.entries.map { $0.observations.map(\.metric.name) } == [["rivers_quiz__exact_match"]])
        #expect(read.found.refusals.isEmpty)
    }

    @Test("Times are in seconds and told apart; training energy is in MWh and carbon in metric tons, of the model")
    func efficiency() throws {
        let read = try ReadFile(
            try HELMFixture.run([
                HELMFixture.statistic("inference_runtime", "1.5"),
                HELMFixture.statistic("inference_denoised_runtime", "1.2"),
                HELMFixture.statistic("inference_idealized_runtime", "0.9"),
                HELMFixture.statistic("training_energy_cost", "2.6"),
                HELMFixture.statistic("training_co2_cost", "1.1"),
                HELMFixture.statistic("num_prompt_tokens", "350.5"),
            ]))
        let observations = try #require(read.found.entries.first).observations
        #expect(
            observations.map(\.metric.name) == [
                "rivers_quiz__inference_runtime", "rivers_quiz__inference_denoised_runtime",
                "rivers_quiz__inference_idealized_runtime", "training_energy", "training_carbon",
                "rivers_quiz__num_prompt_tokens",
            ])
        #expect(observations.map(\.metric.unit) == ["s", "s", "s", "MWh", "t", ""])
        #expect(observations.map(\.method) == [.measured, .estimated, .estimated, .estimated, .estimated, .measured])
        #expect(observations.map(\.metric.better) == [.lower, .lower, .lower, .lower, .lower, .neither])
        #expect(
            observations[4].boundary
                == "training of the model itself, in metric tons of CO2, although HELM heads the number with kg")
    }

    @Test(
        "A statistic that cannot be read is refused with its place; the others are stored",
        arguments: [
            (
                #"{"name": {"name": "exact_match"}, "count": 1, "mean": "high"}"#, "mean",
                "it is a string, and should be a number"
            ),
            (#"{"name": {"name": "exact_match"}, "count": 1, "mean": 1e999}"#, "mean", "its number is not finite"),
            (#"{"name": {"name": "exact_match"}, "count": -1, "mean": 1}"#, "count", "its count is no whole number"),
            (#"{"name": {"name": "exact_match"}, "count": 1e99, "mean": 1}"#, "count", "its count is no whole number"),
            (#"{"name": "exact_match", "count": 1, "mean": 1}"#, "name", "it has no name"),
            (#"{"name": {"name": 7}, "count": 1, "mean": 1}"#, "name.name", "it is no name: one word is expected"),
            (#"{"name": {"name": "(#)"}, "count": 1, "mean": 1}"#, "name.name", "it is no name of a metric"),
            (
                #"{"name": {"name": "f1"}, "count": 2, "mean": 9, "min": 0, "max": 1}"#, "mean",
                "its mean lies outside of its min and max"
            ),
            (
                #"{"name": {"name": "f1", "perturbation": 3}, "count": 1, "mean": 9}"#, "name.perturbation",
                "its perturbation has no name"
            ),
            ("17", nil, "it is no object"),
        ])
    func damaged(statistic: String, column: String?, reason: String) throws {
        let read = try ReadFile(
            try HELMFixture.run([HELMFixture.statistic("quasi_exact_match", "0.5"), statistic]))
        #expect(read.value("rivers_quiz__quasi_exact_match") == 0.5)
        #expect(read.found.refusals == [Refusal(.cell, row: 2, place: "$[1]", column: column, reason: reason)])
    }

    @Test("A statistic that stands twice is stored once, and the second is refused")
    func twice() throws {
        let read = try ReadFile(
            try HELMFixture.run([
                HELMFixture.statistic("exact_match", "0.5"), HELMFixture.statistic("exact_match", "0.6"),
            ]))
        #expect(read.found.entries.map { $0.observations.map(\.value) } == [[0.5]])
        #expect(
            read.found.refusals == [
                Refusal(
                    .cell, row: 2, place: "$[1]", column: "name.name", reason: "the same statistic stands before it")
            ])
    }

    @Test("Without run_spec.json nothing is stored, as nobody knows of which model the statistics are")
    func alone() throws {
        let file = try HELMFixture.run([HELMFixture.statistic("exact_match", "0.5")], spec: nil)
        #expect(
            throws: IntakeError(
                file: "run/stats.json",
                problem: "no run_spec.json lies beside it: which model these statistics are of is not known",
                advice: "import both in one folder, as the run wrote them")
        ) { try ReadFile(file) }
    }

    @Test(
        "A damaged run_spec.json is named with the place, and nothing is stored",
        arguments: [
            (
                #"{"name": "quiz:model=m", "adapter_spec": {"method": "generation"}}"#,
                "it names no model, as ‘openai/gpt2’ does"
            ),
            (#"{"name": "", "adapter_spec": {"model": "m"}}"#, "it is no name of a run, which is one line"),
            (#"{"name": 3}"#, "found a number where a string is expected"),
            (#"{"name": "quiz"#, "the string that starts here is never closed; the file may be cut"),
            (#"["quiz"]"#, "found an array where an object is expected"),
        ])
    func damagedSpec(spec: String, problem: String) throws {
        let file = try HELMFixture.run([HELMFixture.statistic("exact_match", "0.5")], spec: spec)
        let found = CollectedEntries()
        let error = #expect(throws: IntakeError.self) { try HELMRun().read(file, into: found) }
        #expect(error?.file == "run/run_spec.json")
        #expect(error?.problem == problem)
        #expect(found.entries.isEmpty)
    }

    @Test("A cut or absurdly deep file leaves nothing behind", arguments: [nil, 1_000])
    func broken(depth: Int?) throws {
        let sound = HELMFixture.statistic("exact_match", "0.5")
        let rest = depth.map { String(repeating: "[", count: $0) } ?? #"{"name": {"na"#
        let file = try HELMFixture.run("[" + sound + "," + rest)
        let found = CollectedEntries()
        let error = #expect(throws: IntakeError.self) { try HELMRun().read(file, into: found) }
        #expect(error?.file == "run/stats.json")
        #expect(error?.place?.hasPrefix("line 1, column ") == true)
        #expect(found.entries.isEmpty)
    }
}
