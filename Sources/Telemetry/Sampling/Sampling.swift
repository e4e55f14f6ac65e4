public import Footprint

/// The sampling loop as a pure state machine: events in, actions out. It owns no clock, file or process.
///
/// The states, and which may follow: idle → warming → sampling → draining → ended; warming → draining when the command
/// ends at once; any → ended when the run is given up.
///
/// ```swift
/// var sampling = Sampling(period: .seconds(1), channels: 1)
/// sampling.handle(.begin(now))                       // [.read]: a baseline before the command starts
/// sampling.handle(.readings([.energy(.zero)], now))  // [.wake(at: 1 s later)]
/// ```
public struct Sampling: Sendable {
    public enum Event: Sendable, Hashable {
        case begin(Moment)
        /// The time asked for by `.wake` has come.
        case due(Moment)
        /// The answer to `.read`, one reading for each channel.
        case readings([PowerReading], Moment)
        case commandEnded(Moment)
        /// The tracker itself must go.
        case giveUp
    }

    public enum Action: Sendable, Hashable {
        /// Read all channels, then send `.readings`.
        case read
        /// Send `.due` at this time of the clock `Moment.awake`.
        case wake(at: TimeSpan)
        case record(SampledInterval)
        case note(SamplingNote)
        /// Nothing more will be recorded.
        case finish
    }

    enum State: Sendable, Hashable {
        case idle, warming, sampling, draining, ended
    }

    /// Shorter gaps between clocks than this are rounding, not sleep or a clock that was set.
    static let noticeable = TimeSpan.seconds(1)

    public let period: TimeSpan
    private(set) var state = State.idle
    private var channels: [ChannelIntegrator]
    private var first: Moment?
    private var last: Moment?

    /// - Parameters:
    ///   - period: Between samples; above 0.
    ///   - channels: How many numbers every reading has.
    public init(period: TimeSpan, channels: Int) {
        precondition(period > .zero, "a period is above 0")
        self.period = period
        self.channels = Array(repeating: ChannelIntegrator(), count: channels)
    }

    public mutating func handle(_ event: Event) -> [Action] {
        switch (state, event) {
        case (.idle, .begin):
            state = .warming
            return [.read]
        case (.warming, .readings(let readings, let moment)):
            state = .sampling
            first = moment
            last = moment
            for (channel, reading) in zip(channels.indices, readings) {
                _ = channels[channel].advance(reading, at: moment.awake)
            }
            return [.wake(at: moment.awake + period)]
        case (.sampling, .due):
            return [.read]
        case (.sampling, .readings(let readings, let moment)):
            return record(readings, moment) + [.wake(at: next(after: moment.awake))]
        case (.warming, .commandEnded), (.sampling, .commandEnded):
            state = .draining
            return [.read]
        case (.draining, .readings(let readings, let moment)):
            state = .ended
            return record(readings, moment) + [.finish]
        case (.idle, .giveUp), (.warming, .giveUp), (.sampling, .giveUp), (.draining, .giveUp):
            state = .ended
            return [.finish]
        default:
            // An event that comes late (a wake-up after the end) asks for nothing.
            return []
        }
    }

    private mutating func record(_ readings: [PowerReading], _ moment: Moment) -> [Action] {
        guard let last else { return [] }
        self.last = moment
        let intervals = zip(channels.indices, readings).map { channel, reading in
            channels[channel].advance(reading, at: moment.awake)
        }
        let sample = SampledInterval(from: last, to: moment, channels: intervals)
        return SamplingNote.between(last, moment, period: period).map(Action.note) + [.record(sample)]
    }

    /// The next point of the grid that began with the first reading; points that were missed are skipped.
    private func next(after time: TimeSpan) -> TimeSpan {
        guard let start = first?.awake else { return time + period }
        let passed = ((time - start).seconds / period.seconds + 1e-9).rounded(.down)
        return start + period * (passed + 1)
    }
}

/// What the channels used between two readings.
public struct SampledInterval: Sendable, Hashable {
    public let from: Moment
    public let to: Moment
    /// By channel; `nil` where it gave no value.
    public let channels: [ChannelInterval?]

    public init(from: Moment, to: Moment, channels: [ChannelInterval?]) {
        self.from = from
        self.to = to
        self.channels = channels
    }

    /// Without the time that the machine slept.
    public var duration: TimeSpan { to.awake - from.awake }
}
