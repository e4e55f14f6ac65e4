public import Footprint

/// Something that happened to the clocks between two samples and that a reader of the numbers should know.
public enum SamplingNote: Sendable, Hashable {
    /// The machine slept; nothing was used and nothing sampled.
    case slept(TimeSpan)
    /// The calendar was set, forward (above 0) or back.
    case clockSet(by: TimeSpan)
    /// Awake, and yet no sample for this long: the tracker was stopped (Ctrl-Z) or the machine was overloaded.
    case late(TimeSpan)

    /// How many periods without a sample count as late, and at least how long.
    static let latePeriods = 10.0
    static let lateAtLeast = TimeSpan.seconds(5)

    static func between(_ start: Moment, _ end: Moment, period: TimeSpan) -> [SamplingNote] {
        let awake = end.awake - start.awake
        let elapsed = end.elapsed - start.elapsed
        let calendar = end.calendar - start.calendar
        var notes: [SamplingNote] = []
        if elapsed - awake >= Sampling.noticeable { notes.append(.slept(elapsed - awake)) }
        let step = calendar - elapsed
        if abs(step.seconds) >= Sampling.noticeable.seconds { notes.append(.clockSet(by: step)) }
        if awake >= max(period * latePeriods, lateAtLeast) { notes.append(.late(awake)) }
        return notes
    }
}

extension SamplingNote: CustomStringConvertible {
    public var description: String {
        switch self {
        case .slept(let time):
            "The machine slept for \(Self.text(time)); that time is not in the run's energy."
        case .clockSet(let step):
            "The clock was set \(step > .zero ? "forward" : "back") by \(Self.text(step * (step > .zero ? 1 : -1))); "
                + "durations are not affected."
        case .late(let time):
            "No sample was taken for \(Self.text(time)): wattmark was stopped or the machine was overloaded. Counters "
                + "went on; readings of power were interpolated."
        }
    }

    private static func text(_ time: TimeSpan) -> String { time.text() }
}
