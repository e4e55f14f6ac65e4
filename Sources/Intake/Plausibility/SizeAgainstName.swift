import Footprint
import Identity
import Observations

/// The number of parameters is not the one that the name says: Epoch listed `Llama 2-7B` with 70 billion until 2025.
///
/// A factor of 1.6 is allowed, since names round and leave out embeddings. Quantised models are left out: their counts
/// are of packed weights.
struct SizeAgainstName: PlausibilityRule {
    static let name = "size-against-name"

    private static let allowed = 1.6

    mutating func flags(of entry: Entry) -> [PlausibilityFlag] {
        guard let listed = entry.value(of: "parameters") else { return [] }
        let identity = ModelIdentity(parsing: entry.model.name)
        guard let named = identity.size.total?.count, identity.quantisations.isEmpty,
            !["4bit", "8bit", "GPTQ"].contains(entry.model.precision)
        else { return [] }
        guard listed > named * Self.allowed || listed < named / Self.allowed else { return [] }
        return [
            PlausibilityFlag(
                rule: Self.name, entry: entry.key, subject: "parameters", value: Self.billions(listed),
                reason: "the name says \(Self.billions(named))")
        ]
    }

    private static func billions(_ count: Double) -> String {
        DecimalText.shortest(count / 1e9, digits: 4) + " billion"
    }
}
