public import Footprint
import Ledger
public import Meters
import Synchronization
public import Telemetry
import Tracking

/// Measures blocks of this program: what the machine used meanwhile, and this process of it.
///
/// The machine's power sources are those of `wattmark track`: sensors where they can be read, models where there is none;
/// every part says which. While a block is open, a thread of its own takes a sample each period; the ends of a block are
/// samples too, so counters (RAPL, NVML) are exact to their own resolution of about a millisecond. Blocks may be nested and
/// run side by side: each has all that the machine used in its time, so overlapping blocks must not be summed.
///
/// A process has one meter. Its children are not counted as its own; `wattmark track` counts them.
///
/// ```swift
/// let meter = EnergyMeter()
/// let (answer, block) = meter.measure("prefill") { (0..<1_000_000).reduce(0, &+) }
/// print(block.duration.text(), block.machine?.text ?? "unknown")
/// ```
public final class EnergyMeter: Sendable {
    /// The meter of this machine, made when it is first used.
    public static let shared = EnergyMeter()

    private struct State: ~Copyable {
        var account: BlockAccount
        var openBlocks = 0
        var isSampling = false
    }

    private let state: Mutex<State>
    private let period: TimeSpan
    /// What was looked for on this machine and cannot be used, and what would help.
    public let refused: [PowerSourceError]

    /// A meter of this machine.
    ///
    /// - Parameter period: Between samples while a block is open: 0.01 s to 1 min.
    public convenience init(period: TimeSpan = .seconds(1)) {
        let sources = PowerSources(agent: AgentMessages.usualPath)
        self.init(
            sources.sources, restOfSystem: sources.restOfSystem, accelerators: sources.acceleratorLoads,
            refused: sources.refused, period: period, clock: SystemClock.now)
    }

    /// A meter of sources of one's own.
    ///
    /// - Precondition: `period` is from 0.01 s to 1 min.
    public convenience init(
        _ sources: [any PowerSource], restOfSystem: RestOfSystem? = nil, refused: [PowerSourceError] = [],
        period: TimeSpan = .seconds(1)
    ) {
        self.init(
            sources, restOfSystem: restOfSystem, accelerators: [], refused: refused, period: period,
            clock: SystemClock.now)
    }

    init(
        _ sources: [any PowerSource], restOfSystem: RestOfSystem?, accelerators: [any AcceleratorLoads] = [],
        refused: [PowerSourceError], period: TimeSpan, clock: @escaping @Sendable () -> Moment
    ) {
        precondition((0.01...60).contains(period.seconds), "a period is from 0.01 s to 1 min")
        self.period = period
        self.refused = refused
        state = Mutex(
            State(
                account: BlockAccount(
                    MeteredMachine(sources), restOfSystem: restOfSystem, accelerators: accelerators, clock: clock)))
    }

    /// Measures what `body` takes.
    ///
    /// - Parameter name: What the block is called.
    /// - Returns: The body's result, and what was used meanwhile. A body that throws gives its error.
    public func measure<Result, Failure: Error>(
        _ name: String, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> (Result, BlockFootprint) {
        let block = begin(name)
        defer { block.cancel() }
        let result = try body()
        return (result, block.end())
    }

    /// Measures what `body` takes, waiting included.
    public func measure<Result, Failure: Error>(
        _ name: String, isolation: isolated (any Actor)? = #isolation,
        _ body: () async throws(Failure) -> sending Result
    ) async throws(Failure) -> (Result, BlockFootprint) {
        let block = begin(name)
        defer { block.cancel() }
        let result = try await body()
        return (result, block.end())
    }

    /// Opens a block that ends elsewhere.
    public func begin(_ name: String) -> OpenBlock {
        let (start, starts) = state.withLock { state in
            let start = state.account.read()
            state.openBlocks += 1
            let starts = !state.isSampling
            state.isSampling = true
            return (start, starts)
        }
        if starts { SamplingThread.start { [weak self] in self?.sampleOnce() } }
        return OpenBlock(name, of: self, from: start)
    }

    func end(_ name: String, from start: BlockAccount.Reading) -> BlockFootprint {
        state.withLock { state in
            let end = state.account.read()
            state.openBlocks -= 1
            return state.account.footprint(name, from: start, to: end)
        }
    }

    func cancel() { state.withLock { $0.openBlocks -= 1 } }

    /// One turn of the sampling thread.
    ///
    /// - Returns: How long to sleep; `nil` when no block is open any more, and the thread ends.
    private func sampleOnce() -> TimeSpan? {
        state.withLock { state in
            guard state.openBlocks > 0 else {
                state.isSampling = false
                return nil
            }
            _ = state.account.read()
            return period
        }
    }
}

/// A block that is being measured. Ending it a second time is a mistake of the program.
public final class OpenBlock: Sendable {
    public let name: String
    private let meter: EnergyMeter
    private let start: BlockAccount.Reading
    private let isOpen = Atomic(true)

    init(_ name: String, of meter: EnergyMeter, from start: BlockAccount.Reading) {
        self.name = name
        self.meter = meter
        self.start = start
    }

    deinit { cancel() }

    /// Ends the block.
    ///
    /// - Precondition: It has not ended.
    public func end() -> BlockFootprint {
        precondition(isOpen.exchange(false, ordering: .relaxed), "the block ‘\(name)’ has ended already")
        return meter.end(name, from: start)
    }

    /// Gives the block up, if it is open.
    func cancel() {
        if isOpen.exchange(false, ordering: .relaxed) { meter.cancel() }
    }
}
