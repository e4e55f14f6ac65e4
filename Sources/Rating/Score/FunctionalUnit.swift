/// What a score is per: R of the Software Carbon Intensity, SCER's unit of software function.
///
/// ```swift
/// FunctionalUnit.outputTokens.name      // "1,000 output tokens"
/// FunctionalUnit.outputTokens.size      // 1,000
/// ```
public enum FunctionalUnit: String, Sendable, Hashable, CaseIterable {
    case outputTokens = "thousand-output-tokens"
    case request = "request"
    case correctAnswer = "correct-answer"
    /// One pass of a model through the whole workload of a benchmark.
    case evaluation = "evaluation"
    case trainingTokens = "million-training-tokens"
    case trainingOperations = "exaflop-of-training"
    case parameters = "billion-parameters"

    /// As it stands after "gCO2eq per".
    public var name: String {
        switch self {
        case .outputTokens: "1,000 output tokens"
        case .request: "request"
        case .correctAnswer: "correct answer"
        case .evaluation: "evaluation"
        case .trainingTokens: "1 million training tokens"
        case .trainingOperations: "10^18 training FLOP"
        case .parameters: "1 billion parameters"
        }
    }

    /// So many tokens, requests, FLOP or parameters are one unit.
    public var size: Double {
        switch self {
        case .outputTokens: 1_000
        case .request, .correctAnswer, .evaluation: 1
        case .trainingTokens: 1e6
        case .trainingOperations: 1e18
        case .parameters: 1e9
        }
    }

    public var stage: LifeCycleStage {
        switch self {
        case .outputTokens, .request, .correctAnswer, .evaluation: .inference
        case .trainingTokens, .trainingOperations, .parameters: .training
        }
    }
}
