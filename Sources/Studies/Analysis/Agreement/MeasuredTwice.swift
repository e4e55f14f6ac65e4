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

    public let metric: Metric
    public let first: VintageEntries
    public let second: VintageEntries
    public let pairs: [Pair]
    /// Models that one of the two lists with values that differ.
    public let contradicted: Int
    /// Whether the two say that the values were found in different ways.
    public let methods: (first: [Method], second: [Method])

    /// What a value belongs to: a row's key, or a model's number.
    private enum Identifier: Hashable, Comparable {
        case key(String)
        case model(Int64)
    }

    private struct Values {
        var found: [Identifier: (name: String, observation: Observation)] = [:]
        var contradicted: Set<Identifier> = []
    }

    public init(_ metric: Metric, in first: VintageEntries, and second: VintageEntries) {
        self.metric = metric
        self.first = first
        self.second = second
        let isOneDataset = first.dataset.name == second.dataset.name
        let one = MeasuredTwice.values(of: metric, in: first, byKey: isOneDataset)
        let other = MeasuredTwice.values(of: metric, in: second, byKey: isOneDataset)
        let contradictions = one.contradicted.union(other.contradicted)
        var methods: (first: Set<Method>, second: Set<Method>) = ([], [])
        var pairs: [(identifier: Identifier, pair: Pair)] = []
        for (identifier, value) in one.found where !contradictions.contains(identifier) {
            guard let match = other.found[identifier] else { continue }
            methods.first.insert(value.observation.method)
            methods.second.insert(match.observation.method)
            pairs.append(
                (
                    identifier,
                    Pair(name: value.name, first: value.observation.value, second: match.observation.value)
                ))
        }
        self.pairs = pairs.sorted { ($0.pair.name, $0.identifier) < ($1.pair.name, $1.identifier) }.map(\.pair)
        contradicted = contradictions.count { one.found[$0] != nil && other.found[$0] != nil }
        self.methods = (methods.first.sorted(), methods.second.sorted())
    }

    private static func values(of metric: Metric, in vintage: VintageEntries, byKey: Bool) -> Values {
        var values = Values()
        for row in vintage.entries {
            guard let observation = row.observation(of: metric) else { continue }
            let identifier: Identifier
            if byKey {
                identifier = .key(row.entry.key)
            } else if let number = row.model?.number {
                identifier = .model(number)
            } else {
                continue
            }
            if let known = values.found[identifier] {
                let difference = abs(known.observation.value - observation.value)
                if difference > 0.01 * abs(known.observation.value) { values.contradicted.insert(identifier) }
            } else {
                values.found[identifier] = (row.entry.model.name, observation)
            }
        }
        return values
    }
}
