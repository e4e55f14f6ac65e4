import Observations

/// Several measurements of one model under the same conditions in one file, with other numbers: what made them differ is
/// not stated. Files whose entries have no batch size are not looked at, since their conditions are incomplete anyway.
struct RepeatedConditions: PlausibilityRule {
    static let name = "repeated-conditions"

    private var first: [Int: String] = [:]

    mutating func flags(of entry: Entry) -> [PlausibilityFlag] {
        guard entry.conditions.contains(where: { $0.name == "max_num_seqs" || $0.name == "batch_size" }) else {
            return []
        }
        var hasher = Hasher()
        hasher.combine(entry.model.key)
        hasher.combine(entry.conditions)
        let hash = hasher.finalize()
        guard let earlier = first[hash] else {
            first[hash] = entry.key
            return []
        }
        return [
            PlausibilityFlag(
                rule: Self.name, entry: entry.key, subject: "conditions", value: entry.model.name,
                reason: "‘\(earlier)’ has the same conditions and other numbers")
        ]
    }
}
