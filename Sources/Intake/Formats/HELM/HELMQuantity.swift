import Footprint
import Observations

/// What HELM reports beside scores: times, counts, and what training took. Facts on each, the same in every file.
///
/// Source: HELM's schema of metrics and its computation of efficiency (stanford-crfm/helm, `schema_classic.yaml` and
/// `efficiency_metrics.py`, 2024).
struct HELMQuantity {
    /// As a metric is called.
    let name: String
    /// As tables head it.
    let title: String
    var unit = ""
    var better: Metric.Direction = .neither
    var method: Method = .measured
    var boundary: String?
    let meaning: String
    /// Of the model, whatever it is asked.
    var isOfModel = false

    /// By HELM's name of the statistic.
    static func statistic(_ name: String) -> HELMQuantity? { byStatistic[name] }

    /// By the head of a column: "Denoised inference time (s)".
    static func titled(_ title: String) -> HELMQuantity? { byTitle[HELMName.snake(title) ?? ""] }

    static let trainingEnergy = HELMQuantity(
        name: "training_energy", title: "Training energy (MWh)", unit: "MWh", better: .lower, method: .estimated,
        boundary: "training of the model itself, in MWh", meaning: "energy of training the model", isOfModel: true)

    static let trainingCarbon = HELMQuantity(
        name: "training_carbon", title: "Training emissions (kg CO2)", unit: "t", better: .lower, method: .estimated,
        boundary: "training of the model itself, in metric tons of CO2, although HELM heads the number with kg",
        meaning: "CO2 of training the model", isOfModel: true)

    static let observedTime = HELMQuantity(
        name: "inference_runtime", title: "Observed inference time (s)", unit: "s", better: .lower,
        boundary: "a request to one host as it was then, its queue and network included: not comparable between hosts",
        meaning: "observed time of one request")

    static let denoisedTime = HELMQuantity(
        name: "inference_denoised_runtime", title: "Denoised inference time (s)", unit: "s", better: .lower,
        method: .estimated,
        boundary: "from run times profiled per prompt length and output token at the host, contention taken out",
        meaning: "time of one request without contention")

    static let idealizedTime = HELMQuantity(
        name: "inference_idealized_runtime", title: "Idealized inference time (s)", unit: "s", better: .lower,
        method: .estimated, boundary: "as if run with Megatron on A100: from the architecture alone",
        meaning: "time of one request on standard hardware")

    private static let times: [(statistic: String, quantity: HELMQuantity)] = [
        ("inference_runtime", observedTime), ("inference_denoised_runtime", denoisedTime),
        ("inference_idealized_runtime", idealizedTime), ("training_energy_cost", trainingEnergy),
        ("training_co2_cost", trainingCarbon),
    ]

    /// Counted or set in the run; neither more nor less is better.
    private static let counts: [(name: String, title: String, meaning: String)] = [
        ("batch_size", "Batch size", "requests in a batch"),
        ("num_instances", "# eval", "instances that were evaluated"),
        ("num_train_instances", "# train", "examples in the prompt"),
        ("num_train_trials", "# trials", "trials, each with other examples in the prompt"),
        ("num_references", "# ref", "references of an instance"),
        ("num_prompt_tokens", "# prompt tokens", "tokens in the prompt"),
        ("num_prompt_characters", "# prompt chars", "characters in the prompt"),
        ("num_completion_tokens", "# completion tokens", "tokens of all completions"),
        ("num_output_tokens", "# output tokens", "tokens that were put out"),
        ("max_num_output_tokens", "Max output tokens", "most tokens that could be put out"),
        ("num_perplexity_tokens", "# tokens", "tokens of the predicted output"),
        ("num_bytes", "# bytes", "bytes of the predicted output"),
        ("num_requests", "# requests", "requests"),
        ("num_completions", "# completions", "completions"),
        ("prompt_truncated", "truncated", "fraction of prompts that were cut"),
        ("finish_reason_length", "finish b/c length", "fraction that ended at the most tokens"),
        ("finish_reason_stop", "finish b/c stop", "fraction that ended at a stop sequence"),
        ("finish_reason_endoftext", "finish b/c endoftext", "fraction that ended by itself"),
        ("finish_reason_unknown", "finish b/c unknown", "fraction that ended for a reason that is not known"),
    ]

    private static let byStatistic: [String: HELMQuantity] = {
        var byName = Dictionary(times.map { ($0.statistic, $0.quantity) }, uniquingKeysWith: { first, _ in first })
        for count in counts {
            byName[count.name] = HELMQuantity(name: count.name, title: count.title, meaning: count.meaning)
        }
        return byName
    }()

    private static let byTitle: [String: HELMQuantity] = {
        var byTitle: [String: HELMQuantity] = [:]
        for quantity in byStatistic.values { byTitle[HELMName.snake(quantity.title) ?? ""] = quantity }
        return byTitle
    }()
}
