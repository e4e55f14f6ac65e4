public import Footprint

/// How busy a machine and, of that, a command is at one moment. Times count from an arbitrary start. Unknown is `nil`.
public struct MachineLoad: Sendable, Hashable {
    /// Time of all processors together: 8 processors have 8 s in a second.
    public var capacity: TimeSpan?
    /// Of that, at work.
    public var busy: TimeSpan?
    /// Of that, for the command.
    public var command: TimeSpan?
    public var memory: DataSize?
    public var memoryInUse: DataSize?
    public var memoryOfCommand: DataSize?
    /// By the component's index.
    public var accelerators: [Int: AcceleratorUse]

    public init(
        capacity: TimeSpan? = nil, busy: TimeSpan? = nil, command: TimeSpan? = nil, memory: DataSize? = nil,
        memoryInUse: DataSize? = nil, memoryOfCommand: DataSize? = nil, accelerators: [Int: AcceleratorUse] = [:]
    ) {
        self.capacity = capacity
        self.busy = busy
        self.command = command
        self.memory = memory
        self.memoryInUse = memoryInUse
        self.memoryOfCommand = memoryOfCommand
        self.accelerators = accelerators
    }
}

/// How busy an accelerator was since the last look. Unknown is `nil`.
public struct AcceleratorUse: Sendable, Hashable {
    /// Share of the time in which something ran on it, 0 to 1.
    public var utilisation: Double?
    /// Share of the time in which something of the command's ran on it, 0 to `utilisation`; where two programs ran at the
    /// same time it is shared between them.
    public var command: Double?
    /// Why the command's share is unknown: "other programs use it too, and the driver does not tell how much".
    public var unknown: String?

    public init(utilisation: Double? = nil, command: Double? = nil, unknown: String? = nil) {
        self.utilisation = utilisation
        self.command = command
        self.unknown = unknown
    }
}
