import Footprint
import Observations
import Rating
import Scenarios

/// Scores from measured serving: one hour of it, at the throughput and the energy per token that were measured.
///
/// The hour reserves as many accelerators as the model was served on, for their embodied carbon.
struct ServingScores: ScoreReading {
    static let units: [FunctionalUnit] = [.outputTokens, .request]
    static let repeats = Repeats.leastEnergy

    let unit: FunctionalUnit
    let site: RatingSite
    let facts: any ReferenceFacts
    let lifespan: Estimate<TimeSpan>
    /// Of the vintage; empty where it is not known.
    let date: String

    private static let hour = Estimate(TimeSpan.hours(1), method: .measured)

    func score(of row: ModelEntry) throws(NoScore) -> FoundScore {
        guard let each = positive("energy_per_token", row) else { throw NoScore("no energy per token measured") }
        guard let rate = positive("output_throughput", row) else { throw NoScore("no throughput measured") }
        guard let gpu = row.condition("gpu_model") else { throw NoScore("no GPU named") }
        guard let number = row.condition("num_gpus").flatMap(Double.init), number > 0 else {
            throw NoScore("number of GPUs not known")
        }
        let tokens = measured(Tokens(rate.value * Self.hour.central.seconds), rate, "throughput for one hour")
        let accelerator = try? facts.accelerator(gpu)
        let hardware = accelerator?.reserved(number, lifespan: lifespan)
        let (energy, units) = try work(each, tokens, row)
        let score = CarbonScore(
            unit: unit, duration: Self.hour, energy: energy, boundary: each.boundary ?? "", pue: site.pue,
            carbonIntensity: site.carbonIntensity, hardware: hardware, units: units, date: date)
        var remarks: [String] = []
        if hardware == nil { remarks.append("The embodied carbon of \(gpu) is not known.") }
        return FoundScore(score: score, configuration: Self.configuration(of: row, gpu, number), remarks: remarks)
    }

    /// Energy and functional units of the hour.
    private func work(
        _ each: Observation, _ tokens: Estimate<Tokens>, _ row: ModelEntry
    ) throws(NoScore) -> (Estimate<Energy>, Estimate<Count>) {
        let written = tokens.mapped { Count($0.value) }
        guard unit == .request else {
            let energy = measured(Energy.joules(each.value * tokens.central.value), each, "energy per token × tokens")
            return (energy, written / unit.size)
        }
        guard let answer = positive("energy_per_request", row) else { throw NoScore("no energy per request measured") }
        guard let length = positive("output_length", row) else { throw NoScore("no length of answers measured") }
        let requests = written / length.value
        let energy = Energy.joules(answer.value * requests.central.value)
        return (measured(energy, answer, "energy per request × requests"), requests)
    }

    private func positive(_ metric: String, _ row: ModelEntry) -> Observation? {
        row.observation(named: metric).flatMap { $0.value > 0 ? $0 : nil }
    }

    private func measured<Q: Quantity>(_ value: Q, _ from: Observation, _ equation: String) -> Estimate<Q> {
        Estimate(
            value, method: from.method,
            derivation: .given(at: "\(from.metric.name) \(from.value) \(from.metric.unit), \(equation)"))
    }

    /// "2 H100, tensor parallel 2, expert parallel 1"; a repeated measurement keeps its number.
    private static func configuration(of row: ModelEntry, _ gpu: String, _ number: Double) -> String {
        let ways =
            [("tensor_parallel", "tensor parallel"), ("expert_parallel", "expert parallel")]
            + [("data_parallel", "data parallel")]
        var parts = ["\(DecimalText.shortest(number, digits: 6)) \(gpu)"]
        for (name, words) in ways {
            if let value = row.condition(name), value != "1" { parts.append("\(words) \(value)") }
        }
        if let requests = row.condition("max_num_seqs") { parts.append("\(requests) concurrent requests") }
        if let last = row.entry.key.split(separator: " ").last, last.hasPrefix("#") { parts.append(String(last)) }
        return parts.joined(separator: ", ")
    }
}
