import Footprint
public import Ledger
public import Telemetry

/// Turns what the loop tells into what is stored: each interval's energy by component, and whose it is.
///
/// The parts that are stored sum to the machine: of a channel that is contained in another (core in package), the
/// container alone is stored; a package inside the platform's own meter (psys) is stored beside it, and readers know that
/// `system` contains the processors and the memory.
public struct RunSampler: Sendable {
    private let channels: [MeteredChannel]
    private let stored: [Int]
    private let restOfSystem: RestOfSystem?

    /// - Parameter restOfSystem: What no meter sees, as a share of the rest; `nil` leaves it out. Never added where a
    ///   meter of the whole machine is.
    public init(_ machine: MeteredMachine, restOfSystem: RestOfSystem? = nil) {
        channels = machine.channels
        var seen: Set<Component> = []
        stored = channels.indices.filter { [channels] index in
            let channel = channels[index]
            let isInside = channel.container.map {
                channels[$0].channel.component.kind == channel.channel.component.kind
            }
            return !(isInside ?? false) && seen.insert(channel.channel.component).inserted
        }
        let seesAll = stored.contains { [channels] in channels[$0].channel.component.kind == .system }
        self.restOfSystem = seesAll ? nil : restOfSystem
    }

    /// The components as they are stored.
    public var components: [ComponentRecord] {
        let metered = stored.map { index in
            let channel = channels[index]
            return ComponentRecord(
                component: channel.channel.component.description, source: "\(channel.source), \(channel.channel.label)",
                method: channel.channel.method.rawValue, lowFactor: channel.channel.uncertainty.low,
                highFactor: channel.channel.uncertainty.high)
        }
        return metered + (restOfSystem.map { [$0.record] } ?? [])
    }

    /// One sample.
    ///
    /// - Parameters:
    ///   - loads: At the beginning and the end of the interval.
    ///   - intensity: Of the grid at that time, where it differs from the run's own; g CO2e/kWh.
    public func sample(
        _ interval: SampledInterval, loads: (before: MachineLoad?, after: MachineLoad), intensity: Double? = nil
    ) -> SampleRecord {
        let attribution = Attribution(from: loads.before, to: loads.after)
        var parts: [(Component, AttributedEnergy?)] = []
        for index in stored where channels[index].channel.component.kind != .system {
            let component = channels[index].channel.component
            parts.append((component, interval.channels[index].map { attribution.share($0.energy, of: component) }))
        }
        let known = parts.compactMap(\.1)
        for index in stored where channels[index].channel.component.kind == .system {
            let component = channels[index].channel.component
            let shared = interval.channels[index].map {
                attribution.share($0.energy, of: component, inProportionTo: known)
            }
            parts.append((component, shared))
        }
        if let restOfSystem {
            let sum = known.reduce(Energy.zero) { $0 + $1.machine }
            let rest =
                known.isEmpty
                ? nil
                : attribution.share(
                    sum * restOfSystem.share, of: Component(.restOfSystem), inProportionTo: known)
            parts.append((Component(.restOfSystem), rest))
        }
        return SampleRecord(
            time: interval.to.calendar.seconds, duration: interval.duration.seconds,
            parts: parts.map { component, energy in
                SampleRecord.PartRecord(
                    component: component.description, machine: energy?.machine.joules,
                    command: energy?.command?.joules, idle: energy?.idle?.joules)
            }, intensity: intensity)
    }
}

/// Board, fans, storage and the losses of the power supply, which no meter inside the machine sees, as a share of what
/// the meters see.
public struct RestOfSystem: Sendable, Hashable {
    /// Central value: 0.3 is 30 % on top of the metered parts.
    public let share: Double
    public let uncertainty: Uncertainty
    /// Where the share is from.
    public let source: String

    public init(share: Double, uncertainty: Uncertainty, source: String) {
        self.share = share
        self.uncertainty = uncertainty
        self.source = source
    }

    var record: ComponentRecord {
        ComponentRecord(
            component: Component(.restOfSystem).description, source: source, method: Method.assumed.rawValue,
            lowFactor: uncertainty.low, highFactor: uncertainty.high)
    }
}
