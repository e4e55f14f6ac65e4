import Observations
import Testing

@testable import Intake

@Suite struct HELMScoreTests {
    @Test(
        "The metric of a score is its scenario and its name in snake case, kept apart by two underscores",
        arguments: [
            ("MMLU", "EM", "mmlu__em"), ("MS MARCO (TREC)", "NDCG@10 (Fairness)", "ms_marco_trec__ndcg_at_10_fairness"),
            ("CNN/DailyMail", "BERTScore (F1)", "cnn_dailymail__bertscore_f1"),
            ("NaturalQuestions (open-book)", "# eval", "naturalquestions_open_book__num_instances"),
            ("MATH", "Equivalent (CoT)", "math__equivalent_cot"), ("Quiz", "Reply time (s)", "quiz__reply_time"),
            ("Quiz", "Training energy (MWh)", "training_energy"),
        ])
    func names(scenario: String, title: String, name: String) {
        #expect(HELMScore(title: title, scenario: scenario).metric?.name == name)
    }

    @Test(
        "What is no name, or far too long, makes no metric",
        arguments: ["", "#%", " - ", String(repeating: "a", count: 500)])
    func noNames(title: String) {
        #expect(HELMScore(title: title, scenario: "MMLU").metric == nil)
    }

    @Test(
        "Which way is better is told by the file, else by the name, else not at all",
        arguments: [
            ("exact_match@5", "higher"), ("ece_10_bin", "lower"), ("bits_per_byte", "lower"), ("perplexity", "lower"),
            ("logprob", "higher"), ("toxic_frac", "lower"), ("summarization_density", "neither"),
            ("bias_metric:mode=representation,demographic_category=race", "lower"), ("num_bytes", "neither"),
            ("emotion", "neither"),
        ])
    func directions(statistic: String, better: String) {
        #expect(HELMScore(statistic: statistic, scenario: "quiz").metric?.better.rawValue == better)
    }

    @Test("The file's word on the direction counts before the name")
    func toldDirection() {
        #expect(HELMScore(title: "ECE (10-bin)", scenario: "Quiz", lowerIsBetter: false).metric?.better == .higher)
    }

    @Test("A unit stands in the metric, not in its name")
    func units() {
        #expect(HELMScore(title: "Reply time (s)", scenario: "Quiz").metric?.unit == "s")
        #expect(HELMScore(title: "EM", scenario: "Quiz").metric?.unit == "")
    }
}
