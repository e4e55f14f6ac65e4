/// What people say for a metric, and the names under which publishers give it, the most direct first.
///
/// ```swift
/// MetricAlias.names(for: "flop") == ["flop", "training_compute"]
/// MetricAlias.names(for: "mmlu") == ["mmlu"]
/// ```
public enum MetricAlias {
    public static let all: [(alias: String, names: [String])] = [
        ("flop", ["training_compute"]),
        ("energy", ["energy_per_token", "energy_per_request", "energy", "energy_consumed", "training_energy"]),
        ("carbon", ["evaluation_carbon", "carbon", "emissions", "training_carbon"]),
        (
            "runtime",
            ["evaluation_time", "runtime", "denoised_runtime", "observed_runtime", "duration", "training_time"]
        ),
        ("active", ["active_parameters"]),
    ]

    /// The names that are meant, the word itself first.
    public static func names(for word: String) -> [String] {
        let known = all.first { $0.alias == word.lowercased() }?.names ?? []
        return [word] + known.filter { $0 != word }
    }
}
