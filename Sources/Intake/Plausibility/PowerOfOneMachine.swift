import Observations

/// Energy over time of a run on one machine: more than 100 kW is more than any draws (eight B200 draw some 14 kW).
enum PowerOfOneMachine {
    static func flag(entry: String, watts: Double) -> PlausibilityFlag? {
        guard watts > 100_000 else { return nil }
        return PlausibilityFlag(
            rule: "power-of-one-machine", entry: entry, subject: "run_energy", value: "\(watts) W",
            reason: "energy over duration is more than one machine can draw")
    }
}
