/// Why a journal could not be begun or read: what, where, and what to do.
public struct JournalError: Error, Sendable, Hashable {
    public enum Problem: Sendable, Hashable {
        /// A run's id names its file: letters, digits, `-`, `_` and `.`, not first, at most 128.
        case badIdentifier(String)
        case exists
        /// The folder or file cannot be made, opened or locked; what the system said.
        case cannotOpen(String)
        /// No space for even the first record.
        case full
        /// No record that says which run it is.
        case noBeginning
        case newer(format: Int, known: Int)
        case cannotRead(String)
        /// The run's record is longer than a line may be.
        case tooLong
    }

    public let problem: Problem
    /// The file or folder.
    public let path: String

    public init(_ problem: Problem, path: String) {
        self.problem = problem
        self.path = path
    }
}

extension JournalError: CustomStringConvertible {
    public var description: String {
        switch problem {
        case .badIdentifier(let id):
            "‘\(id)’ cannot be the id of a run: use at most 128 letters, digits, ‘-’, ‘_’ and ‘.’, and do not begin "
                + "with ‘.’."
        case .exists:
            "The journal \(path) exists already; choose another id for the run."
        case .cannotOpen(let reason):
            "The journal \(path) cannot be opened: \(reason)."
        case .full:
            "There is no space left for the journal \(path); free some and start again."
        case .noBeginning:
            "The journal \(path) does not say which run it is of, so it was left where it is; delete it if it is not "
                + "needed."
        case .newer(let format, let known):
            "The journal \(path) was written by a newer wattmark (format \(format), known here up to \(known)); update "
                + "wattmark."
        case .cannotRead(let reason):
            "The journal \(path) cannot be read: \(reason)."
        case .tooLong:
            "The command line of the run is too long for the journal \(path)."
        }
    }
}
