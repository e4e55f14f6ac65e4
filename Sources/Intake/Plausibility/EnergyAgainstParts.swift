import Footprint
import Observations

/// The energy of a run against that of processor, GPUs and memory: with the overhead of the data centre or without, they
/// are its whole, within 2 %.
struct EnergyAgainstParts: PlausibilityRule {
    static let name = "energy-against-parts"

    mutating func flags(of entry: Entry) -> [PlausibilityFlag] {
        let parts = ["cpu_energy", "gpu_energy", "ram_energy"].compactMap { entry.value(of: $0) }
        guard parts.count == 3, let whole = entry.value(of: "run_energy") else { return [] }
        let overhead = entry.conditions.first { $0.name == "pue" }.flatMap { Double($0.value) } ?? 1
        let sum = parts.reduce(0, +)
        let fits = [sum, sum * overhead].contains { abs($0 - whole) <= 0.02 * max($0, whole) }
        if fits { return [] }
        return [
            PlausibilityFlag(
                rule: Self.name, entry: entry.key, subject: "run_energy",
                value: DecimalText.shortest(whole, digits: 6),
                reason: "processor, GPUs and memory together took \(DecimalText.shortest(sum, digits: 6)) kWh")
        ]
    }
}
