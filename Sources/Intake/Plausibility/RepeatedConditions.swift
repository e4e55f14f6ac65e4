import Observations

/// Two measurements of one file under the same conditions: what made them differ is not stated.
enum RepeatedConditions {
    static func flag(entry: String) -> PlausibilityFlag {
        PlausibilityFlag(
            rule: "repeated-conditions", entry: entry, subject: "key", value: entry,
            reason: "an earlier measurement of the file has the same conditions and other numbers")
    }
}
