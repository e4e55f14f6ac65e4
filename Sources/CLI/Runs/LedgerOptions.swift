import ArgumentParser
import FoundationEssentials
import Ledger
import LedgerSQL

/// Which ledger is meant.
struct LedgerOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Ledger file; otherwise WATTMARK_LEDGER, or ledger.sqlite in the XDG data folder.", valueName: "file"))
    var ledger: String?

    var location: LedgerLocation {
        LedgerLocation(environment: ProcessInfo.processInfo.environment, named: ledger)
    }

    /// Opens the ledger, with every run in it whose tracker is gone. Says what was recovered.
    func open(tell: (String) -> Void) throws -> SQLiteLedger {
        let location = location
        return try Self.known {
            let ledger = try SQLiteLedger(path: location.ledgerPath)
            Self.recover(from: location, into: ledger, tell: tell)
            return ledger
        }
    }

    /// Moves the runs of trackers that are gone into the ledger.
    static func recover(from location: LedgerLocation, into ledger: SQLiteLedger, tell: (String) -> Void) {
        let recovery = JournalFolder(path: location.journalFolder).recover(into: ledger)
        for run in recovery.runs { tell("\(run)") }
        for problem in recovery.unreadable { tell("\(problem)") }
        if let failure = recovery.ledgerFailure { tell("\(failure)") }
    }

    /// Turns what a ledger refuses into a sentence with the right code.
    static func known<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as LedgerError {
            switch error.problem {
            case .notFound, .ambiguous, .corrupt, .newer: throw CommandFailure.dataRefused("\(error)")
            default: throw CommandFailure.failed("\(error)")
            }
        }
    }
}
