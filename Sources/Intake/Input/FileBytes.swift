#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Bytes that can be read from any place: a file, or memory in tests.
protocol FileBytes: Sendable {
    var count: Int { get }
    /// Fills the buffer from this offset; gives how many bytes there were.
    func read(_ buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(IntakeError) -> Int
}

struct MemoryBytes: FileBytes {
    let bytes: [UInt8]

    var count: Int { bytes.count }

    func read(_ buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(IntakeError) -> Int {
        guard offset < bytes.count else { return 0 }
        let part = bytes[offset..<min(bytes.count, offset + buffer.count)]
        buffer.copyBytes(from: part)
        return part.count
    }
}

/// A file that is open until this is forgotten.
final class OpenFile: FileBytes {
    let path: String
    let count: Int
    private let descriptor: Int32

    /// - Parameter followsLinks: Otherwise a symbolic link is refused.
    /// - Throws: `IntakeError` if it cannot be opened, or is a folder, a device or a pipe.
    init(_ path: String, followsLinks: Bool = true) throws(IntakeError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW))
        guard descriptor >= 0 else { throw Self.failure(errno, path) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw IntakeError(
                file: path, problem: "it is no regular file",
                advice: "give a file, a folder of files, or - for standard input")
        }
        self.path = path
        self.descriptor = descriptor
        count = Int(status.st_size)
    }

    /// Whether something of this name is there; a link is, wherever it leads.
    static func isThere(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    deinit { close(descriptor) }

    func read(_ buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(IntakeError) -> Int {
        guard let start = buffer.baseAddress else { return 0 }
        var filled = 0
        while filled < buffer.count {
            let got = pread(descriptor, start + filled, buffer.count - filled, off_t(offset + filled))
            if got < 0 {
                if errno == EINTR { continue }
                throw Self.failure(errno, path)
            }
            if got == 0 { break }
            filled += got
        }
        return filled
    }

    private static func failure(_ number: Int32, _ path: String) -> IntakeError {
        IntakeError(
            file: path,
            problem: "it cannot be read (" + (strerror(number).map { String(cString: $0) } ?? "error \(number)") + ")")
    }
}
