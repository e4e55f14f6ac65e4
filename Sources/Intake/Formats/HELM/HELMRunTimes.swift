import Footprint
import JSONText
public import Observations

/// HELM's profiles of run time by model: denoised ones of hosts, or idealized ones from the architecture.
///
/// A model is one entry with the time per output token (and the overhead of its host), and one for each length of prompt
/// with that length as a condition, so that a line can be fitted over it. The two files differ in that a host has an
/// overhead. All are estimates: lines fitted to timed trials. Source: Narayanan et al. 2023, "Cheaply Estimating Inference
/// Efficiency Metrics for Autoregressive Transformer Models"; stanford-crfm/helm, `efficiency_metrics.py`, 2024.
public struct HELMRunTimes: SourceFormat {
    public let name = "helm-run-times"
    public let title = "HELM, run times by model: denoised or idealized"

    public init() {}

    public func dataset(of sample: FileSample) -> Dataset? {
        guard let paths = sample.outline?.paths,
            paths.contains(where: { $0.hasSuffix(".runtime_per_output_token") }),
            paths.contains(where: { $0.hasSuffix(".runtime_for_prompt_tokens") })
        else { return nil }
        let isDenoised = paths.contains { $0.hasSuffix(".overhead") }
        return HELMPublication.dataset(isDenoised ? "HELM denoised run times" : "HELM idealized run times")
    }

    public func read(_ file: IntakeFile, into sink: any IntakeSink) throws -> ReadingEnd {
        var models: [(name: String, times: JSONValue)] = []
        try file.readJSON { reader in
            try reader.members { reader, key in
                guard models.count < Self.mostModels else {
                    throw IntakeError(file: file.name, problem: "it holds more than \(Self.mostModels) models")
                }
                models.append((key, try reader.value(Self.limits)))
            }
        }
        let isDenoised = models.contains { $0.times["overhead"] != nil }
        let kind = isDenoised ? HELMTimes.denoised : HELMTimes.idealized
        for (index, (name, times)) in models.enumerated() {
            try kind.read(name, times, row: index + 1, into: sink)
        }
        return ReadingEnd()
    }

    private static let mostModels = 10_000
    private static let limits = JSONTreeLimits(maximumNodes: 2_000, maximumBytes: 64 << 10)
}

/// The metrics of one kind of run time.
private struct HELMTimes {
    let perToken, prompt, overhead: Metric
    let boundary: String?

    static let denoised = HELMTimes("denoised", HELMQuantity.denoisedTime.boundary)
    static let idealized = HELMTimes("idealized", HELMQuantity.idealizedTime.boundary)

    private init(_ kind: String, _ boundary: String?) {
        perToken = Metric(
            "\(kind)_time_per_output_token", unit: "s", better: .lower, meaning: "\(kind) time of an output token")
        prompt = Metric(
            "\(kind)_time_of_prompt", unit: "s", better: .lower, meaning: "\(kind) time until a prompt is encoded")
        overhead = Metric(
            "\(kind)_overhead_time", unit: "s", better: .lower, meaning: "\(kind) time of a request beside its tokens")
        self.boundary = boundary
    }

    func read(_ name: String, _ times: JSONValue, row: Int, into sink: any IntakeSink) throws {
        let place = "model \(row)"
        guard name.isIdentifier else {
            return try sink.refuse(Refusal(row: row, place: place, reason: "it has no name, or one with blanks"))
        }
        guard times.kind == .object else {
            return try sink.refuse(Refusal(row: row, place: place, value: name, reason: "it holds no run times"))
        }
        var refusals: [Refusal] = []
        func observations(_ numbers: [(Metric, String, JSONValue?)]) -> [Observation] {
            numbers.compactMap { metric, column, value in
                switch HELMNumber(value) {
                case .missing: return nil
                case .number(let number) where number >= 0:
                    return Observation(metric, number, method: .estimated, boundary: boundary)
                case .number: refusals.append(refusal(row, place, column, "its time is negative"))
                case .unreadable(let reason): refusals.append(refusal(row, place, column, reason))
                }
                return nil
            }
        }
        let model = listed(name)
        try sink.store(
            Entry(
                key: name, row: row, model: model,
                observations: observations([
                    (perToken, "runtime_per_output_token", times["runtime_per_output_token"]),
                    (overhead, "overhead", times["overhead"]),
                ])))
        var lengths: Set<Int> = []
        for member in times["runtime_for_prompt_tokens"]?.members?.members ?? [] {
            let column = "runtime_for_prompt_tokens"
            guard let length = Int(member.key), length > 0, lengths.insert(length).inserted else {
                refusals.append(
                    refusal(row, place, column, "a length of prompt is no number of tokens, or stands twice"))
                continue
            }
            try sink.store(
                Entry(
                    key: "\(name) (\(length) prompt tokens)", row: row, model: model,
                    conditions: [Attribute("prompt_tokens", "\(length)")],
                    observations: observations([(prompt, column, member.value)])))
        }
        for refusal in refusals { try sink.refuse(refusal) }
    }

    private func listed(_ name: String) -> ListedModel {
        var model = ListedModel(name: name)
        model.organisation = HELMPublication.organisation(of: name)
        return model
    }

    private func refusal(_ row: Int, _ place: String, _ column: String, _ reason: String) -> Refusal {
        Refusal(.cell, row: row, place: place, column: column, reason: reason)
    }
}
