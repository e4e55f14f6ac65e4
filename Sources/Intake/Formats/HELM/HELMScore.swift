import Footprint
import Observations

/// One number of HELM: of which scenario, what, and which way is better; made into an observation.
struct HELMScore {
    /// "MMLU", "narrative_qa"; `nil`: of the model as a whole.
    var scenario: String?
    /// "EM (Robustness)", "Observed inference time (s)", "exact_match@5".
    var what: String
    /// As the file tells it.
    var lowerIsBetter: Bool?
    /// HELM's statistic of this name or head, if it is no score.
    private let quantity: HELMQuantity?

    /// Under the head that tables give it.
    init(title: String, scenario: String?, lowerIsBetter: Bool? = nil) {
        self.scenario = scenario
        self.what = title
        self.lowerIsBetter = lowerIsBetter
        quantity = HELMQuantity.titled(title)
    }

    /// Under the name that the harness gives it.
    init(statistic: String, scenario: String?) {
        self.scenario = scenario
        self.what = statistic
        quantity = HELMQuantity.statistic(statistic)
    }

    /// `nil` if no name can be made of it.
    var metric: Metric? {
        if let quantity {
            let name = HELMName.metric(scenario: quantity.isOfModel ? nil : scenario, quantity.name)
            return name.map {
                Metric($0, unit: quantity.unit, better: quantity.better, meaning: meaning(quantity.meaning, quantity))
            }
        }
        let isTime = what.hasSuffix(" (s)")
        return HELMName.metric(scenario: scenario, isTime ? String(what.dropLast(4)) : what).map {
            Metric($0, unit: isTime ? "s" : "", better: better, meaning: meaning(what, nil))
        }
    }

    func observation(_ value: Double, as metric: Metric, low: Double? = nil, high: Double? = nil) -> Observation {
        Observation(
            metric, value, low: low, high: high, method: quantity?.method ?? .measured, boundary: quantity?.boundary)
    }

    private func meaning(_ text: String, _ quantity: HELMQuantity?) -> String {
        guard let scenario, quantity?.isOfModel != true else { return text }
        return "\(text), \(scenario)"
    }

    private var better: Metric.Direction {
        if let lowerIsBetter { return lowerIsBetter ? .lower : .higher }
        // A win rate counts the models that are outdone, whatever is counted.
        if scenario.flatMap(HELMName.snake) == "mean_win_rate" { return .higher }
        return HELMName.snake(what).map(Self.direction) ?? .neither
    }

    /// By the words with which names of statistics begin.
    private static func direction(of name: String) -> Metric.Direction {
        let begins = { (start: String) in name == start || name.hasPrefix(start + "_") }
        if lower.contains(where: begins) { return .lower }
        return higher.contains(where: begins) ? .higher : .neither
    }

    private static let lower = [
        "ece", "platt_ece", "bits_per_byte", "bpb", "perplexity", "ppl", "toxic", "toxicity", "max_toxicity",
        "expected_max_toxicity", "avg_max_toxicity", "stereotypes", "representation", "bias_metric", "bbq",
        "absolute_value_difference", "distance", "edit_similarity", "longest_common_prefix_length",
    ]

    private static let higher = [
        "em", "pem", "exact_match", "quasi_exact_match", "prefix_exact_match", "quasi_prefix_exact_match",
        "exact_match_indicator", "final_number_exact_match", "exact_set_match", "iou_set_match", "f1", "macro_f1",
        "micro_f1", "classification_macro_f1", "classification_micro_f1", "rouge", "bleu", "ndcg", "rr", "equivalent",
        "math_equiv", "logprob", "max_prob", "selective_acc", "selective_cov_acc_area", "summac", "qafacteval",
        "bertscore", "humaneval", "pass", "code_eval_acc", "strict_acc", "test_avg", "mean_win_rate",
    ]
}
