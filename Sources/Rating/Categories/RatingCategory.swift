/// What models must have in common to be rated together.
///
/// A dimension that is not among the traits is not distinguished, and the output says so.
public struct RatingCategory: Sendable, Hashable {
    /// In the order of `Trait.Dimension`; one of each dimension.
    public var traits: [Trait]

    public init(_ traits: [Trait]) { self.traits = traits }

    /// "conversation, 4–9 B, bfloat16, H100": what tells it from the other categories of its benchmark comes last.
    public var name: String { traits.map(\.value).joined(separator: ", ") }

    public subscript(dimension: Trait.Dimension) -> Trait? { traits.first { $0.dimension == dimension } }

    /// Whether a model belongs, trait by trait.
    public struct Verdict: Sendable, Hashable {
        public enum Answer: String, Sendable, Hashable {
            case similar
            case notSimilar = "not similar"
            case unknown
        }

        public var dimension: Trait.Dimension
        public var answer: Answer
        /// "size band 40–80 B, not 4–9 B"; for a similar one what it is known from.
        public var reason: String
    }

    /// What is found of a model's traits. It belongs where every answer is `similar`.
    public func verdicts(on candidate: [Trait]) -> [Verdict] {
        traits.map { asked in
            guard let own = candidate.first(where: { $0.dimension == asked.dimension }) else {
                return Verdict(
                    dimension: asked.dimension, answer: .unknown, reason: "\(asked.dimension.rawValue) not known")
            }
            guard own.value == asked.value else {
                return Verdict(
                    dimension: asked.dimension, answer: .notSimilar,
                    reason: "\(asked.dimension.rawValue) \(own.value), not \(asked.value)")
            }
            return Verdict(dimension: asked.dimension, answer: .similar, reason: own.evidence)
        }
    }
}
