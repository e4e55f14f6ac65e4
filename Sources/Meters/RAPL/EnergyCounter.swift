import Footprint
import Telemetry

/// A counter of microjoules that wraps round, as energy that never falls.
///
/// A value below the last one is a wrap if the energy it stands for can have been used in the time, and a reset (of the
/// driver, of a virtual machine that moved) otherwise; a reset adds nothing and is told. After a time in which it may
/// have wrapped more than once no value says what was used, and that is told too.
///
/// ```swift
/// var counter = EnergyCounter(range: 1_000_000_000, most: .watts(1_000))
/// counter.advance(to: 999_000_000, at: .seconds(0))   // 0 J
/// counter.advance(to: 2_999_999, at: .seconds(0.5))   // 4 J
/// ```
struct EnergyCounter: Sendable {
    /// The largest value before it wraps; 0 where it is unknown, and then every fall is a reset.
    let range: UInt64
    /// What is metered never draws more.
    let most: Power

    private(set) var energy = Energy.zero
    private var last: (value: UInt64, time: TimeSpan)?

    init(range: UInt64, most: Power) {
        self.range = range
        self.most = most
    }

    /// - Parameter time: By a clock that stops while the machine sleeps, as what is metered nearly does.
    /// - Returns: `.missing` where it cannot be told what was used, else the energy since the first value.
    mutating func advance(to value: UInt64, at time: TimeSpan) -> PowerReading {
        guard range == 0 || value <= range else {
            return .missing("the counter shows \(value), above its range \(range)")
        }
        defer { last = (value, time) }
        guard let last else { return .energy(energy) }
        // The counter is updated every millisecond or so: a short time is given some grace.
        let passed = max((time - last.time).seconds, 0.1)
        let possible = most.watts * passed * 1e6
        if range > 0, possible > Double(range) {
            return .missing("the counter was not read for \(Int(passed)) s, in which it may have wrapped round")
        }
        if value >= last.value {
            energy += Self.microjoules(value - last.value)
            return .energy(energy)
        }
        // A counter whose last value lay above its range was never let in.
        let used = range > 0 ? range - last.value + value + 1 : UInt64.max
        guard range > 0, Double(used) <= possible else {
            return .missing("the counter fell from \(last.value) to \(value)")
        }
        energy += Self.microjoules(used)
        return .energy(energy)
    }

    private static func microjoules(_ value: UInt64) -> Energy { .joules(Double(value) / 1e6) }
}
