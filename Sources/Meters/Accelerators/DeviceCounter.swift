import Footprint
import Telemetry

/// An energy counter of 64 bits that does not wrap, as energy that never falls.
///
/// A fall is a reset (the driver was loaded anew, the card was reset), and a rise that no such device can have used is
/// nonsense: both are told and add nothing.
///
/// ```swift
/// var counter = DeviceCounter(joulesPerCount: 1e-3, most: .kilowatts(5))
/// counter.advance(to: 10_000, at: .seconds(0))   // 0 J
/// counter.advance(to: 10_300, at: .seconds(1))   // 0.3 J
/// ```
struct DeviceCounter: Sendable {
    let joulesPerCount: Double
    /// What is metered never draws more.
    let most: Power

    private(set) var energy = Energy.zero
    private var last: (value: UInt64, time: TimeSpan)?
    private var lastRise: TimeSpan?

    init(joulesPerCount: Double, most: Power) {
        self.joulesPerCount = joulesPerCount
        self.most = most
    }

    /// How long ago it last rose, or was first read.
    func timeWithoutRise(at time: TimeSpan) -> TimeSpan { lastRise.map { time - $0 } ?? .zero }

    /// - Parameter time: By a clock that stops while the machine sleeps.
    mutating func advance(to value: UInt64, at time: TimeSpan) -> PowerReading {
        if last?.value != value { lastRise = time }
        guard let before = last else {
            last = (value, time)
            return .energy(energy)
        }
        guard value >= before.value else {
            last = (value, time)
            return .missing("the counter fell from \(before.value) to \(value)")
        }
        let used = Double(value - before.value) * joulesPerCount
        // The driver renews the counter some ten times a second: a short time is given some grace.
        let possible = most.watts * max((time - before.time).seconds, 1)
        guard used <= possible else {
            // What was true is kept, so that one wrong value costs one reading.
            return .missing("the counter rose from \(before.value) to \(value), more than can have been used")
        }
        last = (value, time)
        energy += .joules(used)
        return .energy(energy)
    }
}
