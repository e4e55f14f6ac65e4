#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// One end of a connection over which lines are exchanged, each of at most 64 KiB. Nothing waits, unless it says so.
public final class SocketConnection {
    /// Readable when something came.
    public let descriptor: Int32
    private var buffer = LineBuffer()

    init(descriptor: Int32) { self.descriptor = descriptor }

    /// Connects to a listener.
    public init(to path: String) throws(SocketError) {
        let address = try SocketAddress(path: path)
        descriptor = SocketAddress.socket()
        guard descriptor >= 0 else { throw SocketError(errno, path: path) }
        if address.call({ connect(descriptor, $0, $1) }) != 0 {
            let code = errno
            close(descriptor)
            throw SocketError(code, path: path)
        }
    }

    deinit { close(descriptor) }

    /// What came.
    public struct Received: Sendable, Hashable {
        public var lines: [String] = []
        /// Whether a line was longer than allowed, and is lost.
        public var isTooLong = false
        /// Whether the other side is gone; nothing more will come.
        public var isClosed = false
    }

    /// Takes what came, without waiting; of a flood only so much at a time.
    public func receive() -> Received {
        var received = Received()
        var bytes = [UInt8](repeating: 0, count: 4_096)
        for _ in 0..<16 {
            let count = systemReceive(descriptor, &bytes, bytes.count)
            if count > 0 {
                received.isTooLong = !buffer.add(bytes[..<count], to: &received.lines) || received.isTooLong
                continue
            }
            received.isClosed = count == 0 || (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
            break
        }
        return received
    }

    /// Waits for one line.
    ///
    /// - Parameter milliseconds: How long at most.
    /// - Returns: `nil` where none came, or the other side is gone.
    public func line(within milliseconds: Int32) -> String? {
        let start = Self.now()
        while true {
            if let line = pending.popFirst() { return line }
            let left = milliseconds - Int32(clamping: Self.now() - start)
            guard left > 0 else { return nil }
            var waiting = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
            if poll(&waiting, 1, left) < 0, errno != EINTR { return nil }
            let received = receive()
            pending += received.lines
            if received.isClosed, pending.isEmpty { return nil }
        }
    }

    private var pending: ArraySlice<String> = []

    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int(time.tv_sec) * 1_000 + Int(time.tv_nsec) / 1_000_000
    }

    /// Sends a line whole or, where the other side does not read, not at all.
    ///
    /// - Returns: Whether it was sent. After a part of it was, the connection is of no use and must be given up.
    public func send(_ line: String) -> Bool {
        let bytes = Array((line + "\n").utf8)
        return systemSend(descriptor, bytes) == bytes.count
    }
}

private func systemReceive(_ descriptor: Int32, _ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    recv(descriptor, bytes, count, 0)
}

private func systemSend(_ descriptor: Int32, _ bytes: [UInt8]) -> Int {
    #if canImport(Darwin)
        Darwin.send(descriptor, bytes, bytes.count, 0)
    #else
        Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    #endif
}

/// Lines out of bytes, in bounded memory.
struct LineBuffer {
    static let longest = 65_536
    private var pending: [UInt8] = []
    private var isSkipping = false

    /// - Returns: `false` where a line was too long, and is left out.
    mutating func add(_ bytes: some Sequence<UInt8>, to lines: inout [String]) -> Bool {
        var isSound = true
        for byte in bytes {
            if byte == UInt8(ascii: "\n") {
                if !isSkipping { lines.append(String(decoding: pending, as: UTF8.self)) }
                isSkipping = false
                pending.removeAll(keepingCapacity: true)
            } else if !isSkipping {
                pending.append(byte)
                if pending.count > Self.longest {
                    isSkipping = true
                    isSound = false
                    pending.removeAll()
                }
            }
        }
        return isSound
    }
}
