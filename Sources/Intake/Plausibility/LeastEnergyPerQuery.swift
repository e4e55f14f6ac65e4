import Footprint
import Observations

/// Results of MLPerf whose speed cannot be in queries a second: that many would need more arithmetic than the power
/// allows. In the published files tokens a second stand under "Samples/s" since v4.0 for Llama 2 70B, since v4.1 for
/// GPT-J and Mixtral.
///
/// One query takes at least 2 x parameters x tokens FLOP. Mean output of the reference data sets: Llama 2 70B on OpenOrca
/// 294 tokens, Mixtral 145; GPT-J on CNN/DailyMail reads and writes more than 500 (mlcommons/inference, 2024-08). No
/// accelerator of 2025 reaches 10 TFLOP/J in any number format (B200, FP4 dense: 9).
struct LeastEnergyPerQuery: PlausibilityRule {
    static let name = "least-energy-per-query"

    private static let mostFLOPPerJoule = 1e13

    private static let benchmarks: [(prefix: String, activeParameters: Double, tokens: Double)] = [
        ("llama2-70b", 70e9, 294), ("llama3.1-405b", 405e9, 294), ("mixtral-8x7b", 12.9e9, 145), ("gptj", 6.05e9, 500),
    ]

    mutating func flags(of entry: Entry) -> [PlausibilityFlag] {
        guard let benchmark = entry.attributes.first(where: { $0.name == "benchmark" })?.value,
            let watts = entry.value(of: "average_power"),
            let speed = entry.observations.first(where: { $0.metric.name == "throughput" }),
            ["sample/s", "query/s"].contains(speed.metric.unit),
            let least = Self.joules(benchmark), watts / speed.value < least
        else { return [] }
        return [
            PlausibilityFlag(
                rule: Self.name, entry: entry.key, subject: "throughput",
                value: DecimalText.shortest(speed.value, digits: 6),
                reason: "one query would take \(DecimalText.significant(watts / speed.value, digits: 2)) J, and its "
                    + "arithmetic alone takes \(DecimalText.significant(least, digits: 2)) J on any hardware of 2025; "
                    + "tokens seem to be counted, and no energy per query is derived")
        ]
    }

    /// Whether so little energy can be that of one query.
    static func isPossible(_ benchmark: String, joules: Double) -> Bool {
        Self.joules(benchmark).map { joules >= $0 } ?? true
    }

    /// The least of one query, in J; `nil` for benchmarks of which it is not known.
    private static func joules(_ benchmark: String) -> Double? {
        benchmarks.first { benchmark.hasPrefix($0.prefix) }.map {
            2 * $0.activeParameters * $0.tokens / mostFLOPPerJoule
        }
    }
}
