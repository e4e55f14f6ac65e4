#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file of the disk, read by `pread`: only what is asked for.
public final class ParquetFileSource: ParquetSource {
    public let byteCount: Int
    private let descriptor: Int32

    /// - Throws: `ParquetError` when there is no such file, or it is no plain file (a pipe cannot be read at any place).
    public init(path: String) throws(ParquetError) {
        let opened = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard opened >= 0 else {
            throw ParquetError(.unreadable(Self.lastFailure), file: path)
        }
        var status = stat()
        guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(opened)
            throw ParquetError(.unreadable("it is not a plain file"), file: path)
        }
        descriptor = opened
        byteCount = Int(status.st_size)
    }

    deinit { close(descriptor) }

    public func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws {
        var filled = 0
        while filled < buffer.count {
            // The buffer has an address, as it is not empty.
            let count = pread(descriptor, buffer.baseAddress! + filled, buffer.count - filled, off_t(offset + filled))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                throw ParquetFault(.unreadable(count == 0 ? "it became shorter" : Self.lastFailure))
            }
            filled += count
        }
    }

    private static var lastFailure: String { String(cString: strerror(errno)) }
}
