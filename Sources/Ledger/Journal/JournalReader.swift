/// Reads the records of a journal, in memory for one record at a time. What it reads is not trusted.
///
/// A damaged line is skipped and counted; the lines after it stand on their own. A last line that was not finished is not
/// damage: the program was stopped while it wrote.
public struct JournalReader {
    private let file: JournalFile
    private let path: String

    public init(path: String) throws(JournalError) {
        self.init(file: try JournalFile.open(path, .read), path: path)
    }

    init(file: JournalFile, path: String) {
        self.file = file
        self.path = path
    }

    /// Calls `body` with each whole record in the order in which they were written. To be called once.
    ///
    /// - Throws: `JournalError` if the file cannot be read or is of a newer format; whatever `body` throws.
    public func read(_ body: (JournalRecord) throws -> Void) throws -> JournalFindings {
        var lines = LineSplitter(longest: JournalLine.longest)
        var findings = JournalFindings()
        while true {
            guard let chunk = file.read() else {
                throw JournalError(.cannotRead(systemReason(lastError())), path: path)
            }
            if chunk.isEmpty { break }
            try lines.split(chunk) { line in
                switch line {
                case .whole(let bytes): try take(bytes, isLast: false, &findings, body)
                case .tooLong: findings.damaged += 1
                }
            }
        }
        if let rest = lines.rest { try take(rest, isLast: true, &findings, body) }
        return findings
    }

    private func take(
        _ line: ArraySlice<UInt8>, isLast: Bool, _ findings: inout JournalFindings,
        _ body: (JournalRecord) throws -> Void
    ) throws {
        switch JournalLine.read(line) {
        case .record(let record):
            findings.records += 1
            try body(record)
        case .damaged where isLast: findings.isTorn = true
        case .damaged: findings.damaged += 1
        case .newer(let format): throw JournalError(.newer(format: format, known: JournalRecord.format), path: path)
        }
    }
}

/// What reading a journal found.
public struct JournalFindings: Sendable, Hashable {
    /// Whole records.
    public var records = 0
    /// Lines that were not what had been written.
    public var damaged = 0
    /// Whether the last line was not finished.
    public var isTorn = false

    public init(records: Int = 0, damaged: Int = 0, isTorn: Bool = false) {
        self.records = records
        self.damaged = damaged
        self.isTorn = isTorn
    }
}
