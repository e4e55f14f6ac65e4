import Footprint
import Observations

/// Energy over time of a run on one machine: more than 100 kW is more than any draws (eight B200 draw some 14 kW).
struct PowerOfOneMachine: PlausibilityRule {
    static let name = "power-of-one-machine"

    mutating func flags(of entry: Entry) -> [PlausibilityFlag] {
        guard let energy = entry.value(of: "run_energy"), let seconds = entry.value(of: "duration"), seconds > 0
        else { return [] }
        let watts = Energy.kilowattHours(energy).joules / seconds
        guard watts > 100_000 else { return [] }
        return [
            PlausibilityFlag(
                rule: Self.name, entry: entry.key, subject: "run_energy",
                value: DecimalText.shortest(energy, digits: 6),
                reason: "over its duration it makes \(DecimalText.significant(watts / 1_000, digits: 3)) kW, more than "
                    + "one machine draws")
        ]
    }
}
