import CProcess
public import Footprint
public import Telemetry

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Runs a command and samples the machine until it ends: the one thread that touches clock, meters and signals.
///
/// It decides nothing: `Sampling` says when to read, and the observer what becomes of a sample.
public struct TrackingLoop {
    private var machine: MeteredMachine
    private var sampling: Sampling
    private let inputs: [any LoopInput]
    private let adoptsOrphans: Bool
    private let observer: any TrackingObserver
    private var lastRead = TimeSpan.zero

    /// - Parameter adoptsOrphans: Whether this process waits for all that ends below it, so that a command's orphans stay
    ///   counted. Only for a process that has no other children.
    public init(
        _ machine: MeteredMachine, period: TimeSpan, inputs: [any LoopInput] = [], adoptsOrphans: Bool = false,
        observer: any TrackingObserver
    ) {
        self.adoptsOrphans = adoptsOrphans
        self.machine = machine
        self.inputs = inputs
        self.observer = observer
        sampling = Sampling(period: period, channels: machine.channels.count)
    }

    /// Starts the command, forwards signals to it, samples until it ends.
    ///
    /// - Parameters:
    ///   - environment: Added to the command's.
    public mutating func run(
        _ command: [String], environment: [String: String] = [:]
    ) throws(TrackingError) -> CommandEnd {
        let signals = cprocess_catch_signals()
        guard signals >= 0 else { throw .cannotWatch(reason: String(cString: strerror(errno))) }
        defer { cprocess_release_signals() }
        if adoptsOrphans { _ = cprocess_adopt_orphans() }
        if sampling.period.seconds < 0.5 { cprocess_precise_timers() }

        var wake = perform(sampling.handle(.begin(SystemClock.now())))
        let child: ChildCommand
        observer.commandStarts()
        do throws(TrackingError) {
            child = try ChildCommand.start(
                command,
                environment: environment,
                descriptors: inputs.reduce(into: [:]) { all, input in
                    all.merge(input.descriptorsForCommand) { $1 }
                })
        } catch {
            _ = sampling.handle(.giveUp)
            observer.commandEnded()
            throw error
        }
        for input in inputs { input.commandStarted() }
        observer.commandStarted(process: child.process, at: SystemClock.now())

        var end: CommandEnd?
        while true {
            wait(for: signals, until: wake)
            var signal = cprocess_signal()
            while cprocess_next_signal(signals, &signal) == 1 {
                // One from the terminal has reached the command already: it shares the process group.
                if signal.number != SIGCHLD, signal.was_sent != 0 || signal.number == SIGHUP {
                    child.send(signal.number)
                }
            }
            // After the signals are taken, so that none that comes now is overlooked; at every wake-up, so that a lost
            // one does no harm.
            end = ReapedProcesses.collect(watching: child.process, withOrphans: adoptsOrphans)
            let now = SystemClock.now()
            for input in inputs { input.receive(at: now) }
            if let end {
                _ = perform(sampling.handle(.commandEnded(now)))
                observer.commandEnded()
                return end
            }
            if wake.map({ now.awake >= $0 }) ?? false || wantsReading(at: now) {
                wake = perform(sampling.handle(.due(now)))
            }
        }
    }

    /// Does what the state machine asks for, and all that follows from it.
    ///
    /// - Returns: When to wake up next.
    private mutating func perform(_ actions: [Sampling.Action]) -> TimeSpan? {
        var wake: TimeSpan?
        var waiting = actions[...]
        while let action = waiting.popFirst() {
            switch action {
            case .read:
                let now = SystemClock.now()
                lastRead = now.awake
                let readings = machine.read(at: now)
                observer.didRead(at: now)
                waiting += sampling.handle(.readings(readings, now))
            case .wake(let time): wake = time
            case .note(let note): observer.noted(note)
            case .record(let interval): observer.sampled(interval)
            case .finish: wake = nil
            }
        }
        return wake
    }

    /// Whether an input marks a border at which the meters should be read. Borders that follow each other faster than a
    /// tenth of the period, or 20 a second, are left between two readings.
    private func wantsReading(at now: Moment) -> Bool {
        inputs.contains(where: \.wantsReading)
            && now.awake - lastRead >= max(sampling.period * 0.1, .seconds(0.05))
    }

    /// Sleeps until a signal or an input comes, or the time is there.
    private func wait(for signals: Int32, until wake: TimeSpan?) {
        let descriptors = [signals] + inputs.flatMap(\.descriptors)
        let left = wake.map { max(0, ($0 - SystemClock.now().awake).seconds) } ?? -1
        cprocess_wait(descriptors, Int32(descriptors.count), left)
    }
}

/// Something beside the meters that the loop listens to: marks of phases, progress.
public protocol LoopInput: AnyObject {
    /// Readable when something came.
    var descriptors: [Int32] { get }
    /// Takes what came, without waiting.
    func receive(at moment: Moment)
    /// Descriptors that the command is given, by the number they have there.
    var descriptorsForCommand: [Int32: Int32] { get }
    /// The command has its descriptors; this side's copies can be closed.
    func commandStarted()
    /// Whether what came last marks a border between samples: the meters are then read at once.
    var wantsReading: Bool { get }
}

extension LoopInput {
    public var descriptorsForCommand: [Int32: Int32] { [:] }
    public func commandStarted() {}
    public var wantsReading: Bool { false }
}

/// What a run tells while it goes on.
public protocol TrackingObserver: AnyObject {
    /// The command is about to be started.
    func commandStarts()
    func commandStarted(process: Int32, at moment: Moment)
    /// The meters were just read; what attribution needs is read now, beside them. `sampled` follows, but for the
    /// first time.
    func didRead(at moment: Moment)
    func sampled(_ interval: SampledInterval)
    /// The command has ended, or could not be started; nothing follows.
    func commandEnded()
    func noted(_ note: SamplingNote)
}

extension TrackingObserver {
    public func commandStarts() {}
    public func commandEnded() {}
}
