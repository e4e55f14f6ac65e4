public import Footprint
public import Telemetry

/// Reads how busy a machine is, and the command below one of its processes.
public struct LoadReader {
    private let root: String
    private var file = SystemFile(capacity: 65_536)
    private var table: ProcessTable
    private var account: ProcessTreeAccount
    private var accelerators: [any AcceleratorLoads]
    /// The processes of the look before: all, and the command's.
    private var before: (all: Set<Int32>, command: Set<Int32>) = ([], [])
    private let ticks = MachineTimes.ticksPerSecond
    private var group: ControlGroup?

    /// - Parameters:
    ///   - root: Of the file system: "/" for this machine.
    ///   - tracker: The process below which the command will run.
    ///   - reaped: What it had waited for before.
    ///   - group: The command's own, where there is one: it counts the processor time, and the processes are looked at
    ///     for their memory.
    ///   - accelerators: Asked whose the cards are; each answers for cards of its own.
    public init(
        root: String = "/", tracker: Int32, reaped: TimeSpan = .zero, group: ControlGroup? = nil,
        accelerators: [any AcceleratorLoads] = []
    ) {
        self.group = group
        self.root = root + (root.hasSuffix("/") ? "" : "/")
        self.accelerators = accelerators
        table = ProcessTable(root: root)
        account = ProcessTreeAccount(tracker: tracker, reaped: reaped)
    }

    /// - Parameters:
    ///   - reaped: Processor time of all processes that the tracker has waited for.
    ///   - time: Now, by a clock that stops while the machine sleeps.
    public mutating func read(reaped: TimeSpan, at time: TimeSpan) -> MachineLoad {
        var load = MachineLoad()
        if let times = file.read(root + "proc/stat", { MachineTimes(statistics: $0) }) {
            load.capacity = .seconds(Double(times.total) / ticks)
            load.busy = .seconds(Double(times.busy) / ticks)
        }
        if let memory = file.read(root + "proc/meminfo", { MemoryUse(information: $0) }) {
            load.memory = memory.total
            load.memoryInUse = memory.inUse
        }
        let processes = table.processes()
        let ofTree = account.update(processes, reaped: reaped)
        load.command = group?.processorTime() ?? ofTree
        // Pages that processes share are counted for each of them: never more than is in use.
        load.memoryOfCommand = load.memoryInUse.map { min(account.resident, $0) } ?? account.resident
        load.accelerators = use(of: Set(processes.map(\.id)), at: time)
        return load
    }

    private mutating func use(of all: Set<Int32>, at time: TimeSpan) -> [Int: AcceleratorUse] {
        guard !accelerators.isEmpty else { return [:] }
        let observed = ObservedProcesses(command: members.union(before.command), all: all.union(before.all))
        before = (all, members)
        var uses: [Int: AcceleratorUse] = [:]
        for place in accelerators.indices {
            uses.merge(accelerators[place].read(observed, at: time)) { first, _ in first }
        }
        return uses
    }

    /// The numbers of the command's processes at the last look.
    public var members: Set<Int32> { Set(account.members.map(\.id)) }
}
