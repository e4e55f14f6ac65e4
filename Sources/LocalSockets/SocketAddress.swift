#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The path of a Unix socket in the form of the system.
struct SocketAddress {
    private var address = sockaddr_un()
    private let length: socklen_t

    /// The system has room for so many bytes of a path, and a zero after them.
    static let longest = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1

    init(path: String) throws(SocketError) {
        let bytes = Array(path.utf8)
        guard !bytes.isEmpty, bytes.count <= Self.longest, !bytes.contains(0) else {
            throw SocketError(.pathTooLong(limit: Self.longest), path: path)
        }
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        length = socklen_t(MemoryLayout<sockaddr_un>.size)
    }

    /// Calls a function of the system with the address.
    func call(_ function: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { function($0, length) }
        }
    }

    /// A new stream socket that no child inherits and that never waits.
    static func socket() -> Int32 {
        #if canImport(Darwin)
            let descriptor = Darwin.socket(AF_UNIX, SOCK_STREAM, 0)
        #else
            let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        if descriptor >= 0 { makeQuiet(descriptor) }
        return descriptor
    }

    static func makeQuiet(_ descriptor: Int32) {
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }
}
