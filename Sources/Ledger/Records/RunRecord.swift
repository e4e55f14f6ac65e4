/// One tracked command on one host: what ran, where, how it ended, and by which factors its carbon is counted.
///
/// Times are seconds since 1970-01-01 00:00 UTC. Unknown is `nil`.
public struct RunRecord: Sendable, Hashable, Codable {
    /// Unique over all machines.
    public var id: String
    /// Runs that are parts of one whole, on many hosts or ranks, share a group (`WATTMARK_RUN_ID`).
    public var group: String?
    /// The part's name within the group: its rank.
    public var rank: String?
    public var command: [String]
    public var workingDirectory: String?
    public var host: String
    /// Identifies the machine for good (`/etc/machine-id`), so that parts that ran side by side on one machine do not
    /// count its energy twice.
    public var machine: String?
    public var project: String?
    public var model: String?
    public var tags: [String]
    public var started: Double
    public var ended: Double?
    public var state: RunState
    /// The command's exit code, or 128 + signal as shells have it.
    public var exitCode: Int?
    /// `machine` or `process`: which energy the run answers for.
    public var scope: String
    public var place: RunPlace
    public var wattmarkVersion: String

    public init(
        id: String, group: String? = nil, rank: String? = nil, command: [String], workingDirectory: String? = nil,
        host: String, machine: String? = nil, project: String? = nil, model: String? = nil, tags: [String] = [],
        started: Double, ended: Double? = nil, state: RunState = .running, exitCode: Int? = nil,
        scope: String = "machine", place: RunPlace = RunPlace(), wattmarkVersion: String
    ) {
        self.id = id
        self.group = group
        self.rank = rank
        self.command = command
        self.workingDirectory = workingDirectory
        self.host = host
        self.machine = machine
        self.project = project
        self.model = model
        self.tags = tags
        self.started = started
        self.ended = ended
        self.state = state
        self.exitCode = exitCode
        self.scope = scope
        self.place = place
        self.wattmarkVersion = wattmarkVersion
    }
}

/// How a run stands.
public enum RunState: String, Sendable, Hashable, Codable, CaseIterable {
    case running
    /// The command ended by itself, with any exit code.
    case finished
    /// The command was ended by a signal.
    case interrupted
    /// The tracker was killed or the machine went down; rebuilt from the journal, complete to its last sample.
    case recovered
}
