public import Footprint
public import Telemetry

/// Says how busy the accelerators of one kind are, and how much of that is a command's.
public protocol AcceleratorLoads: Sendable {
    /// The use since the call before, by the component's index. A card that is not named is unknown.
    ///
    /// - Parameters:
    ///   - processes: Of the command and of the machine.
    ///   - time: Now, by a clock that stops while the machine sleeps.
    mutating func read(_ processes: ObservedProcesses, at time: TimeSpan) -> [Int: AcceleratorUse]
}

/// The processes of a machine at this look or the one before, so that one that just ended is still known.
public struct ObservedProcesses: Sendable, Hashable {
    public let command: Set<Int32>
    /// All that can be seen from here, the command's among them.
    public let all: Set<Int32>

    public init(command: Set<Int32>, all: Set<Int32>) {
        self.command = command
        self.all = all.union(command)
    }
}

/// How often the use of cards is asked for: drivers renew it once in 1/6 s to 1 s, and between two looks that are nearer
/// than that nothing new can be told.
struct LoadInterval: Sendable {
    static let shortest = TimeSpan.seconds(0.9)

    private var last: TimeSpan?
    private var looks = 0

    /// Whether it is time to look again, and how long ago the look before was; `nil` if it is not.
    ///
    /// The second look always is: what the first told was before the command began.
    mutating func look(at time: TimeSpan) -> Look? {
        if let last, looks > 1, time - last < Self.shortest { return nil }
        defer {
            last = time
            looks += 1
        }
        return Look(since: last.map { time - $0 })
    }

    struct Look: Sendable, Hashable {
        /// `nil` for the first.
        let since: TimeSpan?
    }
}
