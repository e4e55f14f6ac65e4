#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A new folder for one socket, that only its owner may enter. It is gone with the value.
public final class PrivateFolder {
    public let path: String

    /// Of the folders' names.
    public static let beginning = "wattmark-socket-"
    static let socketName = "s"
    /// A folder without a socket may be one that is just being made; older ones were left behind.
    static let youngest: time_t = 3_600

    /// Makes the folder in the first place where a socket's path fits, and sweeps there what killed programs left.
    ///
    /// - Parameter places: Folders to try, the best first.
    public init(in places: [String]) throws(SocketError) {
        var last = SocketError(.absent, path: places.first ?? "")
        for place in places {
            let template = place + (place.hasSuffix("/") ? "" : "/") + Self.beginning + "XXXXXX"
            // The draft of a socket's name is one longer than the name.
            let length = template.utf8.count + 1 + Self.socketName.utf8.count + 1
            guard length <= SystemSocket.longestPath else {
                last = SocketError(.pathTooLong(bytes: length, most: SystemSocket.longestPath), path: place)
                continue
            }
            Self.sweep(place)
            var name = template.utf8CString
            let isMade = name.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } != nil }
            guard isMade else {
                last = SystemSocket.failure(errno, place)
                continue
            }
            path = name.withUnsafeBufferPointer { bytes in
                String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            }
            return
        }
        throw last
    }

    deinit { remove() }

    /// Takes the folder away, if it is empty.
    public func remove() { rmdir(path) }

    public var socketPath: String { path + "/" + Self.socketName }

    /// Removes folders of this user in which nobody listens any more.
    static func sweep(_ place: String) {
        guard let directory = opendir(place) else { return }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasPrefix(beginning) { names.append(name) }
        }
        for name in names { removeIfLeft(place + "/" + name) }
    }

    private static func removeIfLeft(_ folder: String) {
        var facts = stat()
        guard lstat(folder, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR, facts.st_uid == geteuid() else { return }
        let path = folder + "/" + socketName
        var socket = stat()
        if lstat(path, &socket) == 0 {
            // A name is given to a socket only once it listens: one that refuses was left behind.
            guard (try? SocketListener.isAlive(path)) == false else { return }
            unlink(path)
            rmdir(folder)
        } else if time(nil) - modified(facts) > youngest {
            unlink(path + "~")
            rmdir(folder)
        }
    }

    private static func modified(_ facts: stat) -> time_t {
        #if canImport(Darwin)
            facts.st_mtimespec.tv_sec
        #else
            facts.st_mtim.tv_sec
        #endif
    }
}
