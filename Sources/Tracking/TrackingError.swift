/// Why a command could not be tracked. Nothing was started, and nothing is stored.
public enum TrackingError: Error, Sendable, Hashable {
    case commandNotFound(String)
    case commandNotExecutable(String, reason: String)
    case cannotStart(String, reason: String)
    /// Signals could not be caught.
    case cannotWatch(reason: String)

    /// As shells have it: 127 not found, 126 not executable.
    public var exitCode: Int32 {
        switch self {
        case .commandNotFound: 127
        case .commandNotExecutable: 126
        case .cannotStart, .cannotWatch: 1
        }
    }
}

extension TrackingError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .commandNotFound(let name):
            "The command ‘\(name)’ was not found; check its spelling and PATH. To track a shell line: "
                + "wattmark track -- sh -c '…'"
        case .commandNotExecutable(let name, let reason):
            "The command ‘\(name)’ cannot be run: \(reason). A script needs chmod +x or its interpreter before it: "
                + "wattmark track -- python \(name)"
        case .cannotStart(let name, let reason):
            "The command ‘\(name)’ could not be started: \(reason)."
        case .cannotWatch(let reason):
            "The signals of the command cannot be watched: \(reason)."
        }
    }
}
