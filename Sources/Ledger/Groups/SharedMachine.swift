/// A machine on which several parts of a run were metered: each of its joules is counted once.
///
/// Every part of the run that was tracked there has metered the whole machine. Of each part only the time counts that no
/// part before it has covered; a sample that is covered to a half keeps half of its machine's energy. The command's energy
/// is kept whole, since no process belongs to two commands. An accelerator counts by itself, since parts in containers may
/// each see another one.
///
///     var machine = SharedMachine()
///     let first = try machine.part(rank0) { try store.samples(of: "rank0", $0) }    // all of it
///     let second = try machine.part(rank1) { try store.samples(of: "rank1", $0) }   // only what was not there before
public struct SharedMachine: Sendable {
    private var covered: [String: CoveredTime] = [:]

    public init() {}

    /// The run with the energy that no run before it has told of.
    ///
    /// - Parameter samples: Calls its argument with each sample.
    public mutating func part(
        _ run: RecordedRun, samples: ((SampleRecord) throws -> Void) throws -> Void
    ) rethrows -> RecordedRun {
        let keys = Dictionary(run.components.map { ($0.component, Self.key($0)) }) { first, _ in first }
        let before = covered
        // A run's own samples do not exclude each other, though its clock may have been set back.
        var own: [String: CoveredTime] = [:]
        var totals = RunTotals(components: run.components.map(\.component))
        var (all, new) = (0.0, 0.0)
        try samples { sample in
            let begin = sample.time - sample.duration
            func share(_ key: String) -> Double {
                guard let time = before[key], sample.duration > 0 else { return 1 }
                return min(1, time.uncovered(from: begin, to: sample.time) / sample.duration)
            }
            var counted = sample
            for place in counted.parts.indices {
                let key = keys[counted.parts[place].component] ?? Self.machine
                if counted.parts[place].machine != nil { own[key, default: .init()].add(from: begin, to: sample.time) }
                let share = share(key)
                counted.parts[place].machine = counted.parts[place].machine.map { $0 * share }
                counted.parts[place].idle = counted.parts[place].idle.map { $0 * share }
            }
            totals.add(counted)
            all += sample.duration
            new += sample.duration * share(Self.machine)
        }
        for (key, time) in own { covered[key, default: .init()].add(time) }
        var part = run
        part.totals = totals.records
        if all > 0 { part.run.place.embodiedPerSecond = part.run.place.embodiedPerSecond?.scaled(by: new / all) }
        return part
    }

    private static let machine = "machine"

    private static func key(_ component: ComponentRecord) -> String {
        component.component.hasPrefix("accelerator") ? component.component + " " + component.source : machine
    }
}

extension RecordedRange {
    func scaled(by factor: Double) -> RecordedRange {
        RecordedRange(low: low * factor, central: central * factor, high: high * factor, method: method)
    }
}
