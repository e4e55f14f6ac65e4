/// Where it is kept which names are one model. Every store passes one conformance suite.
public protocol ModelStore: Sendable {
    /// Every name with what the newest source that lists it says, in the order of their numbers.
    func names() throws(LedgerError) -> [NamedModel]

    /// Makes these the models. Each name belongs to exactly one of them; models that keep a name keep their number.
    func link(_ models: [LinkedModel]) throws(LedgerError)

    /// The models as they are linked, by name.
    func models() throws(LedgerError) -> [LedgerModel]

    /// What people decided on pairs of names, in the order of their decisions.
    func decisions() throws(LedgerError) -> [MatchDecision]

    /// Adds decisions; one on the same pair takes the place of an earlier one.
    func remember(_ decisions: [MatchDecision]) throws(LedgerError)
}

/// A name at one publisher, and what that publisher says of the model.
public struct NamedModel: Sendable, Hashable {
    public let number: Int64
    public let name: PublishedName
    public var organisation: String?
    public var base: String?
    public var precision: String?
    public var architecture: String?
    public var released: String?
    public var parameters: Double?
    /// The numbers of the sources that list it.
    public var sources: Set<Int64> = []

    public init(number: Int64, name: PublishedName) {
        self.number = number
        self.name = name
    }
}

/// A spelling, the publisher that uses it, and the key that tells it from others there.
public struct PublishedName: Sendable, Hashable {
    public let publisher: String
    public let key: String
    public let name: String

    public init(publisher: String, key: String, name: String) {
        self.publisher = publisher
        self.key = key
        self.name = name
    }
}

/// A model with all its names.
public struct LinkedModel: Sendable, Hashable {
    /// A name that was put to this model, and why.
    public struct Name: Sendable, Hashable {
        public let number: Int64
        /// Of the match with another of its names; `nil` where it has none to be matched with.
        public let score: Double?
        public let reason: String?
        /// "person" where someone decided.
        public let confirmedBy: String?

        public init(number: Int64, score: Double? = nil, reason: String? = nil, confirmedBy: String? = nil) {
            self.number = number
            self.score = score
            self.reason = reason
            self.confirmedBy = confirmedBy
        }
    }

    public var facts: ModelFacts
    /// Empty for a base model that no source lists.
    public var names: [Name]
    /// The place in the list of the model that it was made from.
    public var base: Int?

    public init(facts: ModelFacts, names: [Name], base: Int? = nil) {
        self.facts = facts
        self.names = names
        self.base = base
    }
}

/// What is known of a model whatever the source.
public struct ModelFacts: Sendable, Hashable {
    public var name: String
    public var publisher: String?
    public var family: String?
    public var generation: String?
    public var variant: String?
    public var parameters: Double?
    public var activeParameters: Double?
    public var precision: String?
    public var released: String?

    public init(name: String) { self.name = name }
}

/// A model as it stands in the ledger.
public struct LedgerModel: Sendable, Hashable {
    public let number: Int64
    public let facts: ModelFacts
    /// The name of the model that it was made from.
    public let base: String?
    /// The number of the model that it was made from.
    public let baseNumber: Int64?
    public let names: [PublishedName]

    public init(number: Int64, facts: ModelFacts, base: String?, baseNumber: Int64?, names: [PublishedName]) {
        self.number = number
        self.facts = facts
        self.base = base
        self.baseNumber = baseNumber
        self.names = names
    }
}

/// What someone decided of two names.
public struct MatchDecision: Sendable, Hashable {
    public let a: PublishedName
    public let b: PublishedName
    /// `same-weights`, `same-base`, `different`.
    public let decision: String
    public let decidedBy: String
    /// Seconds since 1970-01-01 00:00 UTC.
    public let time: Double

    public init(a: PublishedName, b: PublishedName, decision: String, decidedBy: String, time: Double) {
        self.a = a
        self.b = b
        self.decision = decision
        self.decidedBy = decidedBy
        self.time = time
    }
}
