public import Telemetry

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Progress that the command writes to a file descriptor it is given, one line each time: `echo 37/1000 >&3`.
public final class ProgressDescriptor: ProgressInput {
    public private(set) var latest: ProgressText?
    private let number: Int32
    private let reading: Int32
    private var writing: Int32?
    private var lines = LineWindow()
    private var isClosed = false

    /// - Parameter number: The descriptor in the command: 3 or more.
    /// - Returns: `nil` where no pipe can be had.
    public init?(number: Int32) {
        guard let pipe = Pipe() else { return nil }
        self.number = number
        reading = pipe.reading
        writing = pipe.writing
    }

    deinit {
        close(reading)
        if let writing { close(writing) }
    }

    public var descriptors: [Int32] { isClosed ? [] : [reading] }
    public var descriptorsForCommand: [Int32: Int32] { writing.map { [number: $0] } ?? [:] }

    public func commandStarted() {
        if let writing { close(writing) }
        writing = nil
    }

    public func receive(at moment: Moment) {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = read(reading, &buffer, buffer.count)
            guard count > 0 else {
                isClosed = count == 0 && writing == nil
                return
            }
            for line in lines.add(buffer.prefix(count)) { latest = ProgressText(line) ?? latest }
        }
    }
}

/// Both ends closed on exec; the reading one never waits.
struct Pipe {
    let reading: Int32
    let writing: Int32

    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
        _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
        _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
        reading = ends[0]
        writing = ends[1]
    }
}
