public import Rating

/// The categories that candidates fall into, the one with the most models first.
///
/// Only the dimensions that are asked for are told apart, and those that the benchmark wants equal. A category says
/// nothing on the others.
public struct RatingCategories: Sendable {
    /// A category with its models.
    public struct One: Sendable {
        public let category: RatingCategory
        /// In the order of the source.
        public let candidates: [RatingCandidate]
    }

    public let all: [One]
    /// Models that cannot be put into any, because something that is told apart is not known of them.
    public let unplaced: [UnratedModel]
    /// In the order of `Trait.Dimension`.
    public let dimensions: [Trait.Dimension]

    /// - Parameter dimensions: What is told apart; dropping one puts its values together ("across sizes").
    public init(of found: RatingCandidates, by dimensions: Set<Trait.Dimension>) {
        let asked = dimensions.union(found.heldEqual)
        // A dimension that no candidate has a value of tells nothing apart.
        self.dimensions = Trait.Dimension.allCases.filter { dimension in
            asked.contains(dimension) && found.candidates.contains { $0.trait(dimension) != nil }
        }
        var unplaced: [UnratedModel] = []
        var order: [[String]] = []
        var members: [[String]: [RatingCandidate]] = [:]
        for candidate in found.candidates {
            if let missing = self.dimensions.first(where: { candidate.trait($0) == nil }) {
                unplaced.append(UnratedModel(name: candidate.name, reason: "\(missing.rawValue) not known"))
                continue
            }
            let values = self.dimensions.compactMap { candidate.trait($0)?.value }
            if members[values] == nil { order.append(values) }
            members[values, default: []].append(candidate)
        }
        self.unplaced = unplaced
        let kept = self.dimensions
        let categories = order.compactMap { members[$0] }.map { own in
            One(category: RatingCategory(kept.compactMap { Self.trait($0, of: own) }), candidates: own)
        }
        all = categories.sorted { left, right in
            let (one, other) = (left.candidates.count, right.candidates.count)
            return one != other ? one > other : left.category.name < right.category.name
        }
    }

    /// The values in which a category differs from others; all of them where there is one category only.
    public func ownName(of category: RatingCategory) -> String {
        let own = category.traits.filter { trait in
            all.contains { $0.category[trait.dimension]?.value != trait.value }
        }
        return own.isEmpty ? category.name : own.map(\.value).joined(separator: ", ")
    }

    /// The evidence of all of them, where it is the same.
    private static func trait(_ dimension: Trait.Dimension, of candidates: [RatingCandidate]) -> Trait? {
        let traits = candidates.compactMap { $0.trait(dimension) }
        guard let first = traits.first else { return nil }
        if traits.allSatisfy({ $0.evidence == first.evidence }) { return first }
        return Trait(dimension, first.value, evidence: "known of each of \(traits.count) models by itself")
    }

    /// The category that a model belongs to; `nil` where it has none.
    public func category(of candidate: String) -> One? {
        all.first { one in one.candidates.contains { $0.name == candidate } }
    }

    /// The category of a name as `RatingCategory.name` gives it; of values, "pretrained, 4–9 B"; or the only one that holds
    /// these words.
    ///
    /// - Throws: `RatingStudyError` with the names that there are.
    public func named(_ name: String) throws(RatingStudyError) -> One {
        let folded = name.lowercased()
        if let exact = all.first(where: { $0.category.name.lowercased() == folded }) { return exact }
        let values = folded.split(separator: ",").map { $0.drop { $0 == " " } }
        let whole = all.filter { one in
            values.allSatisfy { value in one.category.traits.contains { $0.value.lowercased() == value } }
        }
        if whole.count == 1 { return whole[0] }
        let part = all.filter { RowCondition.holds($0.category.name.lowercased(), folded) }
        guard part.count == 1 else {
            let known = (part.isEmpty ? all : part).prefix(8).map { ownName(of: $0.category) }
            throw RatingStudyError(.noCategory(name, known: known))
        }
        return part[0]
    }
}
