public import Footprint
import Ledger
public import Observations

/// Models for which two vintages give the same metric.
///
/// Two vintages of one dataset are joined by the publisher's key of the row; two datasets by the model that their names
/// were matched to. A model that one of them gives several values that differ by more than 1 % is left out and counted.
public struct MeasuredTwice: Sendable {
    public struct Pair: Sendable, Hashable {
        public let name: String
        public let first: Double
        public let second: Double
    }

    /// What one of the two says.
    public struct Side: Sendable {
        public let vintage: VintageEntries
        public let metric: Metric
        /// How the values of the pairs were found, the strongest first.
        public internal(set) var methods: [Method] = []
        /// What was counted, where the publisher says so.
        public internal(set) var boundaries: [String] = []
        /// Models (or rows) with a value, in the other or not.
        public internal(set) var listed = 0
    }

    public let first: Side
    public let second: Side
    /// In the unit of the first.
    public let pairs: [Pair]
    /// Models that one of the two lists with values that differ.
    public let contradicted: Int
    /// What values of the second were multiplied by: 100 for fractions beside percentages, otherwise 1.
    public let factor: Double

    public var metric: Metric { first.metric }
    public var isOneDataset: Bool { first.vintage.dataset.name == second.vintage.dataset.name }
    /// Whether their values were found in different ways.
    public var differsInMethod: Bool { first.methods != second.methods }

    /// What a value belongs to: a row's key, or a model's number.
    private enum Identifier: Hashable, Comparable {
        case key(String)
        case model(Int64)
    }

    /// - Parameters:
    ///   - other: The metric of the second where it has another name.
    public init(
        _ metric: Metric, in first: VintageEntries, and second: VintageEntries, as other: Metric? = nil
    ) {
        var (left, right) = (Side(vintage: first, metric: metric), Side(vintage: second, metric: other ?? metric))
        let isOneDataset = first.dataset.name == second.dataset.name
        let one = MeasuredTwice.values(of: left.metric, in: first, byKey: isOneDataset)
        let two = MeasuredTwice.values(of: right.metric, in: second, byKey: isOneDataset)
        (left.listed, right.listed) = (one.found.count, two.found.count)
        let factor = MeasuredTwice.factor(from: right.metric, to: left.metric) ?? 1
        let contradictions = one.contradicted.union(two.contradicted)
        var observations: (first: [Observation], second: [Observation]) = ([], [])
        var pairs: [(identifier: Identifier, pair: Pair)] = []
        for (identifier, value) in one.found where !contradictions.contains(identifier) {
            guard let match = two.found[identifier] else { continue }
            observations.first.append(value.observation)
            observations.second.append(match.observation)
            let pair = Pair(name: value.name, first: value.observation.value, second: match.observation.value * factor)
            pairs.append((identifier, pair))
        }
        left.take(observations.first)
        right.take(observations.second)
        (self.first, self.second) = (left, right)
        self.factor = factor
        self.pairs = pairs.sorted { ($0.pair.name, $0.identifier) < ($1.pair.name, $1.identifier) }.map(\.pair)
        contradicted = contradictions.count { one.found[$0] != nil && two.found[$0] != nil }
    }

    /// What values of a metric are multiplied by to stand in the unit of another; `nil` where they cannot.
    ///
    /// Benchmarks give right answers in percent or as a fraction: a metric without unit of which more is better.
    static func factor(from metric: Metric, to other: Metric) -> Double? {
        if metric.unit == other.unit { return 1 }
        switch (metric.unit, other.unit) {
        case ("", "%") where metric.better == .higher: return 100
        case ("%", "") where other.better == .higher: return 0.01
        default: return nil
        }
    }

    private static func values(
        of metric: Metric, in vintage: VintageEntries, byKey: Bool
    ) -> SingleValues<Identifier> {
        vintage.values(of: metric) { row in
            // Files of one run each use their own keys; the model's name tells them apart.
            byKey
                ? .key(row.entry.key + "\u{0}" + row.entry.model.key) : row.model.map { Identifier.model($0.number) }
        }
    }
}

extension MeasuredTwice.Side {
    /// "Open LLM Leaderboard v2, 2025-02".
    public var name: String { vintage.name }

    fileprivate mutating func take(_ observations: [Observation]) {
        methods = Set(observations.map(\.method)).sorted()
        boundaries = Set(observations.compactMap(\.boundary)).sorted()
    }
}
