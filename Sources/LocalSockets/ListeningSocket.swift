#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A Unix socket that others connect to. Its file is gone with it.
public final class ListeningSocket {
    /// Readable when somebody waits for `accept()`.
    public let descriptor: Int32
    public let path: String

    /// Makes the socket. A file of a listener that is gone is replaced; one that listens is not.
    ///
    /// - Parameters:
    ///   - permissions: Of the file: who may write to it may connect.
    ///   - group: Whom the file belongs to beside its owner.
    public init(path: String, permissions: UInt32 = 0o600, group: UInt32? = nil) throws(SocketError) {
        let address = try SocketAddress(path: path)
        self.path = path
        if (try? SocketConnection(to: path)) != nil { throw SocketError(.inUse, path: path) }
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK { unlink(path) }
        descriptor = SocketAddress.socket()
        guard descriptor >= 0 else { throw SocketError(errno, path: path) }
        // From the first moment nobody else may connect.
        let mask = umask(0o177)
        let bound = address.call { bind(descriptor, $0, $1) }
        let code = errno
        umask(mask)
        guard bound == 0 else {
            close(descriptor)
            throw SocketError(code, path: path)
        }
        let isGiven = group.map { chown(path, uid_t.max, gid_t($0)) == 0 } ?? true
        guard isGiven, chmod(path, mode_t(permissions)) == 0, listen(descriptor, 64) == 0 else {
            let code = errno
            close(descriptor)
            unlink(path)
            throw SocketError(code, path: path)
        }
    }

    deinit {
        close(descriptor)
        unlink(path)
    }

    /// The next that waits, if there is one.
    public func accept() -> SocketConnection? {
        let connection = systemAccept(descriptor)
        guard connection >= 0 else { return nil }
        SocketAddress.makeQuiet(connection)
        return SocketConnection(descriptor: connection)
    }
}

private func systemAccept(_ descriptor: Int32) -> Int32 { accept(descriptor, nil, nil) }

extension SocketError {
    /// What an error number of the system means.
    init(_ code: Int32, path: String) {
        switch code {
        case ENOENT, ECONNREFUSED: self.init(.absent, path: path)
        case EACCES, EPERM: self.init(.notPermitted, path: path)
        case EADDRINUSE: self.init(.inUse, path: path)
        default: self.init(.other(code: code, text: String(cString: strerror(code))), path: path)
        }
    }
}
