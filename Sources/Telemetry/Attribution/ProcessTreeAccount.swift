public import Footprint

/// A process at one moment, as the system shows it.
public struct ProcessSnapshot: Sendable, Hashable {
    public let id: Int32
    public let parent: Int32
    /// When it started, in the system's ticks; with the number it identifies a process, whose number may come again.
    public let started: UInt64
    /// Processor time of its own threads.
    public let own: TimeSpan
    /// Processor time of its children that ended and were waited for, with theirs.
    public let children: TimeSpan
    /// Memory that it has resident.
    public let resident: DataSize

    public init(
        id: Int32, parent: Int32, started: UInt64, own: TimeSpan, children: TimeSpan, resident: DataSize = .zero
    ) {
        self.id = id
        self.parent = parent
        self.started = started
        self.own = own
        self.children = children
        self.resident = resident
    }
}

/// The processor time of a command with all its descendants, those included that lived and died between two looks.
///
/// The system adds the time of a process that was waited for to its parent, and the tracker adopts orphans; so the sum
/// over the living and over what the tracker waited for is complete. Only children whose parent ignores their end
/// (`SIGCHLD` ignored) are added to nobody; of those, what was seen last is kept.
///
/// ```swift
/// var account = ProcessTreeAccount(tracker: 100)
/// account.update(processes, reaped: .seconds(0.3))     // the command's time since it began
/// ```
public struct ProcessTreeAccount: Sendable {
    private struct Identity: Hashable {
        let id: Int32
        let started: UInt64
    }

    private let tracker: Int32
    private let baseline: TimeSpan
    private var seen: [Identity: ProcessSnapshot] = [:]
    private var reaped: TimeSpan
    /// Of processes that are gone and were added to nobody yet, in seconds. It is taken back when it turns up: a parent
    /// may be read before it waits for its child, and a process may be missed for one look.
    private var unclaimed = 0.0
    private var gone: [Identity: ProcessSnapshot] = [:]
    /// More of them are not remembered by name.
    private static let mostGone = 4_096
    /// Processor time of the command so far; never falls.
    public private(set) var processorTime = TimeSpan.zero
    /// The command's processes at the last look.
    public private(set) var members: [ProcessSnapshot] = []

    /// - Parameters:
    ///   - tracker: The process below which the command runs.
    ///   - reaped: What the tracker had waited for before the command began.
    public init(tracker: Int32, reaped: TimeSpan = .zero) {
        self.tracker = tracker
        baseline = reaped
        self.reaped = reaped
    }

    /// Looks again.
    ///
    /// - Parameters:
    ///   - processes: All of the machine, in any order.
    ///   - reaped: Processor time of all processes that the tracker has waited for.
    /// - Returns: Processor time of the command since it began.
    @discardableResult
    public mutating func update(_ processes: [ProcessSnapshot], reaped now: TimeSpan) -> TimeSpan {
        members = Self.descendants(of: tracker, among: processes)
        var living: [Identity: ProcessSnapshot] = [:]
        var claimed = max(0, (now - reaped).seconds)
        for process in members {
            let identity = Identity(id: process.id, started: process.started)
            living[identity] = process
            let back = gone.removeValue(forKey: identity)
            claimed += back.map { ($0.own + $0.children).seconds } ?? 0
            let before = seen[identity] ?? back
            claimed += max(0, (process.children - (before?.children ?? .zero)).seconds)
        }
        for (identity, process) in seen where living[identity] == nil {
            claimed -= (process.own + process.children).seconds
            gone[identity] = process
        }
        unclaimed = max(0, unclaimed - claimed)
        if unclaimed == 0 || gone.count > Self.mostGone { gone.removeAll() }
        seen = living
        reaped = max(reaped, now)
        let sum = living.values.reduce(TimeSpan.zero) { $0 + $1.own + $1.children }
        processorTime = max(processorTime, sum + reaped - baseline + .seconds(unclaimed))
        return processorTime
    }

    /// Memory that the command's processes have resident. Pages that they share are counted for each.
    public var resident: DataSize { members.reduce(DataSize.zero) { $0 + $1.resident } }

    /// Everything below a process, itself not; each once, even if the list is inconsistent.
    static func descendants(of root: Int32, among processes: [ProcessSnapshot]) -> [ProcessSnapshot] {
        let byParent = Dictionary(grouping: processes, by: \.parent)
        var found: [ProcessSnapshot] = []
        var visited: Set<Int32> = [root]
        var waiting = [root]
        while let parent = waiting.popLast() {
            for child in byParent[parent] ?? [] where visited.insert(child.id).inserted {
                found.append(child)
                waiting.append(child.id)
            }
        }
        return found
    }
}
