import Footprint
public import Telemetry

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads how busy a machine is, and this process: its own threads, to the nanosecond, without its children.
///
/// Three files of /proc, so it may be read before and after every block of a program; the use of cards, where there are
/// any, is asked for once a second.
public struct OwnLoadReader: Sendable {
    private let root: String
    private var accelerators: [any AcceleratorLoads]
    private var file = SystemFile(capacity: 65_536)
    private let ticks = MachineTimes.ticksPerSecond
    private let pageSize = Double(max(1, sysconf(Int32(_SC_PAGESIZE))))
    private let processors = Double(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

    /// - Parameters:
    ///   - root: Of the file system: "/" for this machine.
    ///   - accelerators: Asked whose the cards are; each answers for cards of its own.
    public init(root: String = "/", accelerators: [any AcceleratorLoads] = []) {
        self.root = root.hasSuffix("/") ? root : root + "/"
        self.accelerators = accelerators
    }

    /// - Parameter moment: Now. The time of all processors is counted by this clock, since the kernel's ticks of 10 ms are
    ///   too coarse for a short block.
    public mutating func read(at moment: Moment) -> MachineLoad {
        var load = MachineLoad()
        if let times = file.read(root + "proc/stat", { MachineTimes(statistics: $0) }) {
            load.busy = .seconds(Double(times.busy) / ticks)
            load.capacity = moment.awake * processors
        }
        if let memory = file.read(root + "proc/meminfo", { MemoryUse(information: $0) }) {
            load.memory = memory.total
            load.memoryInUse = memory.inUse
        }
        let pageSize = pageSize
        load.memoryOfCommand = file.read(root + "proc/self/statm") { bytes in
            var fields = NumberScanner(bytes)
            fields.skip(1)
            return fields.next().map { .bytes(Double(max(0, $0)) * pageSize) }
        }
        var time = timespec()
        if clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 {
            load.command = .seconds(Double(time.tv_sec) + Double(time.tv_nsec) / 1e9)
        }
        guard !accelerators.isEmpty else { return load }
        let processes = ObservedProcesses(
            command: [getpid()], all: Set(FolderListing(root + "proc").names?.compactMap { Int32($0) } ?? []))
        for place in accelerators.indices {
            let uses = accelerators[place].read(processes, at: moment.awake)
            load.accelerators.merge(uses) { first, _ in first }
        }
        return load
    }
}
