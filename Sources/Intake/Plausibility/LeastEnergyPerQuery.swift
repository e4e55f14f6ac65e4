import Observations

/// Results of MLPerf whose speed cannot be in queries a second: that many would need more arithmetic than the power
/// allows. In the published files tokens a second stand under "Samples/s" since v4.0 for Llama 2 70B, since v4.1 for
/// GPT-J and Mixtral.
///
/// One query takes at least 2 x parameters x tokens FLOP. Mean output of the reference data sets: Llama 2 70B on OpenOrca
/// 294 tokens, Mixtral 145; GPT-J on CNN/DailyMail reads and writes more than 500 (mlcommons/inference, 2024-08). No
/// accelerator of 2025 reaches 10 TFLOP/J in any number format (B200, FP4 dense: 9).
enum LeastEnergyPerQuery {
    private static let mostFLOPPerJoule = 1e13

    private static let benchmarks: [(prefix: String, activeParameters: Double, tokens: Double)] = [
        ("llama2-70b", 70e9, 294), ("llama3.1-405b", 405e9, 294), ("mixtral-8x7b", 12.9e9, 145), ("gptj", 6.05e9, 500),
    ]

    /// Of one query, in J; `nil` for benchmarks of which it is not known.
    static func joules(_ benchmark: String) -> Double? {
        benchmarks.first { benchmark.hasPrefix($0.prefix) }.map {
            2 * $0.activeParameters * $0.tokens / mostFLOPPerJoule
        }
    }

    static func flag(entry: String, benchmark: String, joules: Double, throughput: Double) -> PlausibilityFlag? {
        guard let least = Self.joules(benchmark), joules < least else { return nil }
        return PlausibilityFlag(
            rule: "least-energy-per-query", entry: entry, subject: "throughput", value: "\(throughput)",
            reason: "one query would take \(joules) J, and its arithmetic alone takes \(least) J on any hardware of "
                + "2025; tokens seem to be counted, and no energy per query is derived")
    }
}
