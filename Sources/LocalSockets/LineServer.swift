/// Listens for lines from many clients, none of whom can make it wait or fill its memory.
///
/// It is driven from outside: wait until one of `descriptors` is readable, then call `receive`.
public final class LineServer {
    /// What one server gives its clients.
    public struct Limits: Sendable, Hashable {
        public var clients = 64
        /// Bytes of a line.
        public var longestLine = 1_024
        /// Bytes read from one client in one turn.
        public var perTurn = 65_536
        /// Bytes of one client in a second; one that sends more is cut off.
        public var perSecond = 1 << 20

        public init() {}
    }

    /// Why a client was cut off, or a line of it refused.
    public enum Fault: Sendable, Hashable {
        case tooManyClients(most: Int)
        case lineTooLong(most: Int)
        case notText
        /// It sent more than it may in a second.
        case flood(bytesPerSecond: Int)
        /// It hung up in the middle of a line.
        case halfLine
        /// It does not read what it is sent.
        case doesNotRead
    }

    public enum Event: Sendable, Hashable {
        case opened(client: Int)
        case line(String, client: Int)
        /// A line that was not understood, or one that was never ended.
        case faultyLine(Fault, client: Int)
        /// `nil`: by itself.
        case closed(client: Int, because: Fault?)
        case refused(Fault)
    }

    private struct Client {
        let connection: LineConnection
        var second = 0.0
        var bytes = 0
    }

    private let listener: SocketListener
    private let limits: Limits
    private var clients: [Int: Client] = [:]
    private var nextClient = 1
    private var pausedUntil: Double?
    private var cutOff: [(client: Int, fault: Fault)] = []

    public init(_ listener: SocketListener, limits: Limits = Limits()) {
        self.listener = listener
        self.limits = limits
    }

    public var path: String { listener.path }
    public var clientCount: Int { clients.count }

    /// Readable when something came.
    public var descriptors: [Int32] {
        (pausedUntil == nil ? [listener.descriptor] : []) + clients.values.map(\.connection.descriptor)
    }

    /// Those of clients to whom something is still to be sent.
    public var unsentDescriptors: [Int32] {
        clients.values.filter { $0.connection.hasUnsent }.map(\.connection.descriptor)
    }

    /// Takes what came, without waiting.
    ///
    /// - Parameter seconds: Now, by a clock that does not go back.
    public func receive(at seconds: Double) -> [Event] {
        var events = accept(at: seconds)
        for number in clients.keys.sorted() { events += receive(from: number, at: seconds) }
        events += cutOff.map { .closed(client: $0.client, because: $0.fault) }
        cutOff.removeAll()
        return events
    }

    /// Sends a line to a client that is still there; one that does not read is cut off.
    public func send(_ line: String, to number: Int) {
        guard let client = clients[number], !client.connection.send(line) else { return }
        clients[number] = nil
        cutOff.append((number, .doesNotRead))
    }

    public func disconnect(_ number: Int) { clients[number] = nil }

    private func accept(at seconds: Double) -> [Event] {
        if let pausedUntil, seconds < pausedUntil { return [] }
        pausedUntil = nil
        var events: [Event] = []
        // About as many in one turn as may be there at all: those who come and go cannot hold the server.
        for _ in 0...limits.clients {
            switch SystemSocket.take(from: listener.descriptor) {
            case .none: return events
            case .exhausted:
                pausedUntil = seconds + 1
                return events
            case .connection(let descriptor):
                let connection = LineConnection(
                    descriptor: descriptor, path: path, longestLine: limits.longestLine)
                guard clients.count < limits.clients else {
                    let fault = Fault.tooManyClients(most: limits.clients)
                    connection.send("error \(fault)")
                    events.append(.refused(fault))
                    continue
                }
                clients[nextClient] = Client(connection: connection, second: seconds)
                events.append(.opened(client: nextClient))
                nextClient += 1
            }
        }
        return events
    }

    private func receive(from number: Int, at seconds: Double) -> [Event] {
        guard var client = clients[number] else { return [] }
        client.connection.flush()
        let (lines, bytes) = client.connection.receive(most: limits.perTurn)
        var events = lines.map { line -> Event in
            switch line {
            case .text(let text): .line(text, client: number)
            case .tooLong: .faultyLine(.lineTooLong(most: limits.longestLine), client: number)
            case .notText: .faultyLine(.notText, client: number)
            }
        }
        if seconds - client.second >= 1 { (client.second, client.bytes) = (seconds, 0) }
        client.bytes += bytes
        clients[number] = client
        if client.bytes > limits.perSecond {
            let fault = Fault.flood(bytesPerSecond: limits.perSecond)
            client.connection.send("error \(fault)")
            events.append(.closed(client: number, because: fault))
            clients[number] = nil
        } else if client.connection.isClosed {
            events.append(.closed(client: number, because: client.connection.hasHalfLine ? .halfLine : nil))
            clients[number] = nil
        }
        return events
    }
}

extension LineServer.Fault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .tooManyClients(let most): "there are \(most) connections already, and no more are taken"
        case .lineTooLong(let most): "the line is longer than \(most) bytes"
        case .notText: "the line is no UTF-8"
        case .flood(let bytes): "more than \(bytes) bytes came in a second"
        case .halfLine: "the connection ended in the middle of a line"
        case .doesNotRead: "what was sent was not read"
        }
    }
}
