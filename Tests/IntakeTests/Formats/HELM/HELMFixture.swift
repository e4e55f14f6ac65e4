import Footprint
import Intake
import Observations

/// Files of HELM in small, of our own making, with a sentence wherever a test instance or a prompt could stand.
enum HELMFixture {
    /// Nothing of it may ever be stored or shown.
    static let secret = "The heron counts seventeen lanterns at dusk"

    static let runSpec = """
        {"name": "quiz:subject=rivers,method=multiple_choice_joint,model=maker_small-1b",
         "scenario_spec": {"class_name": "bench.scenarios.QuizScenario",
                           "args": {"subject": "rivers", "hint": "\(secret)"}},
         "adapter_spec": {"method": "multiple_choice_joint", "global_prefix": "\(secret)", "instructions": "\(secret)",
                          "input_prefix": "\(secret)", "reference_prefix": "\(secret)", "stop_sequences": ["\(secret)"],
                          "substitutions": [["\(secret)", ""]], "max_train_instances": 5, "max_eval_instances": 10,
                          "num_outputs": 1, "num_train_trials": 1, "model_deployment": "host/small-1b",
                          "model": "maker/small-1b", "temperature": 0.0, "max_tokens": 1},
         "metric_specs": [{"class_name": "bench.Metric", "args": {"names": ["\(secret)"]}}],
         "groups": ["rivers_quiz"]}
        """

    static let instanceStats = """
        [{"instance_id": "id1", "train_trial_index": 0, "text": "\(secret)",
          "stats": [{"name": {"name": "exact_match"}, "count": 1, "sum": 1.0, "mean": 1.0}]}]
        """

    static let scenarioState = """
        {"adapter_spec": {"method": "generation", "instructions": "\(secret)"},
         "request_states": [{"instance": {"input": {"text": "\(secret)"}, "references": [{"output": "\(secret)"}]},
                             "request": {"prompt": "\(secret)"}, "result": {"completions": [{"text": "\(secret)"}]}}]}
        """

    static let instances = """
        [{"input": {"text": "\(secret)"}, "references": [{"output": {"text": "\(secret)"}}], "split": "test", "id": "id1"}]
        """

    /// A statistic as the harness writes it, of one value.
    static func statistic(_ name: String, _ mean: String, split: String = "test", perturbation: String = "") -> String {
        statistic(
            name, split: split, perturbation: perturbation, holding: #""count": 1, "sum": \#(mean), "mean": \#(mean)"#)
    }

    static func statistic(_ name: String, split: String = "test", perturbation: String = "", holding rest: String)
        -> String
    {
        let told = perturbation.isEmpty ? "" : #", "perturbation": \#(perturbation)"#
        return #"{"name": {"name": "\#(name)", "split": "\#(split)"\#(told)}, \#(rest)}"#
    }

    /// The statistics of a run beside its `run_spec.json`.
    static func run(_ statistics: [String], spec: String? = runSpec) throws -> IntakeFile {
        try run("[" + statistics.joined(separator: ",\n") + "]", spec: spec)
    }

    static func run(_ text: String, spec: String? = runSpec) throws -> IntakeFile {
        try IntakeFile(
            name: "run/stats.json", bytes: Array(text.utf8),
            siblings: spec.map { ["run_spec.json": Array($0.utf8)] } ?? [:])
    }
}

extension ReadFile {
    /// Every text that goes into the ledger, and every one that is told.
    var texts: [String] {
        var texts = end.notes + end.leftOut
        texts += [end.stated ?? "", dataset.name, dataset.credit]
        for entry in found.entries {
            texts += [entry.key, entry.model.name, entry.model.key, entry.model.organisation ?? ""]
            for attribute in entry.conditions + entry.attributes { texts += [attribute.name, attribute.value] }
            for observation in entry.observations {
                texts += [observation.metric.name, observation.metric.meaning, observation.boundary ?? ""]
            }
        }
        for refusal in found.refusals {
            texts += [refusal.place, refusal.column ?? "", refusal.value ?? "", refusal.reason]
        }
        return texts
    }

    /// - Parameter key: Of the entry; otherwise the first.
    func value(_ metric: String, of key: String? = nil) -> Double? {
        let entry = found.entries.first { key == nil || $0.key == key }
        return entry?.observations.first { $0.metric.name == metric }?.value
    }
}
