public import Footprint
public import Telemetry

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Every channel tried: what it reads now.
public struct SourceTrial: Sendable {
    public let channels: [TriedChannel]

    /// Reads twice. Blocks for as long.
    public init(_ machine: MeteredMachine, over time: TimeSpan) {
        var machine = machine
        let start = SystemClock.now()
        let first = machine.read(at: start)
        usleep(UInt32(max(0, min(time.seconds, 10)) * 1e6))
        let end = SystemClock.now()
        let second = machine.read(at: end)
        channels = zip(machine.channels, zip(first, second)).map { channel, readings in
            var integrator = ChannelIntegrator()
            _ = integrator.advance(readings.0, at: start.awake)
            let interval = integrator.advance(readings.1, at: end.awake)
            let power = interval.flatMap { interval in
                interval.duration > .zero ? Power.watts(interval.energy.joules / interval.duration.seconds) : nil
            }
            var problem: String?
            if case .missing(let reason) = readings.1 { problem = reason }
            return TriedChannel(source: channel.source, channel: channel.channel, power: power, problem: problem)
        }
    }
}

/// One channel as it was found.
public struct TriedChannel: Sendable, Hashable {
    public let source: String
    public let channel: PowerChannel
    /// Mean over the trial; `nil` where it gave no value.
    public let power: Power?
    /// Why it gave none.
    public let problem: String?

    public init(source: String, channel: PowerChannel, power: Power?, problem: String?) {
        self.source = source
        self.channel = channel
        self.power = power
        self.problem = problem
    }
}
