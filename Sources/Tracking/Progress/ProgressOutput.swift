import CProcess
public import Telemetry

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Progress found in the command's standard output by a regular expression; the output is passed on as it comes.
///
/// Where standard output is a terminal the command is given a terminal of its own, so that it writes as if untouched.
public final class ProgressOutput: ProgressInput {
    public private(set) var latest: ProgressText?
    private let pattern: Regex<AnyRegexOutput>
    private var reading: Int32
    private var writing: Int32?
    private var lines = LineWindow()
    private var isClosed = false
    private var isGone = false

    /// - Parameters:
    ///   - pattern: The first group is what is done, the second, if there is one, the whole: `step (\d+)/(\d+)`. Without
    ///     a group the matched text is read.
    /// - Throws: What is wrong with the pattern, in words.
    public init(pattern: String) throws(ProgressPatternError) {
        do {
            self.pattern = try Regex(pattern)
        } catch {
            throw ProgressPatternError(pattern: pattern, reason: "\(error)")
        }
        var ends: [Int32] = [-1, -1]
        if isatty(STDOUT_FILENO) == 1, cprocess_open_terminal(&ends, STDOUT_FILENO) == 0 {
            (reading, writing) = (ends[0], ends[1])
        } else if let pipe = Pipe() {
            (reading, writing) = (pipe.reading, pipe.writing)
        } else {
            throw ProgressPatternError(pattern: pattern, reason: String(cString: strerror(errno)))
        }
    }

    deinit {
        if reading >= 0 { close(reading) }
        if let writing { close(writing) }
    }

    public var descriptors: [Int32] { isClosed ? [] : [reading] }
    public var descriptorsForCommand: [Int32: Int32] { writing.map { [STDOUT_FILENO: $0] } ?? [:] }

    public func commandStarted() {
        if let writing { close(writing) }
        writing = nil
    }

    public func receive(at moment: Moment) {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while !isClosed {
            let count = read(reading, &buffer, buffer.count)
            guard count > 0 else {
                // A terminal whose other side is closed answers EIO.
                isClosed = writing == nil && (count == 0 || errno == EIO)
                return
            }
            passOn(buffer.prefix(count))
            if isGone {
                close(reading)
                reading = -1
                isClosed = true
                return
            }
            for line in lines.add(buffer.prefix(count)) { latest = progress(in: line) ?? latest }
        }
    }

    private func passOn(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno == EAGAIN {
                var waiting = [pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)]
                poll(&waiting, 1, -1)
            } else if errno != EINTR {
                // Nobody reads any more. The command learns so as it would without us: its next write fails.
                isGone = true
                return
            }
        }
    }

    private func progress(in line: String) -> ProgressText? {
        guard let match = line.firstMatch(of: pattern) else { return nil }
        let groups = (1..<max(1, match.output.count)).compactMap { match.output[$0].substring }
        guard let first = groups.first else { return ProgressText(line[match.range]) }
        guard let done = Double(first.filter { $0 != "_" && $0 != "," }), done.isFinite, done >= 0 else { return nil }
        let total = groups.dropFirst().first.flatMap { Double($0.filter { $0 != "_" && $0 != "," }) }
        return ProgressText(done: done, total: total.flatMap { $0 >= done ? $0 : nil })
    }
}

/// A regular expression that is none.
public struct ProgressPatternError: Error, Sendable, Hashable, CustomStringConvertible {
    public let pattern: String
    public let reason: String

    public var description: String {
        "‘\(pattern)’ is no regular expression that can be used: \(reason). Example: 'step (\\d+)/(\\d+)'"
    }
}
