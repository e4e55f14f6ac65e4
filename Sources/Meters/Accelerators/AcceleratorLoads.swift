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
    static let shortest = TimeSpan.seconds(1)

    private var last: TimeSpan?
    private var looks = 0
    private var uses: [Int: AcceleratorUse] = [:]

    /// What was read last, or what `body` reads now if that is long ago.
    mutating func uses(
        at time: TimeSpan, _ body: (_ since: TimeSpan?) -> [Int: AcceleratorUse]
    ) -> [Int: AcceleratorUse] {
        // The first look is before the command: what it tells does not hold for it.
        if let last, looks > 1, time - last < Self.shortest * 0.9 { return uses }
        uses = body(last.map { time - $0 })
        last = time
        looks += 1
        return uses
    }
}
