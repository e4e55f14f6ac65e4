public import Rating

/// The models of one category, rated among themselves, with all that the rating rests on.
public struct RatedCategory: Sendable {
    /// One model and how it is rated.
    public struct Member: Sendable {
        public var name: String
        /// In the ledger; `nil` for a model of a list or a manifest.
        public var number: Int64?
        /// `nil` where only the score was published, not what it is made of.
        public var score: CarbonScore?
        public var peer: Peer
        public var accuracy: Manifest.Accuracy?
        /// What is known of it, by which it belongs to the category.
        public var traits: [Trait]
        public var rating: CarbonRating

        public init(
            name: String, number: Int64? = nil, score: CarbonScore?, peer: Peer, accuracy: Manifest.Accuracy? = nil,
            traits: [Trait] = [], rating: CarbonRating
        ) {
            self.name = name
            self.number = number
            self.score = score
            self.peer = peer
            self.accuracy = accuracy
            self.traits = traits
            self.rating = rating
        }
    }

    /// A model that is not rated here, and why.
    public struct LeftOut: Sendable, Hashable {
        public var name: String
        public var reason: String

        public init(name: String, reason: String) {
            self.name = name
            self.reason = reason
        }
    }

    public var category: RatingCategory
    public var benchmark: BenchmarkSheet
    public var scale: RatingScale
    public var classes: CarbonClasses?
    /// From the lowest SCI to the highest.
    public var members: [Member]
    public var leftOut: [LeftOut]
    /// What must be said of how the scores were found.
    public var notes: [String]
    /// Credit lines of the publishers.
    public var credits: [String]
    public var draws: Int
    public var seed: UInt64

    public init(
        category: RatingCategory, benchmark: BenchmarkSheet, scale: RatingScale, classes: CarbonClasses?,
        members: [Member], leftOut: [LeftOut] = [], notes: [String] = [], credits: [String] = [], draws: Int,
        seed: UInt64
    ) {
        self.category = category
        self.benchmark = benchmark
        self.scale = scale
        self.classes = classes
        self.members = members
        self.leftOut = leftOut
        self.notes = notes
        self.credits = credits
        self.draws = draws
        self.seed = seed
    }
}

extension RatedCategory {
    /// The manifest of one member, with the others as its peers.
    ///
    /// - Parameters:
    ///   - other: The score of the other stage of its life, if it is known.
    /// - Returns: `nil` where what its score is made of is not known.
    public func manifest(
        of member: Member, date: String, tool: String, address: String? = nil, other: CarbonScore? = nil
    ) -> Manifest? {
        guard let score = member.score else { return nil }
        return Manifest(
            name: member.name, date: date, tool: tool, address: address, category: category, benchmark: benchmark,
            score: score, other: other, accuracy: member.accuracy,
            rating: Manifest.RatingPart(
                scale: scale, classes: classes, peers: members.reversed().map(\.peer), draws: draws, seed: seed,
                result: member.rating))
    }
}
