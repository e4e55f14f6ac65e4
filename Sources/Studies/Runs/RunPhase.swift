public import Footprint
import Ledger

/// What the phases of one name used in a run, together.
public struct RunPhase: Sendable {
    public let name: String
    /// How often the phase was there.
    public let times: Int
    /// From the beginning of the run to that of the first of them.
    public let began: TimeSpan
    /// Of all of them, one after the other; `nil` where one has no end.
    public let duration: TimeSpan?
    /// Phases inside included; `nil` where nothing was metered.
    public let machine: Estimate<Energy>?
    public let command: Estimate<Energy>?
    /// Of the run's scope.
    public let energy: Estimate<Energy>?
    /// Of that, while no phase inside went on.
    public let own: Estimate<Energy>?

    /// The mean of one of them.
    public var each: Estimate<Energy>? { energy.map { $0 * (1 / Double(times)) } }

    /// The phases of a run by name, in the order in which each was first there.
    static func all(of recorded: RecordedRun) -> [RunPhase] {
        var names: [String] = []
        var byName: [String: [PhaseRecord]] = [:]
        for phase in recorded.phases {
            if byName[phase.name] == nil { names.append(phase.name) }
            byName[phase.name, default: []].append(phase)
        }
        return names.compactMap { name in byName[name].map { RunPhase(name, $0, in: recorded) } }
    }

    private init(_ name: String, _ phases: [PhaseRecord], in recorded: RecordedRun) {
        self.name = name
        times = phases.count
        began = .seconds(max(0, (phases.map(\.began).min() ?? 0) - recorded.run.started))
        let durations = phases.compactMap { phase in phase.ended.map { $0 - phase.began } }
        duration = durations.count == phases.count ? .seconds(durations.reduce(0, +)) : nil
        let parts = phases.flatMap { $0.parts ?? [] }
        let inSum = ComponentNesting.added(of: recorded)
        let added = parts.filter { inSum.contains($0.component) }
        machine = Self.sum(added.map { ($0.component, $0.machine) }, recorded)
        command = Self.sum(added.compactMap { part in part.command.map { (part.component, $0) } }, recorded)
        let energy = recorded.run.scope == "process" ? command : machine
        self.energy = energy
        let owns = phases.compactMap(\.own)
        own =
            if let energy, energy.central.joules > 0, !owns.isEmpty {
                energy * (owns.reduce(0, +) / energy.central.joules)
            } else { nil }
    }

    /// The sum over components, each with its own range and method.
    private static func sum(_ parts: [(component: String, joules: Double)], _ run: RecordedRun) -> Estimate<Energy>? {
        var joules: [String: Double] = [:]
        for part in parts { joules[part.component, default: 0] += part.joules }
        let estimates = joules.sorted { $0.key < $1.key }.map { component, joules in
            let record = run.components.first { $0.component == component }
            return Estimate<Energy>(
                low: .joules(joules * (record?.lowFactor ?? 1)), central: .joules(joules),
                high: .joules(joules * (record?.highFactor ?? 1)),
                method: record.flatMap { Method(rawValue: $0.method) } ?? .estimated
            ).derived(.given(at: record?.source ?? component))
        }
        return estimates.first.map { estimates.dropFirst().reduce($0, +) }
    }
}

extension RunFootprint {
    /// Of the run's energy, what was used while there was no phase; `nil` without phases.
    public var outsidePhases: Energy? {
        let owns = eachPhase.compactMap(\.own)
        guard let energy, !owns.isEmpty else { return nil }
        return .joules(max(0, energy.central.joules - owns.reduce(0, +)))
    }
}
