import Footprint
import Telemetry

/// A counter of microjoules that wraps round, as energy that never falls.
///
/// A value below the last one is a wrap if the energy it stands for can have been used in the time, and a reset (of the
/// driver, of a virtual machine that moved) otherwise; a reset adds nothing and is told.
struct EnergyCounter: Sendable, Hashable {
    /// The largest value before it wraps; 0 where it is unknown, and then every fall is a reset.
    let range: UInt64
    /// No socket and no machine that is read so draws more: a fall that would mean more is a reset.
    static let plausible = Power.kilowatts(5)

    private(set) var energy = Energy.zero
    private var last: (value: UInt64, time: TimeSpan)?

    init(range: UInt64) { self.range = range }

    /// - Returns: `.missing` at a reset, else the energy since the first value.
    mutating func advance(to value: UInt64, at time: TimeSpan) -> PowerReading {
        guard range == 0 || value <= range else {
            return .missing("the counter shows \(value), above its range \(range)")
        }
        defer { last = (value, time) }
        guard let last else { return .energy(energy) }
        if value >= last.value {
            energy += Self.microjoules(value - last.value)
            return .energy(energy)
        }
        let passed = Self.microjoules(range >= last.value ? range - last.value + value + 1 : 0)
        // A counter is updated every millisecond or so: a short time is given some grace.
        let most = Self.plausible.watts * max((time - last.time).seconds, 0.1)
        guard range > 0, passed.joules <= most else {
            return .missing("the counter fell from \(last.value) to \(value)")
        }
        energy += passed
        return .energy(energy)
    }

    private static func microjoules(_ value: UInt64) -> Energy { .joules(Double(value) / 1e6) }

    static func == (left: Self, right: Self) -> Bool {
        left.range == right.range && left.energy == right.energy && left.last?.value == right.last?.value
            && left.last?.time == right.last?.time
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(range)
        hasher.combine(energy)
        hasher.combine(last?.value)
    }
}
