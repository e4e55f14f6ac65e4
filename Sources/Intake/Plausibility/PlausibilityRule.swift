public import Observations

/// Looks for values that are hard to believe. Each rule is a file in this folder; none changes a value.
public protocol PlausibilityRule {
    /// In kebab case, as flags carry it.
    static var name: String { get }

    /// Looks at the next entry of a file.
    mutating func flags(of entry: Entry) -> [PlausibilityFlag]

    /// What shows only over all entries of the file.
    mutating func flagsOfFile() -> [PlausibilityFlag]
}

extension PlausibilityRule {
    public mutating func flagsOfFile() -> [PlausibilityFlag] { [] }
}

/// Every rule, for one file.
public struct PlausibilityRules {
    private var rules: [any PlausibilityRule] = [
        SizeAgainstName(), MixtureAgainstArchitecture(), TruncatedParameters(), ScoreRange(), EnergyAgainstPower(),
        EnergyAgainstParts(), PowerOfOneMachine(), LeastEnergyPerQuery(), CarbonMagnitude(), RepeatedConditions(),
    ]

    public init() {}

    public mutating func flags(of entry: Entry) -> [PlausibilityFlag] {
        rules.indices.flatMap { rules[$0].flags(of: entry) }
    }

    public mutating func flagsOfFile() -> [PlausibilityFlag] {
        rules.indices.flatMap { rules[$0].flagsOfFile() }
    }
}

extension Entry {
    func value(of metric: String) -> Double? { observations.first { $0.metric.name == metric }?.value }
}
