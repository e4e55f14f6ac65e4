public import Footprint
public import Ledger

/// A run whose parts ran on several hosts, or as several ranks on one: its parts and their sum, in which the energy of a
/// machine that several of them metered counts once.
public struct RunGroup: Sendable {
    /// One part: as it was metered, and what of it is in the sum.
    public struct Part: Sendable {
        public let metered: RunFootprint
        public let counted: RunFootprint

        /// Energy of the machine that another part had metered already; `nil` where this part metered none.
        public var shared: Energy? {
            guard let metered = metered.machine, let counted = counted.machine else { return nil }
            return .joules(max(0, (metered.central - counted.central).joules))
        }
    }

    public let name: String
    /// In the order in which they began.
    public let parts: [Part]
    /// The sum. Its scope is the command's only where that of every part is.
    public let whole: RunFootprint

    /// - Parameters:
    ///   - name: What the parts share: `WATTMARK_RUN_ID`.
    ///   - runs: The parts; at least one.
    ///   - samples: Calls its second argument with each sample of a run, by the run's id.
    public init(
        _ name: String, of runs: [RecordedRun],
        samples: @escaping (String, (SampleRecord) throws -> Void) throws -> Void
    ) throws {
        self.name = name
        let isProcess = runs.allSatisfy { $0.run.scope == "process" }
        let scoped = runs.map { run in
            var run = run
            run.run.scope = isProcess ? "process" : "machine"
            return run
        }
        var machines: [String: SharedMachine] = [:]
        var counted: [String: RunFootprint] = [:]
        // Where two saw one machine at the same time, the one that measured more of it speaks for it.
        for run in scoped.sorted(by: Self.speaksFirst) {
            counted[run.run.id] = RunFootprint(
                try machines[run.run.machine ?? run.run.host, default: .init()].part(run) {
                    try samples(run.run.id, $0)
                })
        }
        parts = scoped.sorted { ($0.run.started, $0.run.id) < ($1.run.started, $1.run.id) }.compactMap { run in
            counted[run.run.id].map { Part(metered: RunFootprint(run), counted: $0) }
        }
        whole = RunFootprint(
            sumOf: parts.map(\.counted), as: Self.record(name, parts.map(\.metered.run)))
    }

    private static func speaksFirst(_ left: RecordedRun, _ right: RecordedRun) -> Bool {
        func rank(_ run: RecordedRun) -> (Int, Double, String) {
            (-run.components.count { $0.method == "measured" }, run.run.started, run.run.id)
        }
        return rank(left) < rank(right)
    }

    private static func record(_ name: String, _ runs: [RunRecord]) -> RunRecord {
        func same<Value: Hashable>(_ value: (RunRecord) -> Value?) -> Value? {
            let values = Set(runs.map(value))
            return values.count == 1 ? values.first ?? nil : nil
        }
        let hosts = Set(runs.map(\.host))
        let states: [RunState] = [.running, .recovered, .interrupted]
        return RunRecord(
            id: name, group: name, command: runs.first?.command ?? [],
            host: hosts.count == 1 ? hosts.first ?? "" : "\(hosts.count) hosts", machine: same(\.machine),
            project: same(\.project), model: same(\.model), tags: Array(Set(runs.flatMap(\.tags))).sorted(),
            started: runs.map(\.started).min() ?? 0,
            ended: runs.contains { $0.ended == nil } ? nil : runs.compactMap(\.ended).max(),
            state: states.first { state in runs.contains { $0.state == state } } ?? .finished,
            exitCode: runs.compactMap(\.exitCode).first { $0 != 0 } ?? runs.compactMap(\.exitCode).first,
            scope: runs.first?.scope ?? "machine",
            place: RunPlace(
                grid: same(\.place.grid), intensitySource: same(\.place.intensitySource), pue: same(\.place.pue)),
            wattmarkVersion: same(\.wattmarkVersion) ?? "several")
    }
}
