import Footprint
public import Rating

/// A model that can be rated: its score, and what is known of it.
public struct RatingCandidate: Sendable {
    /// As the source spells it.
    public let name: String
    /// In the ledger; `nil` where the ledger has no model of this name.
    public let number: Int64?
    /// In the order of their dimensions; a dimension of which nothing is known is not among them.
    public let traits: [Trait]
    /// Under which conditions the score was found: "2 GPUs, tensor parallel 2"; empty where there is one way only.
    public let configuration: String
    public let score: CarbonScore
    public internal(set) var accuracy: Manifest.Accuracy?

    public func trait(_ dimension: Trait.Dimension) -> Trait? { traits.first { $0.dimension == dimension } }

    /// Central carbon for each unit, by which candidates are ordered.
    var sci: Per<CarbonMass, Count> { score.sci.central }
}

/// A model, or one configuration of it, that is not rated, and why.
public struct UnratedModel: Sendable, Hashable {
    public let name: String
    /// Empty where all of the model is left out.
    public let configuration: String
    public let reason: String

    public init(name: String, configuration: String = "", reason: String) {
        self.name = name
        self.configuration = configuration
        self.reason = reason
    }
}

extension Sequence where Element == UnratedModel {
    /// How many were left out for each reason, the most frequent first.
    public var reasons: [(reason: String, count: Int)] {
        var counts: [String: Int] = [:]
        for one in self { counts[one.reason, default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    }
}
