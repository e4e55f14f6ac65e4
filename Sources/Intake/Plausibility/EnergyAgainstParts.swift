import Observations

/// The energy of a run against that of processor, GPUs and memory: with the overhead of the data centre or without, they
/// are its whole.
enum EnergyAgainstParts {
    /// - Returns: `nil` if they fit within 2 %.
    static func flag(entry: String, kilowattHours: Double, parts: Double, overhead: Double) -> PlausibilityFlag? {
        let fits = [parts, parts * overhead].contains { abs($0 - kilowattHours) <= 0.02 * max($0, kilowattHours) }
        if fits { return nil }
        return PlausibilityFlag(
            rule: "energy-against-parts", entry: entry, subject: "run_energy", value: "\(kilowattHours) kWh",
            reason: "processor, GPUs and memory together took \(parts) kWh")
    }
}
