/// Why the ledger could not do what was asked: what, where, and what to do.
public struct LedgerError: Error, Sendable, Hashable {
    public enum Problem: Sendable, Hashable {
        /// Another program held it for longer than we waited.
        case locked(seconds: Int)
        case readOnly
        case full
        /// Not a database, or damaged; what the integrity check said.
        case corrupt(String)
        /// Written by a newer wattmark: its schema and the newest this one knows.
        case newer(schema: String, known: String)
        case notFound(id: String, nearest: String?)
        case ambiguous(id: String, matches: [String])
        case cannotOpen(String)
        case other(String)
    }

    public let problem: Problem
    /// The file.
    public let path: String

    public init(_ problem: Problem, path: String) {
        self.problem = problem
        self.path = path
    }
}

extension LedgerError: CustomStringConvertible {
    public var description: String {
        switch problem {
        case .locked(let seconds):
            "The ledger \(path) has been in use by another program for \(seconds) s; try again when it is done."
        case .readOnly:
            "The ledger \(path) may not be written; change its permissions or choose another with --ledger."
        case .full:
            "There is no space left for the ledger \(path); free some and try again: nothing was changed."
        case .corrupt(let finding):
            "The ledger \(path) is damaged (\(finding)); move it away and restore a backup, or choose another with "
                + "--ledger."
        case .newer(let schema, let known):
            "The ledger \(path) was written by a newer wattmark (schema \(schema), known here up to \(known)); "
                + "update wattmark or choose another with --ledger."
        case .notFound(let id, let nearest):
            "The ledger \(path) has no run ‘\(id)’" + (nearest.map { "; did you mean ‘\($0)’?" } ?? ".")
        case .ambiguous(let id, let matches):
            "‘\(id)’ is the beginning of \(matches.count) runs (\(matches.prefix(4).joined(separator: ", "))); give more "
                + "of it."
        case .cannotOpen(let reason):
            "The ledger \(path) cannot be opened: \(reason)."
        case .other(let reason):
            "The ledger \(path): \(reason)."
        }
    }
}
