/// What became of the journals that trackers left behind.
public struct Recovery: Sendable, Hashable {
    /// The runs that are now in the ledger.
    public var runs: [RecoveredRun] = []
    /// Journals that could not be read and were left where they are.
    public var unreadable: [JournalError] = []
    /// Why the ledger took no more; the journals not dealt with stay for the next time.
    public var ledgerFailure: LedgerError?

    public init() {}
}

/// A run that was moved from its journal into the ledger.
public struct RecoveredRun: Sendable, Hashable {
    public let run: RecordedRun
    public let sampleCount: Int
    public let findings: JournalFindings
}

extension RecoveredRun: CustomStringConvertible {
    public var description: String {
        let samples = sampleCount == 1 ? "1 sample" : "\(sampleCount) samples"
        let lines = findings.damaged == 1 ? "1 line was" : "\(findings.damaged) lines were"
        return "Recovered the run \(run.run.id) with \(samples) from its journal"
            + (findings.damaged == 0 ? "." : "; \(lines) damaged and left out.")
    }
}
