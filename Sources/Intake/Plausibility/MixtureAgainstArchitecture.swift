import Observations

/// The column that says that a model is a mixture of experts contradicts its architecture. In the Open LLM Leaderboard of
/// 2024 it is inverted.
struct MixtureAgainstArchitecture: PlausibilityRule {
    static let name = "mixture-against-architecture"

    private var compared = 0
    private var contradictions = 0
    private var first: [PlausibilityFlag] = []
    /// There are few architectures and many rows.
    private var mixtures: [String: Bool] = [:]

    mutating func flags(of entry: Entry) -> [PlausibilityFlag] {
        guard let text = entry.attributes.first(where: { $0.name == "moe" })?.value.lowercased(),
            let architecture = entry.model.architecture
        else { return [] }
        compared += 1
        guard text == "true", !isMixture(architecture) else { return [] }
        contradictions += 1
        if first.count < Self.most {
            first.append(
                PlausibilityFlag(
                    rule: Self.name, entry: entry.key, subject: "moe", value: "True",
                    reason: "\(architecture) is no mixture of experts"))
        }
        return []
    }

    private mutating func isMixture(_ architecture: String) -> Bool {
        if let known = mixtures[architecture] { return known }
        let name = architecture.lowercased()
        let isMixture = Self.marks.contains { name.contains($0) }
        if mixtures.count < Self.most { mixtures[architecture] = isMixture }
        return isMixture
    }

    /// One flag for the file if most rows contradict, else one for each.
    mutating func flagsOfFile() -> [PlausibilityFlag] {
        guard contradictions * 2 > compared else { return first }
        return [
            PlausibilityFlag(
                rule: Self.name, entry: nil, subject: "moe", value: "True",
                reason: "\(contradictions) of \(compared) rows say so of an architecture without experts: the column "
                    + "is inverted")
        ]
    }

    private static let marks = ["moe", "mixtral", "dbrx", "jamba", "deepseekv2", "deepseekv3", "grok", "arctic"]
    private static let most = 1_000
}
