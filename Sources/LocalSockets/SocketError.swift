/// Why a Unix socket cannot be used: which one, and what the system says.
public struct SocketError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Problem: Sendable, Hashable {
        /// The path has more bytes than the system allows in the name of a socket.
        case pathTooLong(limit: Int)
        /// Nobody listens there.
        case absent
        case notPermitted
        /// Another program listens there.
        case inUse
        case other(code: Int32, text: String)
    }

    public let path: String
    public let problem: Problem

    public init(_ problem: Problem, path: String) {
        self.problem = problem
        self.path = path
    }

    public var description: String {
        switch problem {
        case .pathTooLong(let limit):
            "the name of the socket \(path) is longer than \(limit) bytes; choose a shorter folder"
        case .absent: "nobody listens at \(path)"
        case .notPermitted: "\(path) may not be used by this user"
        case .inUse: "another program listens at \(path)"
        case .other(_, let text): "the socket \(path): \(text)"
        }
    }
}
