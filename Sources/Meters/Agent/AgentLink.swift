import LocalSockets
import Synchronization

/// A connection to the agent that is made again when it was lost.
final class AgentLink: Sendable {
    let path: String
    private let connection = Mutex<LineConnection?>(nil)

    /// How long an agent may take to answer: it reads a few files.
    static let patience = 0.2

    init(path: String) { self.path = path }

    /// What the agent says of itself.
    struct Introduction: Sendable {
        let greeting: AgentGreeting
        let channels: [String]
    }

    enum Fault: Error, Sendable, Hashable {
        case socket(SocketError)
        case otherVersion(Int)
        case nonsense
    }

    /// Connects anew; an earlier connection is given up.
    func connect() throws(Fault) -> Introduction {
        do {
            return try connection.withLock { connection in
                connection = nil
                let fresh = try LineConnection(
                    to: path, longestLine: AgentMessages.longestAnswer, within: Self.patience)
                fresh.send(AgentMessages.hello)
                let line = try Self.text(fresh)
                if let version = AgentMessages.version(of: line), version != AgentMessages.version {
                    throw Fault.otherVersion(version)
                }
                guard let greeting = AgentGreeting(line) else { throw Fault.nonsense }
                var channels: [String] = []
                for _ in 0..<greeting.channels { channels.append(try Self.text(fresh)) }
                connection = fresh
                return Introduction(greeting: greeting, channels: channels)
            }
        } catch {
            throw Self.fault(error)
        }
    }

    /// Asks for readings; any fault ends the connection.
    func read(channels: Int) throws(Fault) -> AgentReadings {
        do {
            return try connection.withLock { connection in
                guard let open = connection else { throw SocketError(.closed, path: path) }
                // Only an answer in order keeps the connection: a late one must not be taken for the next.
                connection = nil
                guard open.send(AgentMessages.read) else { throw SocketError(.closed, path: path) }
                guard let readings = AgentReadings(try Self.text(open), channels: channels) else {
                    throw Fault.nonsense
                }
                connection = open
                return readings
            }
        } catch {
            throw Self.fault(error)
        }
    }

    private static func text(_ connection: LineConnection) throws -> String {
        guard case .text(let line) = try connection.next(within: patience) else { throw Fault.nonsense }
        return line
    }

    private static func fault(_ error: any Error) -> Fault {
        if let fault = error as? Fault { return fault }
        return (error as? SocketError).map(Fault.socket) ?? .nonsense
    }
}
