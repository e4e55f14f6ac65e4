/// A number that publishers give for models: its name, its unit, and which way is better.
///
/// Names are in snake case and do not hold the unit. Two metrics are one if name and unit are the same.
///
/// ```swift
/// let metric = Metric("mmlu_pro", unit: "%", better: .higher, meaning: "MMLU-PRO, normalised")
/// metric.name == "mmlu_pro"
/// ```
public struct Metric: Sendable, Hashable {
    /// Which values are better.
    public enum Direction: String, Sendable, Hashable, CaseIterable {
        case higher
        case lower
        /// A property such as the number of parameters: neither.
        case neither
    }

    public let name: String
    /// As it stands after a number: `%`, `kg`, `J`, `s`; empty for a plain count or a fraction.
    public let unit: String
    public let better: Direction
    /// What was counted, in a few words.
    public let meaning: String

    public init(_ name: String, unit: String = "", better: Direction, meaning: String) {
        self.name = name
        self.unit = unit
        self.better = better
        self.meaning = meaning
    }
}
