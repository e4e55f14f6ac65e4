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
        /// The score of the other stage of its life, where it is known; not rated.
        public var other: CarbonScore?
        public var peer: Peer
        public var accuracy: Manifest.Accuracy?
        /// What is known of it, by which it belongs to the category.
        public var traits: [Trait]
        public var rating: CarbonRating

        public init(
            name: String, number: Int64? = nil, score: CarbonScore?, other: CarbonScore? = nil, peer: Peer,
            accuracy: Manifest.Accuracy? = nil, traits: [Trait] = [], rating: CarbonRating
        ) {
            self.name = name
            self.number = number
            self.score = score
            self.other = other
            self.peer = peer
            self.accuracy = accuracy
            self.traits = traits
            self.rating = rating
        }
    }

    public var category: RatingCategory
    public var benchmark: BenchmarkSheet
    public var scale: RatingScale
    public var classes: CarbonClasses?
    /// From the lowest to the highest of what the benchmark ranks by: SCI, or energy.
    public var members: [Member]
    public var leftOut: [UnratedModel]
    /// What must be said of how the scores were found.
    public var notes: [String]
    /// Credit lines of the publishers.
    public var credits: [String]
    public var draws: Int
    public var seed: UInt64

    public init(
        category: RatingCategory, benchmark: BenchmarkSheet, scale: RatingScale, classes: CarbonClasses?,
        members: [Member], leftOut: [UnratedModel] = [], notes: [String] = [], credits: [String] = [], draws: Int,
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
    /// - Returns: `nil` where what its score is made of is not known.
    public func manifest(of member: Member, date: String, tool: String, address: String? = nil) -> Manifest? {
        guard var manifest = evidence(of: member, date: date, tool: tool) else { return nil }
        manifest.address = address
        manifest.rating = Manifest.RatingPart(
            scale: scale, classes: classes, peers: members.reversed().map(\.peer), draws: draws, seed: seed,
            result: member.rating)
        return manifest
    }

    /// What stands in the manifest of one member before it is rated.
    private func evidence(of member: Member, date: String, tool: String) -> Manifest? {
        guard let score = member.score else { return nil }
        let traits = category.traits.map { asked in member.traits.first { $0.dimension == asked.dimension } ?? asked }
        return Manifest(
            name: member.name, date: date, tool: tool, category: RatingCategory(traits), benchmark: benchmark,
            score: score, other: member.other, accuracy: member.accuracy)
    }

    /// The same with the hash of each member's evidence beside it, by which manifests name their peers.
    ///
    /// - Throws: `ManifestError` where a score can stand in no manifest.
    public func withEvidence(date: String, tool: String) throws(ManifestError) -> RatedCategory {
        var hashed = self
        for place in members.indices {
            guard let manifest = evidence(of: members[place], date: date, tool: tool) else { continue }
            hashed.members[place].peer.evidence = try ManifestFile.evidenceSHA256(of: manifest)
        }
        return hashed
    }
}
