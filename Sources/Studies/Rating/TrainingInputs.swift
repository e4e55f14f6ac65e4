import Footprint
import Observations

/// What a source tells of one training; `nil` where it tells nothing, or a number that is not above 0.
struct TrainingInputs {
    /// "NVIDIA H100 SXM5 80GB"; several kinds with commas between them.
    let hardware: String?
    let accelerators: Double?
    let time: Estimate<TimeSpan>?
    /// Of the site, with all overhead.
    let power: Estimate<Power>?
    /// Of this training alone: for a model made from another, those of the other are not among them.
    var operations: Estimate<Operations>?
    let isMadeFromAnother: Bool
    /// Model FLOP utilisation.
    let utilisation: Estimate<Ratio>?

    init(_ row: ModelEntry) {
        func value(_ name: String) -> Observation? {
            row.observation(named: name).flatMap { $0.value > 0 && $0.value.isFinite ? $0 : nil }
        }
        func estimate<Q: Quantity>(_ found: Observation?, _ make: (Double) -> Q) -> Estimate<Q>? {
            found.map { found in
                Estimate(
                    low: make(found.low ?? found.value), central: make(found.value),
                    high: make(found.high ?? found.value), method: found.method,
                    derivation: .given(at: "\(found.metric.name) of \(row.entry.key)"))
            }
        }
        hardware = row.condition("training_hardware")
        accelerators = value("training_accelerators")?.value
        time = estimate(value("training_time"), TimeSpan.hours)
        power = estimate(value("training_power"), Power.watts)
        isMadeFromAnother = row.entry.model.base != nil
        // Epoch's training compute of such a model holds that of the model it was made from.
        operations = estimate(value(isMadeFromAnother ? "finetune_compute" : "training_compute"), Operations.flop)
        utilisation = TrainingInputs.utilisation(
            model: value("mfu"), either: value("utilisation"), hardware: value("hfu"))
    }

    /// The hardware does at most a third more than the model asks for: with everything recomputed, a second forward pass
    /// beside the forward one and the two of the backward pass.
    private static func utilisation(
        model: Observation?, either: Observation?, hardware: Observation?
    ) -> Estimate<Ratio>? {
        func share(_ found: Observation?) -> Double? { found.flatMap { $0.value <= 1 ? $0.value : nil } }
        if let model = share(model) { return Estimate(Ratio(model), method: .estimated) }
        guard let other = share(either) ?? share(hardware) else { return nil }
        return Estimate(low: Ratio(other * 0.75), central: Ratio(other), high: Ratio(other), method: .estimated)
    }
}
