import Identity
import Ledger

/// Finds the model that a source names as the base of another.
struct BaseFinding {
    enum Found {
        /// A group of names.
        case group(Int)
        /// A model that no source lists.
        case unlisted(String)
    }

    private let names: [NamedModel]
    private let index: Identity.CandidateIndex
    private let group: [Int]
    /// Names as they are spelled, and base models that were added.
    private var groupOfName: [String: Int]
    private var candidates: [String: Int?] = [:]

    init(names: [NamedModel], index: Identity.CandidateIndex, group: [Int]) {
        self.names = names
        self.index = index
        self.group = group
        groupOfName = [String: Int](
            names.enumerated().map { ($0.element.name.name, group[$0.offset]) }, uniquingKeysWith: { first, _ in first }
        )
    }

    mutating func add(_ name: String, as number: Int) { groupOfName[name] = number }

    /// What the sources that list these names call their base; the first that is not the model itself.
    mutating func base(of members: [Int]) -> Found? {
        for member in members {
            guard let text = names[member].base else { continue }
            // A merge is listed as "name (Merge)", several bases with commas between them: the first one counts.
            let name = text.split(separator: " (").first.map { $0.split(separator: ",")[0] }.map { String($0) } ?? text
            guard name != names[member].name.name, index.models[member].base != nil else { continue }
            if let known = groupOfName[name] { return .group(known) }
            if let matched = matched(name) { return .group(matched) }
            return .unlisted(name)
        }
        return nil
    }

    private mutating func matched(_ name: String) -> Int? {
        if let known = candidates[name] { return known }
        let record = IdentifiedModel(ModelRecord(name: name))
        let best = index.candidates(for: record).filter { $0.decision == .sameWeights }
            .max { ($0.score, $1.position) < ($1.score, $0.position) }
        candidates[name] = .some(best.map { group[$0.position] })
        return best.map { group[$0.position] }
    }
}
