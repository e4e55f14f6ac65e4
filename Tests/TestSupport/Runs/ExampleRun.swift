public import Ledger

/// A run as tests write it.
public enum ExampleRun {
    public static func record(_ id: String = "run-1", state: RunState = .running) -> RunRecord {
        RunRecord(
            id: id, group: "sweep", rank: "3", command: ["python", "train.py"], host: "ada", project: "chat",
            tags: ["gpu", "night"], started: 1000, state: state,
            place: RunPlace(grid: "France", pue: RecordedRange(low: 1.1, central: 1.2, high: 1.4, method: "assumed")),
            wattmarkVersion: "0.1.0")
    }

    public static let components = [
        ComponentRecord(
            component: "processor-0", source: "RAPL (powercap), package-0", method: "measured", lowFactor: 0.95,
            highFactor: 1.05),
        ComponentRecord(
            component: "memory", source: "by size", method: "estimated", lowFactor: 0.5, highFactor: 2),
    ]

    /// One sample each second: 40 J, and 6 J of which the source misses every third.
    public static func sample(_ number: Int) -> SampleRecord {
        SampleRecord(
            time: 1000 + Double(number), duration: 1,
            parts: [
                .init(component: "processor-0", machine: 40, command: 25, idle: 10),
                .init(component: "memory", machine: number.isMultiple(of: 3) ? nil : 6),
            ])
    }

    public static func samples(_ count: Int) -> [SampleRecord] {
        (1...max(1, count)).prefix(count).map(sample)
    }

    public static func recorded(_ id: String = "run-1", state: RunState = .finished, samples count: Int = 3)
        -> RecordedRun
    {
        var totals = RunTotals(components: components.map(\.component))
        for sample in samples(count) { totals.add(sample) }
        return RecordedRun(
            run: record(id, state: state), components: components, totals: totals.records,
            phases: [
                PhaseRecord(
                    name: "load", began: 1000, ended: 1002, energy: 92, own: 52,
                    parts: [
                        PhasePart(component: "processor-0", machine: 80, command: 50),
                        PhasePart(component: "memory", machine: 12),
                    ]),
                PhaseRecord(name: "weights", began: 1001, ended: 1002, energy: 40, own: 40),
            ],
            notes: [NoteRecord(time: 1001, text: "The machine slept for 312 s.")])
    }
}
