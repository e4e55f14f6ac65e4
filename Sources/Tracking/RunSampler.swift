import Footprint
public import Ledger
public import Meters
public import Telemetry

/// Turns what the loop tells into what is stored: each interval's energy by component, and whose it is.
///
/// The parts that are stored sum to the machine: of a channel that is contained in another (core in package), the
/// container alone is stored; a package inside the platform's own meter (psys) is stored beside it, and readers know what
/// `system` and `supply` contain (`ComponentNesting`).
public struct RunSampler: Sendable {
    private let channels: [MeteredChannel]
    private let stored: [Int]
    private let restOfSystem: RestOfSystem?

    /// - Parameter restOfSystem: What no meter sees, as a share of the rest; `nil` leaves it out. Never stored where the
    ///   platform's own meter is; beside a battery it is, which may tell nothing for a part of the run.
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
        let hasPlatform = stored.contains { [channels] in channels[$0].channel.component.kind == .system }
        self.restOfSystem = hasPlatform ? nil : restOfSystem
    }

    /// The components as they are stored.
    public var components: [ComponentRecord] {
        let metered = stored.map { index in
            Self.record(channels[index].channel, source: "\(channels[index].source), \(channels[index].channel.label)")
        }
        return metered + (restOfSystem.map { [Self.record($0.channel, source: $0.channel.label)] } ?? [])
    }

    private static func record(_ channel: PowerChannel, source: String) -> ComponentRecord {
        ComponentRecord(
            component: channel.component.description, source: source, method: channel.method.rawValue,
            lowFactor: channel.uncertainty.low, highFactor: channel.uncertainty.high)
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
        var parts: [(component: Component, energy: AttributedEnergy?)] = []
        /// What a meter of several parts is shared by.
        func inside(_ container: Component) -> [AttributedEnergy] {
            parts.filter { ComponentNesting.isInside($0.component.description, container.description) }
                .compactMap(\.energy)
        }
        for index in stored where !channels[index].channel.component.kind.isWhole {
            let component = channels[index].channel.component
            parts.append((component, interval.channels[index].map { attribution.share($0.energy, of: component) }))
        }
        let known = parts.compactMap(\.energy)
        for index in stored where channels[index].channel.component.kind.isWhole {
            let component = channels[index].channel.component
            let shared = interval.channels[index].map {
                attribution.share($0.energy, of: component, inProportionTo: inside(component))
            }
            parts.append((component, shared))
        }
        if let restOfSystem {
            let sum = known.reduce(Energy.zero) { $0 + $1.machine }
            let rest =
                known.isEmpty
                ? nil
                : attribution.share(
                    sum * restOfSystem.factor.central.value, of: Component(.restOfSystem), inProportionTo: known)
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

extension Component.Kind {
    /// A meter of several parts, of which each may have one of its own.
    fileprivate var isWhole: Bool { self == .system || self == .supply }
}
