public import Footprint
public import Telemetry

/// Reads how busy a machine is, and the command below one of its processes.
public struct LoadReader {
    private let root: String
    private var file = SystemFile(capacity: 65_536)
    private var table: ProcessTable
    private var account: ProcessTreeAccount
    private let ticks = MachineTimes.ticksPerSecond
    private var group: ControlGroup?

    /// - Parameters:
    ///   - root: Of the file system: "/" for this machine.
    ///   - tracker: The process below which the command will run.
    ///   - reaped: What it had waited for before.
    ///   - group: The command's own, where there is one: it counts the processor time, and the processes are looked at
    ///     for their memory.
    public init(root: String = "/", tracker: Int32, reaped: TimeSpan = .zero, group: ControlGroup? = nil) {
        self.group = group
        self.root = root + (root.hasSuffix("/") ? "" : "/")
        table = ProcessTable(root: root)
        account = ProcessTreeAccount(tracker: tracker, reaped: reaped)
    }

    /// - Parameter reaped: Processor time of all processes that the tracker has waited for.
    public mutating func read(reaped: TimeSpan) -> MachineLoad {
        var load = MachineLoad()
        if let times = file.read(root + "proc/stat", { MachineTimes(statistics: $0) }) {
            load.capacity = .seconds(Double(times.total) / ticks)
            load.busy = .seconds(Double(times.busy) / ticks)
        }
        if let memory = file.read(root + "proc/meminfo", { MemoryUse(information: $0) }) {
            load.memory = memory.total
            load.memoryInUse = memory.inUse
        }
        let ofTree = account.update(table.processes(), reaped: reaped)
        load.command = group?.processorTime() ?? ofTree
        load.memoryOfCommand = account.resident
        return load
    }

    /// The numbers of the command's processes at the last look.
    public var members: Set<Int32> { Set(account.members.map(\.id)) }
}
