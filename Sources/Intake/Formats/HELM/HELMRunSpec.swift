import JSONText
import Observations

/// What was run: model, scenario and settings, from `run_spec.json`. Nothing of the prompt is taken.
struct HELMRunSpec {
    private(set) var name = ""
    /// The group under which the scenario is shown, or the first word of the name: `hellaswag`.
    private(set) var scenario = ""
    private(set) var conditions: [Attribute] = []
    private(set) var attributes: [Attribute] = []
    private(set) var model = ""

    /// - Throws: `IntakeError` if it is not JSON, or names neither run nor model.
    init(_ file: IntakeFile) throws {
        var scenarioSpec: JSONValue?
        var adapter: [String: JSONValue] = [:]
        var groups: [String] = []
        try file.readJSON { reader in
            try reader.members { reader, key in
                switch key {
                case "name": name = try reader.string()
                case "scenario_spec": scenarioSpec = try reader.value(Self.limits)
                case "adapter_spec":
                    try reader.members { reader, key in
                        if Self.settings.contains(where: { $0.key == key }) || Self.models.contains(key) {
                            adapter[key] = try reader.value(Self.limits)
                        }
                    }
                case "groups":
                    try reader.elements { reader, _ in groups.append(try reader.string()) }
                default: try reader.skip()
                }
            }
        }
        try check(file, model: adapter["model"] ?? adapter["model_deployment"])
        scenario = groups.first { $0.isIdentifier } ?? String(name.prefix { $0 != ":" })
        describe(scenarioSpec, adapter)
        if !groups.isEmpty {
            attributes.append(Attribute("groups", groups.filter(\.isIdentifier).joined(separator: ", ")))
        }
    }

    private mutating func check(_ file: IntakeFile, model: JSONValue?) throws {
        guard !name.isEmpty, name.utf8.count <= 1_000, !name.contains(where: \.isNewline) else {
            throw IntakeError(file: file.name, place: "$.name", problem: "it is no name of a run, which is one line")
        }
        guard let model = model?.text, model.isIdentifier else {
            throw IntakeError(
                file: file.name, place: "$.adapter_spec.model", problem: "it names no model, as ‘openai/gpt2’ does")
        }
        self.model = model
    }

    private mutating func describe(_ scenarioSpec: JSONValue?, _ adapter: [String: JSONValue]) {
        conditions.append(Attribute("scenario", scenario))
        for argument in scenarioSpec?["args"]?.members?.members ?? [] {
            guard let name = HELMName.snake(argument.key), let value = argument.value.setting,
                !conditions.contains(where: { $0.name == "scenario_" + name })
            else { continue }
            conditions.append(Attribute("scenario_" + name, value))
        }
        for (key, name) in Self.settings {
            if let value = adapter[key]?.setting { conditions.append(Attribute(name, value)) }
        }
        if let kind = scenarioSpec?["class_name"]?.text, kind.isIdentifier {
            attributes.append(Attribute("scenario_class", kind.split(separator: ".").last.map(String.init) ?? kind))
        }
    }

    private static let models: Set<String> = ["model", "model_deployment"]

    /// Of the adapter: what must be the same for runs to be compared.
    private static let settings: [(key: String, name: String)] = [
        ("model_deployment", "deployment"), ("method", "adapter_method"), ("max_train_instances", "shots"),
        ("max_eval_instances", "most_instances"), ("num_outputs", "outputs"), ("num_train_trials", "train_trials"),
        ("num_trials", "trials"), ("temperature", "temperature"), ("max_tokens", "most_tokens"),
    ]

    private static let limits = JSONTreeLimits(maximumNodes: 1_000, maximumBytes: 64 << 10)
}
