import Ledger
import LedgerSQL
import Studies

/// A run by the name a user gives it.
enum RunName {
    enum Found {
        case one(RecordedRun)
        case group(RunGroup)

        var footprint: RunFootprint {
            switch self {
            case .one(let run): RunFootprint(run)
            case .group(let group): group.whole
            }
        }
    }

    /// - Parameter name: The beginning of an id, `last`, or a group's name.
    static func resolve(_ name: String, in store: SQLiteLedger) throws -> Found {
        let parts = try LedgerOptions.known { try store.runs(RunQuery(group: name)) }
        // Trackers below another have its id as their group: they are parts of it already.
        let isRun = (try? store.run(name))?.run.id == name
        guard !parts.isEmpty, !isRun else { return .one(try find(name, in: store)) }
        return .group(try group(name, of: parts, in: store))
    }

    /// Runs as parts of one.
    static func group(_ name: String, of runs: [RecordedRun], in store: SQLiteLedger) throws -> RunGroup {
        try LedgerOptions.known {
            try RunGroup(name, of: runs) { id, body in try store.samples(of: id, body) }
        }
    }

    /// - Parameter name: The beginning of an id, or `last`.
    static func find(_ name: String, in store: SQLiteLedger) throws -> RecordedRun {
        try LedgerOptions.known {
            guard name == "last" else { return try store.run(name) }
            guard let last = try store.runs(RunQuery(limit: 1)).first else {
                throw CommandFailure.dataRefused("There are no runs yet. Try: wattmark track -- sleep 10")
            }
            return last
        }
    }
}
