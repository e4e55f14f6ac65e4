public import Footprint

/// Turns the readings of one channel into energy per interval.
///
/// A counter gives the difference to its last reading, so that a gap in its readings loses nothing; power is
/// integrated by the trapezoidal rule between two readings that follow each other.
///
/// ```swift
/// var channel = ChannelIntegrator()
/// channel.advance(.power(.watts(100)), at: .seconds(0))         // nil: a beginning, not an interval
/// channel.advance(.power(.watts(200)), at: .seconds(2))         // 300 J over 2 s
/// ```
public struct ChannelIntegrator: Sendable, Hashable {
    private var last: (reading: Known, time: TimeSpan)?
    private enum Known: Hashable {
        case energy(Energy)
        case power(Power)
    }

    public init() {}

    /// The energy since the reading before.
    ///
    /// - Parameter time: Of a clock that stops while the machine sleeps.
    /// - Returns: `nil` for the first reading, a missing one, and power after a missing one.
    public mutating func advance(_ reading: PowerReading, at time: TimeSpan) -> ChannelInterval? {
        let before = last
        switch reading {
        case .missing:
            // A counter goes on counting while it cannot be read; a power that was not read is unknown.
            if case .power = before?.reading { last = nil }
            return nil
        case .energy(let energy):
            last = (.energy(energy), time)
            guard case .energy(let start) = before?.reading, let began = before?.time, energy >= start else {
                return nil
            }
            return ChannelInterval(energy: energy - start, duration: time - began)
        case .power(let power):
            guard power.watts.isFinite, power.watts >= 0 else {
                last = nil
                return nil
            }
            last = (.power(power), time)
            guard case .power(let start) = before?.reading, let began = before?.time else { return nil }
            let duration = time - began
            return ChannelInterval(
                energy: .joules((start.watts + power.watts) / 2 * duration.seconds), duration: duration)
        }
    }

    public static func == (left: Self, right: Self) -> Bool {
        left.last?.reading == right.last?.reading && left.last?.time == right.last?.time
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(last?.reading)
        hasher.combine(last?.time)
    }
}

/// Energy of one channel between two of its readings.
public struct ChannelInterval: Sendable, Hashable {
    public let energy: Energy
    /// Longer than the sample's own where readings before it were missing.
    public let duration: TimeSpan

    public init(energy: Energy, duration: TimeSpan) {
        self.energy = energy
        self.duration = duration
    }
}
