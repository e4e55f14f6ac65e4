import Identity
public import Ledger

/// Puts the names of all sources to models: names with the same weights are one, and each model knows its base.
///
/// Names first, numbers as evidence; what people decided comes before both. Pairs that cannot be decided stay apart and
/// are given out for review. The result does not depend on the order of the names.
public struct ModelLinking: Sendable {
    /// Two names that may be one model; a person has to look.
    public struct UnsurePair: Sendable, Hashable {
        public let a: PublishedName
        public let b: PublishedName
        public let score: Double
        public let reason: String
    }

    public let models: [LinkedModel]
    /// The likeliest first.
    public let unsure: [UnsurePair]

    public init(_ names: [NamedModel], decisions: [MatchDecision] = []) {
        var linker = ModelLinker(names, RememberedDecisions(decisions))
        linker.run()
        models = linker.models()
        unsure = linker.unsurePairs()
    }
}

/// What people decided, whichever name stands first.
struct RememberedDecisions {
    private var decisions: [Pair: Match.Decision] = [:]

    private struct Pair: Hashable {
        let names: Set<PublishedName>
    }

    init(_ remembered: [MatchDecision]) {
        for decision in remembered {
            guard let meaning = Match.Decision(rawValue: decision.decision) else { continue }
            decisions[Pair(names: [decision.a, decision.b])] = meaning
        }
    }

    subscript(a: PublishedName, b: PublishedName) -> Match.Decision? { decisions[Pair(names: [a, b])] }

    var all: [(a: PublishedName, b: PublishedName, decision: Match.Decision)] {
        decisions.compactMap { pair, decision in
            let names = pair.names.sorted { ($0.publisher, $0.key) < ($1.publisher, $1.key) }
            return names.count == 2 ? (names[0], names[1], decision) : nil
        }
    }
}
