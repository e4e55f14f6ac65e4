/// The part of a model's life that a score is of. The two are scored apart and never added (SCI for AI, boundaries of
/// the consumer and of the provider, draft of 2025).
public enum LifeCycleStage: String, Sendable, Hashable, CaseIterable {
    /// Answering: what a user of the model causes.
    case inference
    /// Making the model: what its provider caused once.
    case training

    /// "consumer score" or "provider score".
    public var scoreName: String {
        switch self {
        case .inference: "consumer score"
        case .training: "provider score"
        }
    }
}
