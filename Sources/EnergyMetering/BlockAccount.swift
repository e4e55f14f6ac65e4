import Footprint
import Ledger
import Meters
import Telemetry
import Tracking

/// What a machine and this process have used since the meter was made; a block is the difference of two readings.
struct BlockAccount {
    /// The account at one moment.
    struct Reading: Sendable {
        let moment: Moment
        let totals: [TotalRecord]
    }

    private var machine: MeteredMachine
    private var channels: [ChannelIntegrator]
    private let sampler: RunSampler
    private var reader: OwnLoadReader
    private var totals: RunTotals
    private var last: (moment: Moment, load: MachineLoad)?
    private let clock: @Sendable () -> Moment

    init(
        _ machine: MeteredMachine, restOfSystem: RestOfSystem?, accelerators: [any AcceleratorLoads],
        clock: @escaping @Sendable () -> Moment
    ) {
        reader = OwnLoadReader(accelerators: accelerators)
        self.machine = machine
        self.clock = clock
        channels = Array(repeating: ChannelIntegrator(), count: machine.channels.count)
        sampler = RunSampler(machine, restOfSystem: restOfSystem)
        totals = RunTotals(components: sampler.components.map(\.component))
    }

    /// Reads all sources now.
    mutating func read() -> Reading {
        let moment = clock()
        let readings = machine.read(at: moment)
        let load = reader.read(at: moment)
        let intervals = zip(channels.indices, readings).map { channels[$0].advance($1, at: moment.awake) }
        if let last {
            let interval = SampledInterval(from: last.moment, to: moment, channels: intervals)
            totals.add(sampler.sample(interval, loads: (last.load, load)))
        }
        last = (moment, load)
        return Reading(moment: moment, totals: totals.records)
    }

    func footprint(_ name: String, from start: Reading, to end: Reading) -> BlockFootprint {
        let before = Dictionary(start.totals.map { ($0.component, $0) }) { first, _ in first }
        let used = end.totals.map { total in
            guard let start = before[total.component] else { return total }
            var used = total
            used.machine -= start.machine
            used.command -= start.command
            used.idle -= start.idle
            used.commandUnknown -= start.commandUnknown
            used.idleUnknown -= start.idleUnknown
            used.covered -= start.covered
            used.missing -= start.missing
            return used
        }
        return BlockFootprint(
            name, duration: end.moment.awake - start.moment.awake, used: used, components: sampler.components)
    }
}
