import Telemetry

/// What a driver tells of a card's use, from which the command's share follows.
struct CardActivity: Sendable, Hashable {
    /// The part of the time in which something ran, 0 to 1; `nil` where it is not told (MIG).
    var utilisation: Double?
    /// What each process used, in any unit that is the same for all; `nil` where it is not told.
    var byProcess: [Int32: Double]?
    /// The processes that have a context on the card; `nil` where it is not told.
    var present: Set<Int32>?
    /// Whether the command was given the card (`CUDA_VISIBLE_DEVICES`); `nil` where that is not known.
    var isVisible: Bool?

    /// The command's share of the card.
    ///
    /// By the processes' own use where the driver tells it. Otherwise a card on which the command is alone is the
    /// command's, and one on which it has no process is not. A process that cannot be seen from here (a container's
    /// numbers differ from the machine's) may be the command's: then nothing is said, and why.
    ///
    /// ```swift
    /// let activity = CardActivity(utilisation: 0.9, byProcess: [10: 20, 11: 40])
    /// activity.use(.init(command: [11], all: [10, 11])).command == 0.6
    /// ```
    func use(_ processes: ObservedProcesses) -> AcceleratorUse {
        let busy = utilisation.map { min(max($0, 0), 1) }
        if busy == 0 {
            return hasRun
                ? AcceleratorUse(unknown: "the driver tells that it was idle, and that processes used it")
                : AcceleratorUse(utilisation: 0, command: 0)
        }
        switch part(processes) {
        case .known(let part): return AcceleratorUse(utilisation: busy, command: (busy ?? 1) * part)
        case .unknown(let reason):
            if isVisible == false { return AcceleratorUse(utilisation: busy, command: 0) }
            return AcceleratorUse(utilisation: busy, unknown: reason)
        }
    }

    private enum Part {
        case known(Double)
        case unknown(String)
    }

    /// The command's part of what was used.
    private func part(_ processes: ObservedProcesses) -> Part {
        if let byProcess, utilisation != nil, hasRun {
            if byProcess.contains(where: { $0.value > 0 && !processes.all.contains($0.key) }) {
                return .unknown("it is used by processes that cannot be seen from here")
            }
            let all = byProcess.values.reduce(0, +)
            let own = byProcess.reduce(0) { $0 + (processes.command.contains($1.key) ? $1.value : 0) }
            return .known(own / all)
        }
        guard let present else { return .unknown("the driver does not tell which processes use it") }
        guard present.isSubset(of: processes.all) else {
            return .unknown("it is used by processes that cannot be seen from here")
        }
        let own = present.intersection(processes.command)
        if present.isEmpty, (utilisation ?? 0) > 0 {
            return .unknown("it is at work and the driver names no process")
        }
        if own.isEmpty { return .known(0) }
        return own.count == present.count
            ? .known(1) : .unknown("other programs use it too, and the driver does not tell how much")
    }

    /// Whether a process used it.
    private var hasRun: Bool { byProcess?.values.contains { $0 > 0 } ?? false }
}
