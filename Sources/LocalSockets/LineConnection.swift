#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// One side of a Unix stream socket on which lines go to and fro. It never waits unless it is told how long.
public final class LineConnection {
    public let path: String
    public let descriptor: Int32
    private var buffer: LineBuffer
    private var lines: [LineBuffer.Line] = []
    private var unsent: [UInt8] = []
    /// The other side hung up.
    public private(set) var isClosed = false

    /// No more is kept for a side that does not read.
    static let mostUnsent = 65_536
    private static let chunk = 16_384

    init(descriptor: Int32, path: String, longestLine: Int) {
        self.descriptor = descriptor
        self.path = path
        buffer = LineBuffer(longest: longestLine)
    }

    /// Connects to a listener.
    ///
    /// - Parameter seconds: How long it may take.
    public convenience init(to path: String, longestLine: Int, within seconds: Double) throws(SocketError) {
        let descriptor = try SystemSocket.make(path)
        do throws(SocketError) {
            if try !SystemSocket.dial(descriptor, path),
                !SystemSocket.await(descriptor, writing: true, seconds: seconds)
            {
                throw SocketError(.timedOut, path: path)
            }
        } catch {
            close(descriptor)
            throw error
        }
        self.init(descriptor: descriptor, path: path, longestLine: longestLine)
    }

    deinit { close(descriptor) }

    /// Sends a line, as much of it as can be sent now; the rest goes with the next call or with `flush`.
    ///
    /// - Returns: `false` if the other side is gone, or does not read what was sent before: the line is not sent.
    @discardableResult
    public func send(_ line: String) -> Bool {
        if !unsent.isEmpty { flush() }
        guard !isClosed, unsent.count + line.utf8.count < Self.mostUnsent else { return false }
        unsent += line.utf8
        unsent.append(UInt8(ascii: "\n"))
        return flush()
    }

    /// Whether something waits to be sent.
    public var hasUnsent: Bool { !unsent.isEmpty }

    /// - Returns: `false` if the other side is gone.
    @discardableResult
    public func flush() -> Bool {
        while !unsent.isEmpty, !isClosed {
            let count = SystemSocket.put(unsent[...], into: descriptor)
            if count < 0 { isClosed = true }
            if count <= 0 { break }
            unsent.removeFirst(count)
        }
        return !isClosed
    }

    /// Takes what came, without waiting.
    ///
    /// - Parameter most: No more bytes than this are read; the rest comes with the next call.
    /// - Returns: The lines, and the number of bytes they were read from.
    public func receive(most: Int = 65_536) -> (lines: [LineBuffer.Line], bytes: Int) {
        var total = 0
        var chunk = [UInt8](repeating: 0, count: min(Self.chunk, most))
        while total < most, !isClosed {
            let count = SystemSocket.get(&chunk, from: descriptor)
            if count < 0 { break }
            if count == 0 {
                isClosed = true
            } else {
                total += count
                lines += buffer.add(chunk.prefix(count))
            }
        }
        defer { lines.removeAll() }
        return (lines, total)
    }

    /// Waits for one line.
    ///
    /// - Throws: `.timedOut`, `.closed`.
    public func next(within seconds: Double) throws(SocketError) -> LineBuffer.Line {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        while lines.isEmpty {
            guard !isClosed else { throw SocketError(.closed, path: path) }
            let left = (end - clock.now) / .seconds(1)
            guard left > 0, SystemSocket.await(descriptor, writing: false, seconds: left) else {
                throw SocketError(.timedOut, path: path)
            }
            lines = receive().lines
        }
        return lines.removeFirst()
    }

    /// Whether a line was begun and not ended.
    var hasHalfLine: Bool { buffer.hasHalfLine }
}
