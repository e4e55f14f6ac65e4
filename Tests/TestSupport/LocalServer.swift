import Dispatch
import Synchronization

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A server of a test on this machine alone: it answers what the test says, one request at a time, until it is stopped.
///
/// ```swift
/// let server = try LocalServer { _ in .init(body: "{}") }
/// defer { server.stop() }
/// ```
public final class LocalServer: Sendable {
    public struct Request: Sendable {
        /// With its query: "/v3/latest?zone=FR".
        public let path: String
        /// Names in lower case.
        public var headers: [String: String]
    }

    public struct Answer: Sendable {
        public var status: Int
        public var headers: [String: String]
        public var body: [UInt8]
        /// Seconds before it is sent.
        public var delay: Double
        /// Seconds for which the connection stays open behind it.
        public var hold = 0.0

        public init(_ status: Int = 200, headers: [String: String] = [:], body: String = "", delay: Double = 0) {
            self.status = status
            self.headers = headers
            self.body = Array(body.utf8)
            self.delay = delay
        }
    }

    private let descriptor: Int32
    public let port: Int
    private let seen = Mutex<[Request]>([])

    /// "http://127.0.0.1:41234"
    public var address: String { "http://127.0.0.1:\(port)" }
    /// What was asked so far.
    public var requests: [Request] { seen.withLock { $0 } }

    public struct CannotListen: Error {}

    public init(_ answer: @escaping @Sendable (Request) -> Answer) throws {
        let descriptor = socket(AF_INET, Self.streamType, 0)
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && listen(descriptor, 16) == 0
                    && getsockname(descriptor, $0, &length) == 0
            }
        }
        guard descriptor >= 0, isListening else { throw CannotListen() }
        self.descriptor = descriptor
        port = Int(UInt16(bigEndian: place.sin_port))
        let queue = DispatchQueue(label: "local server")
        queue.async { [self] in
            while true {
                let connection = accept(descriptor, nil, nil)
                guard connection >= 0 else { break }
                serve(connection, answer)
            }
            close(descriptor)
        }
    }

    /// Ends the server; a connection that is open is served to its end.
    public func stop() { shutdown(descriptor, Int32(Self.both)) }

    private func serve(_ connection: Int32, _ answer: (Request) -> Answer) {
        defer { close(connection) }
        var limit = timeval(tv_sec: 5, tv_usec: 0)
        setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        guard let request = read(connection) else { return }
        seen.withLock { $0.append(request) }
        let answer = answer(request)
        if answer.delay > 0 { usleep(UInt32(answer.delay * 1e6)) }
        var head = "HTTP/1.1 \(answer.status) Test\r\nConnection: close\r\n"
        // A test may promise more than it sends, or with an empty value nothing.
        let length = ["Content-Length": "\(answer.body.count)"]
        for (name, value) in length.merging(answer.headers, uniquingKeysWith: { $1 }) where !value.isEmpty {
            head += "\(name): \(value)\r\n"
        }
        var rest = (Array((head + "\r\n").utf8) + answer.body)[...]
        while !rest.isEmpty {
            // A client that has gone ends the answer, not the program.
            let sent = rest.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Self.withoutSignal) }
            guard sent > 0 else { return }
            rest = rest.dropFirst(sent)
        }
        if answer.hold > 0 { usleep(UInt32(answer.hold * 1e6)) }
    }

    private func read(_ connection: Int32) -> Request? {
        var bytes: [UInt8] = []
        while bytes.count < 65_536, !bytes.contains([13, 10, 13, 10]) {
            var piece = [UInt8](repeating: 0, count: 4_096)
            let count = recv(connection, &piece, piece.count, 0)
            guard count > 0 else { return nil }
            bytes += piece.prefix(count)
            // What does not begin like a method is no request: a greeting for encryption.
            guard let first = bytes.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) else { return nil }
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
        guard let path = lines.first?.split(separator: " ").dropFirst().first else { return nil }
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ": ", maxSplits: 1)
            if parts.count == 2 { headers[parts[0].lowercased()] = String(parts[1]) }
        }
        return Request(path: String(path), headers: headers)
    }

    #if canImport(Darwin)
        private static let streamType = SOCK_STREAM
        private static let withoutSignal: Int32 = 0
        private static let both = SHUT_RDWR
    #else
        private static let streamType = Int32(SOCK_STREAM.rawValue)
        private static let withoutSignal = Int32(MSG_NOSIGNAL)
        private static let both = Int(SHUT_RDWR)
    #endif
}
