import Footprint
import Ledger
import Studies

extension RunTables {
    /// The phases of a run by name.
    static func phases(_ run: RunFootprint) -> Table {
        let isRepeated = run.phases.contains { $0.times > 1 }
        var table = Table(
            key: "phases", title: "Phases",
            columns: [
                .text("name", "phase"),
                .number("times", "times", Count.self, visibility: isRepeated ? .always : .dataOnly),
                .number("began", "began", TimeSpan.self, visibility: isRepeated ? .dataOnly : .ifRoom(2)),
                .number("duration", "duration", TimeSpan.self),
                .estimate("energy", "machine", Energy.self).sharingUnit("energy"),
                .estimate("command_energy", "this command", Energy.self).sharingUnit("energy"),
                .estimate(
                    "energy_each", "each time", Energy.self, visibility: isRepeated ? .ifRoom(1) : .dataOnly),
                .estimate("own_energy", "without phases inside", Energy.self, visibility: .dataOnly),
            ])
        for phase in run.phases {
            table.append([
                .text(phase.name), .number(Double(phase.times)), .number(phase.began.seconds),
                .number(phase.duration?.seconds), .estimate(phase.machine), .estimate(phase.command),
                .estimate(phase.each), .estimate(phase.own),
            ])
        }
        table.footnotes = footnotes(run)
        return table
    }

    /// Every phase by itself, in the order of their beginnings.
    static func eachPhase(_ run: RunFootprint) -> Table {
        var table = Table(
            key: "each_phase", title: "Each phase",
            columns: [
                .text("name", "phase"), .number("began", "began", TimeSpan.self),
                .number("duration", "duration", TimeSpan.self), .number("energy", "energy", Energy.self),
                .number("own_energy", "without phases inside", Energy.self, visibility: .dataOnly),
            ])
        table.shownRows = 20
        for phase in run.eachPhase {
            table.append([
                .text(phase.name), .number(phase.began - run.run.started),
                .number(phase.ended.map { $0 - phase.began }), .number(phase.energy), .number(phase.own),
            ])
        }
        return table
    }

    private static func footnotes(_ run: RunFootprint) -> [String] {
        var notes: [String] = []
        let whole = run.phases.compactMap { $0.energy?.central.joules }.reduce(0, +)
        let own = run.phases.compactMap { $0.own?.central.joules }.reduce(0, +)
        if whole > own * 1.001 {
            notes.append("A phase inside another is counted in both: these energies overlap and are not to be added.")
        }
        if let outside = run.outsidePhases, let energy = run.energy?.central, energy.joules > 0 {
            let share = DecimalText.significant(outside.joules / energy.joules * 100, digits: 2)
            notes.append("Outside all phases: \(outside.text()), \(share) % of the run.")
        }
        return notes
    }
}
