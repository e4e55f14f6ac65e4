/// Why a Unix socket could not be opened or reached.
public struct SocketError: Error, Sendable, Hashable {
    public enum Problem: Sendable, Hashable {
        /// The path has more bytes than the system takes.
        case pathTooLong(bytes: Int, most: Int)
        /// Another program listens there.
        case inUse
        /// Something that is no socket has the name.
        case notASocket
        /// Nothing has the name.
        case absent
        /// The socket is there, and nobody listens.
        case refused
        /// This user may not use it.
        case notPermitted
        /// The other side did not answer in time.
        case timedOut
        /// The other side hung up.
        case closed
        case system(String)
    }

    public let problem: Problem
    public let path: String

    public init(_ problem: Problem, path: String) {
        self.problem = problem
        self.path = path
    }
}

extension SocketError: CustomStringConvertible {
    public var description: String {
        switch problem {
        case .pathTooLong(let bytes, let most):
            "The socket path \(path) has \(bytes) bytes and the system takes \(most); choose a shorter one."
        case .inUse: "Another program listens at \(path); stop it first, or choose another path."
        case .notASocket: "\(path) is there and is no socket; remove it or choose another path."
        case .absent: "There is no socket \(path)."
        case .refused: "Nobody listens at \(path)."
        case .notPermitted: "\(path) may not be used by this user."
        case .timedOut: "No answer came from \(path) in time."
        case .closed: "The other side of \(path) hung up."
        case .system(let reason): "\(path) cannot be used: \(reason)."
        }
    }
}
