public import Footprint
public import Ledger
public import Meters
public import Telemetry

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Keeps a run: every sample goes to the journal at once, and the totals so far are at hand for the live line.
public final class RunRecorder: TrackingObserver {
    private let sampler: RunSampler
    private let journal: JournalWriter?
    private var reader: LoadReader
    private var window = LoadWindow()
    private var group: ControlGroup?
    private let accelerators: [any AcceleratorLoads]
    private var loads: (before: MachineLoad?, after: MachineLoad) = (nil, MachineLoad())
    private let watchers: [any RunWatcher]
    /// What is said once.
    private var told: Set<String> = []
    public private(set) var account: RunAccount
    /// Of the samples so far.
    public private(set) var totals: RunTotals
    public private(set) var notes: [NoteRecord] = []
    private var phaseAccount: PhaseAccount
    private var lastSample = 0.0

    /// - Parameters:
    ///   - journal: `nil` where none can be written; the run is then in memory alone.
    ///   - accelerators: Asked whose the cards are.
    ///   - watchers: Told of every sample, after it is in the journal.
    public init(
        _ sampler: RunSampler, journal: JournalWriter?, scope: RunScope, accelerators: [any AcceleratorLoads] = [],
        watchers: [any RunWatcher] = []
    ) {
        self.sampler = sampler
        self.journal = journal
        self.watchers = watchers
        account = RunAccount(scope: scope)
        phaseAccount = PhaseAccount(scope: scope.rawValue)
        totals = RunTotals(components: sampler.components.map(\.component))
        group = ControlGroup.make(process: getpid())
        self.accelerators = accelerators
        reader = LoadReader(
            tracker: getpid(), reaped: ReapedProcesses.processorTime, group: group, accelerators: accelerators)
    }

    public func commandStarts() {
        // Without the right to move itself the tracker counts by the processes alone.
        guard let group, !group.enter() else { return }
        commandEnded()
        reader = LoadReader(
            tracker: getpid(), reaped: ReapedProcesses.processorTime, accelerators: accelerators)
    }

    public func commandStarted(process: Int32, at moment: Moment) { group?.leave() }

    public func commandEnded() {
        group?.leave()
        group?.remove()
        group = nil
    }

    public func didRead(at moment: Moment) {
        let now = reader.read(reaped: ReapedProcesses.processorTime, at: moment.awake)
        loads = (window.add(now, at: moment.awake), now)
        for (index, use) in now.accelerators.sorted(by: { $0.key < $1.key }) {
            guard let reason = use.unknown else { continue }
            let text = "Whose the energy of \(Component(.accelerator, index)) is cannot be told: \(reason)."
            if told.insert(text).inserted { note(text) }
        }
    }

    public func sampled(_ interval: SampledInterval) {
        let intensity = watchers.lazy.compactMap { $0.intensity(at: interval.to) }.first
        let sample = sampler.sample(interval, loads: loads, intensity: intensity)
        let condition = journal?.append(sample) ?? .sound
        totals.add(sample)
        account.add(sample, processorTime: loads.after.command)
        lastSample = interval.to.awake.seconds
        for phase in phaseAccount.add(sample, until: lastSample) { journal?.append(phase: phase) }
        for watcher in watchers { watcher.sampled(account, at: interval.to, journal: condition) }
    }

    public func noted(_ note: SamplingNote) { self.note(note.description) }

    /// A sentence that belongs to the run.
    public func note(_ text: String) {
        // A clock that is set every second must not fill the memory.
        guard notes.count < 1_000 else { return }
        let note = NoteRecord(time: SystemClock.now().calendar.seconds, text: text)
        notes.append(note)
        journal?.append(note: note)
    }
}

extension RunRecorder: PhaseListener {
    public func phaseBegan(_ name: String, by client: Int, at moment: Moment) throws(PhaseAccount.Problem) {
        let phase = try phaseAccount.begin(
            name, by: client, at: moment.awake.seconds, calendar: moment.calendar.seconds)
        journal?.append(phase: phase)
    }

    public func phaseEnded(_ name: String, by client: Int, at moment: Moment) throws(PhaseAccount.Problem) {
        try phaseAccount.end(name, by: client, at: moment.awake.seconds, calendar: moment.calendar.seconds)
    }

    public func clientLeft(_ client: Int, at moment: Moment) {
        phaseAccount.leave(client, at: moment.awake.seconds)
    }

    /// Ends the phases that are open, after the last sample; to be called when the command has ended.
    public func endPhases() {
        let (ended, open) = phaseAccount.endAll(at: lastSample, calendar: SystemClock.now().calendar.seconds)
        for phase in ended { journal?.append(phase: phase) }
        guard let first = open.first else { return }
        let others = open.count > 1 ? " and \(open.count - 1) more" : ""
        note("The phase ‘\(first)’\(others) was not ended by the command; it is counted up to the end of the run.")
    }

    /// The phases that have ended, in the order of their beginnings.
    public var phases: [PhaseRecord] { phaseAccount.records.sorted { $0.began < $1.began } }
}

/// Something that follows a run while it goes on: a live line, a forecast, a series of intensities.
public protocol RunWatcher: AnyObject {
    func sampled(_ account: RunAccount, at moment: Moment, journal: JournalCondition)
    /// g CO2e/kWh at that time; `nil` where the run's own holds.
    func intensity(at moment: Moment) -> Double?
}

extension RunWatcher {
    public func intensity(at moment: Moment) -> Double? { nil }
}

/// Which energy a run answers for.
public enum RunScope: String, Sendable, Hashable, CaseIterable {
    /// All that the machine used while the command ran.
    case machine
    /// The command's share alone.
    case process
}

/// What a run has used so far.
public struct RunAccount: Sendable, Hashable {
    public let scope: RunScope
    public private(set) var energy = Energy.zero
    public private(set) var duration = TimeSpan.zero
    /// Mean over the last sample; `nil` where no meter had a value.
    public private(set) var power: Power?
    public private(set) var sampleCount = 0
    /// Of the command, with all its descendants.
    public private(set) var processorTime: TimeSpan?

    public init(scope: RunScope) { self.scope = scope }

    public mutating func add(_ sample: SampleRecord, processorTime: TimeSpan?) {
        let inScope = Self.energy(of: sample, scope: scope)
        energy += inScope ?? .zero
        duration += .seconds(sample.duration)
        power = inScope.flatMap { sample.duration > 0 ? Power.watts($0.joules / sample.duration) : nil }
        sampleCount += 1
        self.processorTime = processorTime
    }

    /// The energy of a sample; `nil` where no meter had a value.
    static func energy(of sample: SampleRecord, scope: RunScope) -> Energy? {
        sample.energy(inScope: scope.rawValue).map { .joules($0) }
    }
}
