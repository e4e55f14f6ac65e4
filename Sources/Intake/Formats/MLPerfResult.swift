import Footprint
import Observations

/// Speed and power of one result of MLPerf, with the energy that follows from both.
struct MLPerfResult: Hashable {
    enum SpeedUnit: Hashable {
        case samples, queries, tokens, milliseconds

        init?(_ name: String?) {
            switch name?.lowercased() {
            case "samples/s": self = .samples
            case "queries/s": self = .queries
            case "tokens/s": self = .tokens
            case "latency (ms)", "ms": self = .milliseconds
            default: return nil
            }
        }
    }

    enum PowerUnit: Hashable {
        case watts
        /// Of one query.
        case millijoules, joules

        init?(_ name: String?) {
            switch name?.lowercased() {
            case "watts", "w": self = .watts
            case "millijoules", "millijoules/stream", "mj": self = .millijoules
            case "joules", "joules/stream", "j": self = .joules
            default: return nil
            }
        }
    }

    struct Speed: Hashable {
        let value: Double
        let unit: SpeedUnit
    }

    struct Power: Hashable {
        let value: Double
        let unit: PowerUnit
    }

    /// Such as `llama2-70b-99.9`.
    let benchmark: String
    let accuracy: Double?
    var speed: Speed?
    var power: Power?

    var observations: [Observation] {
        let speed = speed.map { Observation(Self.metric($0.unit), $0.value, method: .measured) }
        let accuracy = accuracy.map { Observation(Self.quality, $0, method: .measured) }
        return [speed, accuracy].compactMap { $0 } + energies
    }

    /// Power, and energy where it was measured or follows.
    private var energies: [Observation] {
        guard let power else { return [] }
        switch power.unit {
        case .millijoules, .joules:
            let joules = power.unit == .joules ? power.value : power.value / 1_000
            return [Observation(Self.perQuery, joules, method: .measured, boundary: Self.wall)]
        case .watts:
            let watts = Observation(Self.watts, power.value, method: .measured, boundary: Self.wall)
            guard let metric = derivedMetric, let joules = wattsOverRate else { return [watts] }
            return [watts, Observation(metric, joules, method: .estimated, boundary: Self.derived)]
        }
    }

    /// Power over throughput: J for what the unit of the speed counts.
    private var wattsOverRate: Double? {
        guard let speed, speed.unit != .milliseconds, let power, power.unit == .watts else { return nil }
        return power.value / speed.value
    }

    /// `nil` where it cannot be told what one unit of speed is.
    private var derivedMetric: Metric? {
        if speed?.unit == .tokens { return Self.perToken }
        guard let joules = wattsOverRate else { return nil }
        return LeastEnergyPerQuery.isPossible(benchmark, joules: joules) ? Self.perQuery : nil
    }

    // MARK: - Metrics

    private static let wall = "whole system at the wall"
    private static let derived = "whole system at the wall, power over throughput"

    private static let watts = Metric(
        "average_power", unit: "W", better: .lower, meaning: "mean power while the test runs")
    private static let perQuery = Metric(
        "energy_per_query", unit: "J", better: .lower, meaning: "energy of one query (sample)")
    private static let perToken = Metric(
        "energy_per_token", unit: "J", better: .lower, meaning: "energy of one output token")
    private static let quality = Metric(
        "benchmark_quality", better: .higher, meaning: "the benchmark's own score, such as F1 or ROUGE-1")

    private static func metric(_ unit: SpeedUnit) -> Metric {
        switch unit {
        case .samples: Metric("throughput", unit: "sample/s", better: .higher, meaning: "samples a second")
        case .queries:
            Metric("throughput", unit: "query/s", better: .higher, meaning: "queries a second within the latency limit")
        case .tokens: Metric("throughput", unit: "token/s", better: .higher, meaning: "output tokens a second")
        case .milliseconds:
            Metric("query_latency", unit: "ms", better: .lower, meaning: "time of one query, 90th or 99th percentile")
        }
    }
}
