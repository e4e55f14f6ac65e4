#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The few system calls of Unix stream sockets, each with its failure as a value. Descriptors never wait and are closed on
/// exec.
enum SystemSocket {
    /// Bytes that a path may have.
    static var longestPath: Int { MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1 }

    static func make(_ path: String) throws(SocketError) -> Int32 {
        #if canImport(Glibc)
            let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let descriptor = socket(AF_UNIX, SOCK_STREAM, 0)
        #endif
        guard descriptor >= 0 else { throw failure(errno, path) }
        harden(descriptor)
        return descriptor
    }

    static func attach(_ descriptor: Int32, to path: String) throws(SocketError) {
        let result = try withAddress(path) { bind(descriptor, $0, $1) }
        guard result == 0 else { throw failure(errno, path) }
    }

    /// - Returns: `false` while the connection is being made.
    static func dial(_ descriptor: Int32, _ path: String) throws(SocketError) -> Bool {
        let result = try withAddress(path) { connect(descriptor, $0, $1) }
        if result == 0 { return true }
        // A listener whose queue is full answers EAGAIN: it is there, and too busy.
        if errno == EINPROGRESS { return false }
        throw errno == EAGAIN ? SocketError(.timedOut, path: path) : failure(errno, path)
    }

    enum Accepted {
        case connection(Int32)
        case none
        /// The process or the system has no more descriptors.
        case exhausted
    }

    static func take(from listener: Int32) -> Accepted {
        while true {
            let descriptor = accept(listener, nil, nil)
            if descriptor >= 0 {
                harden(descriptor)
                return .connection(descriptor)
            }
            switch errno {
            case EINTR, ECONNABORTED: continue
            case EMFILE, ENFILE, ENOMEM, ENOBUFS: return .exhausted
            default: return .none
            }
        }
    }

    /// - Returns: Bytes taken: 0 if it would have to wait, -1 if the other side is gone.
    static func put(_ bytes: ArraySlice<UInt8>, into descriptor: Int32) -> Int {
        while true {
            #if canImport(Darwin)
                let count = bytes.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, 0) }
            #else
                let count = bytes.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            #endif
            if count >= 0 { return count }
            if errno == EINTR { continue }
            return errno == EAGAIN || errno == EWOULDBLOCK ? 0 : -1
        }
    }

    /// - Returns: Bytes read: 0 at the end, -1 if there are none now.
    static func get(_ buffer: inout [UInt8], from descriptor: Int32) -> Int {
        while true {
            let count = buffer.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
            if count >= 0 { return count }
            if errno == EINTR { continue }
            return errno == EAGAIN || errno == EWOULDBLOCK ? -1 : 0
        }
    }

    /// Waits until the descriptor can be read (or written), at most so many seconds.
    static func await(_ descriptor: Int32, writing: Bool, seconds: Double) -> Bool {
        var waiting = [pollfd(fd: descriptor, events: Int16(writing ? POLLOUT : POLLIN), revents: 0)]
        let milliseconds = Int32(max(0, min(seconds, 3_600)) * 1_000 + 0.999)
        return poll(&waiting, 1, milliseconds) > 0
    }

    static func failure(_ code: Int32, _ path: String) -> SocketError {
        switch code {
        case ENOENT, ENOTDIR: SocketError(.absent, path: path)
        case ECONNREFUSED: SocketError(.refused, path: path)
        case EACCES, EPERM: SocketError(.notPermitted, path: path)
        case EADDRINUSE: SocketError(.inUse, path: path)
        case ENOTSOCK: SocketError(.notASocket, path: path)
        default: SocketError(.system(String(cString: strerror(code))), path: path)
        }
    }

    private static func harden(_ descriptor: Int32) {
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        #if canImport(Darwin)
            var on: Int32 = 1
            setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
        #endif
    }

    private static func withAddress<R>(
        _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> R
    ) throws(SocketError) -> R {
        let bytes = Array(path.utf8)
        guard bytes.count <= longestPath else {
            throw SocketError(.pathTooLong(bytes: bytes.count, most: longestPath), path: path)
        }
        guard !bytes.isEmpty, !bytes.contains(0) else { throw SocketError(.absent, path: path) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
