/// One record of a journal.
public enum JournalRecord: Sendable, Hashable {
    /// What was known of the run when it began, with the parts of the machine that are measured.
    case begin(RunRecord, [ComponentRecord])
    case sample(SampleRecord)
    /// A phase is written when it begins and again when it ends; the later one holds.
    case phase(PhaseRecord)
    case note(NoteRecord)
    case end(RunEnd)
}

/// How a run ended.
public struct RunEnd: Sendable, Hashable, Codable {
    public var state: RunState
    /// The command's exit code, or 128 + signal.
    public var exitCode: Int?
    /// Seconds since 1970 UTC.
    public var time: Double

    public init(state: RunState, exitCode: Int?, time: Double) {
        self.state = state
        self.exitCode = exitCode
        self.time = time
    }
}

extension JournalRecord: Codable {
    private enum CodingKeys: String, CodingKey {
        case format, run, components, sample, phase, note, end
    }

    /// The newest format that is understood. It is raised when an older wattmark would misread a record.
    static let format = 1

    public init(from decoder: any Decoder) throws {
        let record = try decoder.container(keyedBy: CodingKeys.self)
        if let sample = try record.decodeIfPresent(SampleRecord.self, forKey: .sample) {
            self = .sample(sample)
        } else if let phase = try record.decodeIfPresent(PhaseRecord.self, forKey: .phase) {
            self = .phase(phase)
        } else if let note = try record.decodeIfPresent(NoteRecord.self, forKey: .note) {
            self = .note(note)
        } else if let end = try record.decodeIfPresent(RunEnd.self, forKey: .end) {
            self = .end(end)
        } else {
            let format = try record.decode(Int.self, forKey: .format)
            guard format <= Self.format else { throw NewerFormat(format: format) }
            self = .begin(
                try record.decode(RunRecord.self, forKey: .run),
                try record.decode([ComponentRecord].self, forKey: .components))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var record = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .begin(let run, let components):
            try record.encode(Self.format, forKey: .format)
            try record.encode(run, forKey: .run)
            try record.encode(components, forKey: .components)
        case .sample(let sample): try record.encode(sample, forKey: .sample)
        case .phase(let phase): try record.encode(phase, forKey: .phase)
        case .note(let note): try record.encode(note, forKey: .note)
        case .end(let end): try record.encode(end, forKey: .end)
        }
    }

    /// Whether its times are numbers; without, it can be placed nowhere.
    var hasTime: Bool {
        switch self {
        case .begin(let run, _): run.started.isFinite
        case .sample(let sample): sample.time.isFinite && sample.duration.isFinite
        case .phase(let phase): phase.began.isFinite
        case .note(let note): note.time.isFinite
        case .end(let end): end.time.isFinite
        }
    }

    struct NewerFormat: Error {
        let format: Int
    }
}
