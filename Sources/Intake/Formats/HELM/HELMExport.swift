import Footprint
import JSONText
public import Observations

/// All numbers of HELM's website on one model, as one JSON file: the main scores, and behind each what other tabs show.
///
/// The schema is that of Every Eval Ever (0.2.0, 2026), in which other publishers' results lie as well: only those whose
/// `source_name` begins with `helm` are read. Source: github.com/evaleval/every_eval_ever.
public struct HELMExport: SourceFormat {
    public let name = "helm-model"
    public let title = "HELM Classic, Lite and others: one JSON file a model"

    public init() {}

    public func dataset(of sample: FileSample) -> Dataset? {
        guard let outline = sample.outline, outline.has("evaluation_results", "model_info"),
            let source = outline.texts["source_metadata.source_name"], let name = Self.name(of: source)
        else { return nil }
        return HELMPublication.dataset(name)
    }

    /// `helm_lite` is HELM Lite.
    static func name(of source: String) -> String? {
        let words = source.split(separator: "_")
        guard words.first == "helm", source.isIdentifier else { return nil }
        return (["HELM"] + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }).joined(separator: " ")
    }

    public func read(_ file: IntakeFile, into sink: any IntakeSink) throws -> ReadingEnd {
        var export = HELMModelExport()
        try file.readJSON { reader in
            try reader.members { reader, key in
                switch key {
                case "model_info": export.model = try reader.value(Self.limits)
                case "evaluation_results":
                    try reader.elements { reader, _ in
                        let place = reader.pathText
                        export.add(try reader.value(Self.limits), place: place)
                    }
                default: try reader.skip()
                }
            }
        }
        try sink.store(try export.entry(file))
        for refusal in export.refusals { try sink.refuse(refusal) }
        return export.end
    }

    private static let limits = JSONTreeLimits(maximumNodes: 20_000, maximumBytes: 4 << 20)
}

/// What one file tells of its model.
private struct HELMModelExport {
    var model: JSONValue?
    private(set) var refusals: [Refusal] = []
    private var observations: [Observation] = []
    private var seen: Set<String> = []
    private var releases: Set<String> = []

    /// - Throws: `IntakeError` if the file names no model.
    func entry(_ file: IntakeFile) throws -> Entry {
        let identifier = model?["id"]?.text?.onOneLine
        guard let name = (model?["name"]?.text?.onOneLine).flatMap({ $0.isEmpty ? nil : $0 }) ?? identifier,
            !name.isEmpty, name.utf8.count <= 500
        else { throw IntakeError(file: file.name, place: "$.model_info", problem: "it names no model") }
        var listed = ListedModel(name: name, key: identifier)
        listed.organisation = model?["developer"]?.text?.onOneLine
        var attributes = identifier.map { [Attribute("id", $0)] } ?? []
        if let platform = model?["inference_platform"]?.text?.onOneLine, platform != "unknown" {
            attributes.append(Attribute("inference_platform", platform))
        }
        return Entry(key: listed.key, row: 1, model: listed, attributes: attributes, observations: observations)
    }

    var end: ReadingEnd {
        ReadingEnd(
            stated: HELMRelease.stated(releases),
            leftOut: ["descriptions of scores", "retrieved_timestamp"])
    }

    /// Takes one evaluation: its score, and the numbers of other tabs behind it.
    mutating func add(_ evaluation: JSONValue, place: String) {
        guard let name = evaluation["evaluation_name"]?.text, let score = evaluation["score_details"],
            score.kind == .object
        else { return refuse(place, "evaluation_name", "it has no name or no score") }
        for address in evaluation["source_data"]?["url"]?.elements ?? [] {
            if let release = address.text.flatMap(HELMRelease.named(in:)) { releases.insert(release) }
        }
        let config = evaluation["metric_config"]
        let details = score["details"]?.members?.members ?? []
        let what = Self.what(config?["evaluation_description"]?.text, of: name) ?? score["details"]?["tab"]?.text
        add(
            HELMScore(title: what ?? "score", scenario: name, lowerIsBetter: config?["lower_is_better"]?.isTrue),
            score["score"], place: place + ".score_details.score")
        for detail in details where detail.key != "description" && detail.key != "tab" {
            let place = place + ".score_details.details"
            guard detail.value.kind == .object, let (scenario, what) = Self.parts(of: detail.key) else {
                refuse(place, detail.key, "it is no score under a name as ‘MMLU - EM (Robustness)’")
                continue
            }
            add(HELMScore(title: what, scenario: scenario), detail.value["score"], place: place, column: detail.key)
        }
    }

    private mutating func add(_ score: HELMScore, _ value: JSONValue?, place: String, column: String? = nil) {
        let column = column ?? score.scenario
        switch HELMNumber(value) {
        case .missing: return
        case .unreadable(let reason): refuse(place, column, reason)
        case .number(let number):
            guard let metric = score.metric else { return refuse(place, column, "it is no name of a metric") }
            guard seen.insert(metric.name).inserted else {
                return refuse(place, column, "another number of this name stands before it")
            }
            observations.append(score.observation(number, as: metric))
        }
    }

    private mutating func refuse(_ place: String, _ column: String?, _ reason: String) {
        refusals.append(
            Refusal(.cell, row: 1, place: place, column: column.map { String($0.prefix(80)) }, reason: reason))
    }

    /// "EM" of "EM on MMLU".
    private static func what(_ description: String?, of name: String) -> String? {
        guard let description, description.hasSuffix(" on " + name) else { return nil }
        return String(description.dropLast(name.count + 4))
    }

    /// "NAME - WHAT"; names may hold the same dash.
    private static func parts(of key: String) -> (scenario: String, what: String)? {
        let words = key.split(separator: " - ", omittingEmptySubsequences: false)
        guard words.count > 1, let what = words.last, !what.isEmpty else { return nil }
        return (words.dropLast().joined(separator: " - "), String(what))
    }
}
