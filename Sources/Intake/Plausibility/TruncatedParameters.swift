import Observations

/// Every parameter count of a file is a whole number of billions: they were truncated, as in the Open LLM Leaderboard of
/// 2024, where 7.6 billion are 7 and 0.5 billion are 0.
struct TruncatedParameters: PlausibilityRule {
    static let name = "truncated-parameters"

    private var counted = 0
    private var whole = 0

    mutating func flags(of entry: Entry) -> [PlausibilityFlag] {
        guard let count = entry.value(of: "parameters") else { return [] }
        counted += 1
        if (count / 1e9).rounded() * 1e9 == count { whole += 1 }
        return []
    }

    mutating func flagsOfFile() -> [PlausibilityFlag] {
        guard counted >= Self.fewest, whole == counted else { return [] }
        return [
            PlausibilityFlag(
                rule: Self.name, entry: nil, subject: "parameters", value: "whole billions",
                reason: "all \(counted) counts are whole billions, which those of models are not: they were truncated")
        ]
    }

    /// Fewer may be whole by chance.
    private static let fewest = 30
}
