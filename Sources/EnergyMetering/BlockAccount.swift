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
            let start = before[total.component]
            return TotalRecord(
                component: total.component, machine: total.machine - (start?.machine ?? 0),
                command: total.command - (start?.command ?? 0), idle: total.idle - (start?.idle ?? 0),
                commandUnknown: total.commandUnknown - (start?.commandUnknown ?? 0),
                idleUnknown: total.idleUnknown - (start?.idleUnknown ?? 0),
                covered: total.covered - (start?.covered ?? 0), missing: total.missing - (start?.missing ?? 0))
        }
        return BlockFootprint(
            name, duration: end.moment.awake - start.moment.awake, used: used, components: sampler.components)
    }
}
