/// One thing by which software is told apart or put together: SCER 0.1 (2.1) and SCER for LLMs (1).
public struct Trait: Sendable, Hashable {
    public enum Dimension: String, Sendable, Hashable, CaseIterable {
        case purpose
        case platform
        case users
        case type = "model type"
        case size = "size band"
        case precision
        case hardware
        case workload
    }

    public var dimension: Dimension
    /// "4–9 B", "bfloat16", "conversation".
    public var value: String
    /// Where it is known from: "8.03 B parameters, reported by the leaderboard".
    public var evidence: String

    public init(_ dimension: Dimension, _ value: String, evidence: String) {
        self.dimension = dimension
        self.value = value
        self.evidence = evidence
    }
}
