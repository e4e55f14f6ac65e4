import Observations

/// Every parameter count of a file is a whole number of billions: they were truncated, as in the Open LLM Leaderboard of
/// 2024, where 7.6 billion are 7 and 0.5 billion are 0.
struct TruncatedParameters: PlausibilityRule {
    static let name = "truncated-parameters"

    /// A model that is listed under many conditions has one count.
    private var models: Set<String> = []
    private var isExact = false

    mutating func flags(of entry: Entry) -> [PlausibilityFlag] {
        guard !isExact, let count = entry.value(of: "parameters") else { return [] }
        if (count / 1e9).rounded() * 1e9 == count {
            models.insert(entry.model.key)
        } else {
            isExact = true
            models = []
        }
        return []
    }

    mutating func flagsOfFile() -> [PlausibilityFlag] {
        guard models.count >= Self.fewest else { return [] }
        return [
            PlausibilityFlag(
                rule: Self.name, entry: nil, subject: "parameters", value: "whole billions",
                reason:
                    "all \(models.count) counts are whole billions, which those of models are not: they were truncated")
        ]
    }

    /// Fewer may be whole by chance.
    private static let fewest = 30
}
