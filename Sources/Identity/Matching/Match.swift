/// Whether two records are one model.
///
/// ```swift
/// let a = ModelRecord(name: "meta-llama/Llama-3.1-405B-Instruct-FP8")
/// let b = ModelRecord(name: "Llama 3.1-405B")
/// match(a, b).decision == .sameBase
/// ```
public func match(_ a: ModelRecord, _ b: ModelRecord) -> Match { match(IdentifiedModel(a), IdentifiedModel(b)) }

/// As above, for records that have been read.
public func match(_ a: IdentifiedModel, _ b: IdentifiedModel) -> Match {
    let judgement = Judgement(a, b)
    return Match(
        decision: judgement.decision, score: judgement.score, reason: MatchWords(a: a, b: b, judgement: judgement).text)
}

/// What is decided of two records, how near they are, and why.
public struct Match: Sendable, Hashable {
    public enum Decision: String, Sendable, Hashable, CaseIterable {
        /// The same numbers: names and formats of the file may differ.
        case sameWeights = "same-weights"
        /// The same base model after other training, or in fewer bits.
        case sameBase = "same-base"
        case different
        /// What is known does not decide; a person has to look.
        case unsure
    }

    public let decision: Decision
    /// From 0, nothing in common, to 1, no doubt that the weights are the same.
    public let score: Double
    /// A sentence for people.
    public let reason: String
}
