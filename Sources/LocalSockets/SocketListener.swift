#if canImport(Glibc)
    public import Glibc
#elseif canImport(Musl)
    public import Musl
#elseif canImport(Darwin)
    public import Darwin
#endif

/// A name in the file system at which others can connect. It is gone with the listener.
///
/// The name appears only when all is ready: with its permissions set, and listening, so that one who finds it can connect.
/// A name that a killed program left behind is taken over.
public final class SocketListener {
    public let path: String
    public let descriptor: Int32
    private let file: (device: UInt64, number: UInt64)

    /// - Parameters:
    ///   - mode: Who may connect: write permission is what counts.
    ///   - group: Of the file; `nil` leaves that of the process.
    public init(path: String, mode: mode_t = 0o600, group: gid_t? = nil) throws(SocketError) {
        try Self.makeRoom(at: path)
        let draft = path + "~"
        let descriptor = try SystemSocket.make(path)
        do throws(SocketError) {
            unlink(draft)
            try SystemSocket.attach(descriptor, to: draft)
            if let group, chown(draft, uid_t.max, group) != 0 { throw SystemSocket.failure(errno, path) }
            guard chmod(draft, mode) == 0, listen(descriptor, 64) == 0, let file = Self.identity(draft),
                rename(draft, path) == 0
            else { throw SystemSocket.failure(errno, path) }
            self.file = file
        } catch {
            close(descriptor)
            unlink(draft)
            throw error
        }
        self.path = path
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
        // Another may have the name by now.
        if let now = Self.identity(path), now == file { unlink(path) }
    }

    /// Whether a program listens at a path.
    static func isAlive(_ path: String) throws(SocketError) -> Bool {
        let descriptor = try SystemSocket.make(path)
        defer { close(descriptor) }
        do throws(SocketError) {
            _ = try SystemSocket.dial(descriptor, path)
            return true
        } catch {
            switch error.problem {
            case .refused, .absent: return false
            case .timedOut: return true
            default: throw error
            }
        }
    }

    private static func makeRoom(at path: String) throws(SocketError) {
        guard path.utf8.count < SystemSocket.longestPath else {
            throw SocketError(.pathTooLong(bytes: path.utf8.count, most: SystemSocket.longestPath - 1), path: path)
        }
        var facts = stat()
        guard lstat(path, &facts) == 0 else { return }
        guard facts.st_mode & S_IFMT == S_IFSOCK else { throw SocketError(.notASocket, path: path) }
        if try isAlive(path) { throw SocketError(.inUse, path: path) }
    }

    private static func identity(_ path: String) -> (device: UInt64, number: UInt64)? {
        var facts = stat()
        return lstat(path, &facts) == 0 ? (UInt64(facts.st_dev), UInt64(facts.st_ino)) : nil
    }
}
