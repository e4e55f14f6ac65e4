public import Observations

/// One file of a publisher that was imported.
public struct SourceRecord: Sendable, Hashable {
    /// Counts up with each import; by this people name it.
    public let number: Int64
    public let file: SourceFile
    public let dataset: Dataset
    public let vintage: Vintage
    public let tally: SourceTally
    /// Seconds since 1970-01-01 00:00 UTC.
    public let imported: Double

    public init(
        number: Int64, file: SourceFile, dataset: Dataset, vintage: Vintage, tally: SourceTally, imported: Double
    ) {
        self.number = number
        self.file = file
        self.dataset = dataset
        self.vintage = vintage
        self.tally = tally
        self.imported = imported
    }
}

/// The file itself.
public struct SourceFile: Sendable, Hashable {
    /// Without its folders.
    public let name: String
    public let bytes: Int
    /// Of the bytes as they lie on the disk, in hexadecimal digits. No two sources have the same.
    public let sha256: String
    /// By which reader it was read: `open-llm-leaderboard`.
    public let format: String

    public init(name: String, bytes: Int, sha256: String, format: String) {
        self.name = name
        self.bytes = bytes
        self.sha256 = sha256
        self.format = format
    }
}

/// What became of the rows of a source. Rows read are those stored and those refused.
public struct SourceTally: Sendable, Hashable {
    public var rows: Int
    public var entries: Int
    public var observations: Int
    public var refusedRows: Int
    /// Values left out of rows that are stored.
    public var refusedCells: Int
    public var flags: Int

    public init(
        rows: Int = 0, entries: Int = 0, observations: Int = 0, refusedRows: Int = 0, refusedCells: Int = 0,
        flags: Int = 0
    ) {
        self.rows = rows
        self.entries = entries
        self.observations = observations
        self.refusedRows = refusedRows
        self.refusedCells = refusedCells
        self.flags = flags
    }

    /// A row that is refused was read as well.
    public mutating func count(_ refusal: Refusal) {
        switch refusal.extent {
        case .row:
            refusedRows += 1
            rows += 1
        case .cell: refusedCells += 1
        }
    }
}

extension Sequence<SourceRecord> {
    /// The credit lines of their datasets, each once, in the order of the sources.
    public var credits: [String] {
        var seen: Set<String> = []
        return map(\.dataset.credit).filter { seen.insert($0).inserted }
    }
}
