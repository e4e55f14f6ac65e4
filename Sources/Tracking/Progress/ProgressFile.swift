import Footprint
public import Telemetry

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Progress that the command writes to a file: the last line with a number counts. The file may come later, be
/// rewritten or grow; only its end is read.
public final class ProgressFile: ProgressInput {
    public private(set) var latest: ProgressText?
    private let path: String
    private var lastRead: TimeSpan?

    /// No more than this is read of the end of the file, and no more often than this.
    static let window = 4_096
    static let interval = TimeSpan.seconds(0.5)

    public init(path: String) { self.path = path }

    public var descriptors: [Int32] { [] }

    public func receive(at moment: Moment) {
        if let lastRead, moment.awake - lastRead < Self.interval { return }
        lastRead = moment.awake
        // Without waiting: a path may name a pipe that nobody writes to.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { return }
        defer { close(file) }
        let size = lseek(file, 0, SEEK_END)
        var bytes = [UInt8](repeating: 0, count: Self.window)
        let count = pread(file, &bytes, Self.window, max(0, size - off_t(Self.window)))
        guard count > 0 else { return }
        latest = ProgressText(String(decoding: bytes.prefix(count), as: UTF8.self)) ?? latest
    }
}
