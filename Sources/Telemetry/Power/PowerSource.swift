public import Footprint

/// A meter or a model of power: RAPL, NVML, hwmon, a battery, a processor's load.
///
/// A source is found by its own `init` or `find` (which throws `PowerSourceError` when the machine has none), lists its
/// channels, which never change afterwards, and is read again and again. It undoes wrap-round and resets of counters
/// itself, so that the energy it gives never falls. Reading must be cheap (a few files) and must not block.
public protocol PowerSource: Sendable {
    /// What it is, for people: "RAPL (powercap)".
    var name: String { get }

    /// What it gives; at least one.
    var channels: [PowerChannel] { get }

    /// Parts of it that were found and cannot be used, and why. None, unless the source says otherwise.
    var leftOut: [PowerSourceError] { get }

    /// One reading for each channel, in their order.
    ///
    /// - Parameter moment: Now, by the run's clock.
    mutating func read(at moment: Moment) -> [PowerReading]
}

extension PowerSource {
    public var leftOut: [PowerSourceError] { [] }
}

/// What a channel says at one moment.
public enum PowerReading: Sendable, Hashable {
    /// Energy since the source was opened.
    case energy(Energy)
    /// Power at this moment; integrated by the trapezoidal rule between readings.
    case power(Power)
    /// No value this time, and why. Never a silent 0.
    case missing(String)
}

/// A moment by three clocks: one that stops while the machine sleeps, one that does not, and the calendar.
public struct Moment: Sendable, Hashable {
    /// Time since an arbitrary start, not counting sleep of the machine (`CLOCK_MONOTONIC`).
    public let awake: TimeSpan
    /// Time since an arbitrary start, sleep included (`CLOCK_BOOTTIME`).
    public let elapsed: TimeSpan
    /// Time since 1970-01-01 00:00 UTC (`CLOCK_REALTIME`); steps when the clock is set.
    public let calendar: TimeSpan

    public init(awake: TimeSpan, elapsed: TimeSpan, calendar: TimeSpan) {
        self.awake = awake
        self.elapsed = elapsed
        self.calendar = calendar
    }
}
