import Identity
import Ledger

/// The work of `ModelLinking`.
struct ModelLinker {
    private let names: [NamedModel]
    private let identified: [IdentifiedModel]
    private let index: Identity.CandidateIndex
    private let remembered: RememberedDecisions
    private var groups: NameGroups
    private var unsure: [ModelLinking.UnsurePair] = []
    /// For each name the most likely one of which it is another training.
    private var bases: [Int: (position: Int, score: Double)] = [:]

    private struct Edge {
        let a: Int
        let b: Int
        let score: Double
        let isPersons: Bool
    }

    init(_ names: [NamedModel], _ remembered: RememberedDecisions) {
        self.names = names.sorted { ($0.name.publisher, $0.name.key) < ($1.name.publisher, $1.name.key) }
        identified = self.names.map { IdentifiedModel($0.record) }
        index = Identity.CandidateIndex(identified)
        self.remembered = remembered
        groups = NameGroups(count: names.count)
    }

    mutating func run() {
        var edges = decidedEdges()
        for a in names.indices {
            for candidate in index.candidates(for: identified[a]) where candidate.position != a {
                take(a, candidate, &edges)
            }
        }
        // The surest first; among equals by name, so that the order of import does not matter.
        edges.sort { ($1.isPersons ? 1 : 0, $1.score, $0.a, $0.b) < ($0.isPersons ? 1 : 0, $0.score, $1.a, $1.b) }
        for edge in edges { join(edge) }
    }

    // MARK: - Pairs

    private func decidedEdges() -> [Edge] {
        let positions = [PublishedName: Int](
            names.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
        return remembered.all.compactMap { pair in
            guard pair.decision == .sameWeights, let a = positions[pair.a], let b = positions[pair.b] else {
                return nil
            }
            return Edge(a: min(a, b), b: max(a, b), score: 1, isPersons: true)
        }
    }

    private mutating func take(_ a: Int, _ candidate: Identity.CandidateIndex.Candidate, _ edges: inout [Edge]) {
        let b = candidate.position
        let decided = remembered[names[a].name, names[b].name]
        switch decided ?? candidate.decision {
        case .sameWeights where a < b && decided == nil && !areListedApart(a, b):
            edges.append(Edge(a: a, b: b, score: candidate.score, isPersons: false))
        case .sameBase:
            guard isBase(b), !isBase(a) || decided != nil else { return }
            if bases[a].map({ candidate.score > $0.score }) ?? true { bases[a] = (b, candidate.score) }
        case .unsure where a < b && names[a].name.publisher != names[b].name.publisher:
            let reason = match(identified[a], identified[b]).reason
            unsure.append(
                ModelLinking.UnsurePair(a: names[a].name, b: names[b].name, score: candidate.score, reason: reason))
        default: return
        }
    }

    /// Whether one source lists both: then they are two models to it, unless one is a copy of the other under another
    /// account.
    private func areListedApart(_ a: Int, _ b: Int) -> Bool {
        guard names[a].name.publisher == names[b].name.publisher, !names[a].sources.isDisjoint(with: names[b].sources)
        else { return false }
        return !Reupload.isOne(names[a].name.name, names[b].name.name)
    }

    /// Whether others may have been made from it: the publisher's own, neither trained further nor in fewer bits.
    private func isBase(_ position: Int) -> Bool {
        let identity = identified[position].identity
        return identity.isOfficial && !identity.isDerived && identity.stages.isEmpty && identity.quantisations.isEmpty
            && identified[position].base == nil
    }

    /// Joins two groups, unless a name of the one is surely not a name of the other.
    private mutating func join(_ edge: Edge) {
        let (first, second) = (groups.members(of: edge.a), groups.members(of: edge.b))
        if groups.isSame(edge.a, edge.b) { return }
        let contradiction = first.lazy.flatMap { a in second.lazy.map { (a, $0) } }.first { a, b in
            if let decided = remembered[names[a].name, names[b].name] { return decided == .different }
            return areListedApart(a, b) || match(identified[a], identified[b]).decision == .different
        }
        if let (a, b) = contradiction, !edge.isPersons {
            unsure.append(
                ModelLinking.UnsurePair(
                    a: names[edge.a].name, b: names[edge.b].name, score: edge.score,
                    reason:
                        "the names agree, but ‘\(names[a].name.name)’ and ‘\(names[b].name.name)’ are different models")
            )
            return
        }
        groups.join(edge.a, edge.b)
    }

    // MARK: - Results

    func unsurePairs() -> [ModelLinking.UnsurePair] {
        unsure.sorted { ($1.score, $0.a.name, $0.b.name) < ($0.score, $1.a.name, $1.b.name) }
    }

    func models() -> [LinkedModel] {
        let groups = self.groups.all
        var group = [Int](repeating: 0, count: names.count)
        for (number, members) in groups.enumerated() { for member in members { group[member] = number } }
        var models = groups.map { members in
            LinkedModel(facts: facts(of: members), names: members.map { linkedName($0, among: members) })
        }
        var bases = BaseFinding(names: names, index: index, group: group)
        for number in groups.indices {
            let found = bases.base(of: groups[number]) ?? self.base(of: groups[number], group)
            switch found {
            case .group(let base) where base != number: models[number].base = base
            case .unlisted(let name):
                models[number].base = models.count
                bases.add(name, as: models.count)
                models.append(LinkedModel(facts: unlistedFacts(name), names: []))
            default: continue
            }
        }
        return Self.withoutCircles(models)
    }

    /// Another training of a model that is listed, as the names tell.
    private func base(of members: [Int], _ group: [Int]) -> BaseFinding.Found? {
        members.compactMap { bases[$0] }.max { ($0.score, $1.position) < ($1.score, $0.position) }
            .map { .group(group[$0.position]) }
    }

    private func linkedName(_ position: Int, among members: [Int]) -> LinkedModel.Name {
        let others = members.filter { $0 != position }
        let number = names[position].number
        let isPersons = others.contains { remembered[names[position].name, names[$0].name] == .sameWeights }
        guard
            let nearest = others.map({ ($0, match(identified[position], identified[$0])) })
                .max(by: { ($0.1.score, $1.0) < ($1.1.score, $0.0) })
        else { return LinkedModel.Name(number: number) }
        return LinkedModel.Name(
            number: number, score: nearest.1.score,
            reason: "as ‘\(names[nearest.0].name.name)’ (\(names[nearest.0].name.publisher)): \(nearest.1.reason)",
            confirmedBy: isPersons ? "person" : nil)
    }

    private func facts(of members: [Int]) -> ModelFacts {
        let best =
            members.min { (rank($0), names[$0].name.name.count, $0) < (rank($1), names[$1].name.name.count, $1) } ?? 0
        let identity = identified[best].identity
        var facts = ModelFacts(name: names[best].name.name)
        fill(&facts, identity)
        facts.publisher =
            members.lazy.compactMap { identified[$0].identity.publisher }.first ?? names[best].organisation
        let counts = members.compactMap { names[$0].parameters }.sorted()
        facts.parameters = counts.isEmpty ? identity.size.total?.count : counts[counts.count / 2]
        facts.released = members.compactMap { names[$0].released }.min()
        facts.precision = members.lazy.compactMap { names[$0].precision }.first
        return facts
    }

    /// A name that people use comes before the path of a repository.
    private func rank(_ position: Int) -> Int {
        names[position].name.name.contains("/") ? (identified[position].identity.isOfficial ? 1 : 2) : 0
    }

    private func unlistedFacts(_ name: String) -> ModelFacts {
        let identity = ModelIdentity(parsing: name)
        var facts = ModelFacts(name: name)
        fill(&facts, identity)
        facts.publisher = identity.publisher
        facts.parameters = identity.size.total?.count
        return facts
    }

    private func fill(_ facts: inout ModelFacts, _ identity: ModelIdentity) {
        facts.family = identity.family
        facts.generation = identity.generation.map { "\($0)" }
        facts.variant = identity.stages.isEmpty ? nil : identity.stages.map { "\($0)" }.sorted().joined(separator: ", ")
        facts.activeParameters = identity.size.active?.count
    }

    /// A model that would be its own ancestor keeps no base.
    private static func withoutCircles(_ models: [LinkedModel]) -> [LinkedModel] {
        var models = models
        for start in models.indices {
            var seen: Set<Int> = [start]
            var place = models[start].base
            while let next = place {
                if !seen.insert(next).inserted {
                    models[start].base = nil
                    break
                }
                place = models[next].base
            }
        }
        return models
    }
}

extension NamedModel {
    var record: ModelRecord {
        ModelRecord(
            name: name.name, source: name.publisher, publisher: organisation, parameters: parameters,
            released: released.flatMap { ReleaseDate($0) }, baseModel: base, precision: precision,
            architecture: architecture)
    }
}
