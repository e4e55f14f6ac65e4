#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Folders for data that only their owner may read.
public enum DataFolder {
    /// Makes a folder, and those above it that are missing, with mode 0700. One that is there stays as it is.
    public static func create(_ path: String) throws(JournalError) {
        if isFolder(path) { return }
        let above = parent(of: path)
        if above != path { try create(above) }
        guard mkdir(path, 0o700) == 0 || errno == EEXIST && isFolder(path) else {
            throw JournalError(errno == ENOSPC ? .full : .cannotOpen(systemReason(errno)), path: path)
        }
    }

    /// The folder a path lies in: "." for a bare name.
    public static func parent(of path: String) -> String {
        var path = Substring(path)
        while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Brings new and deleted names of a folder to the disk.
    static func sync(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    private static func isFolder(_ path: String) -> Bool {
        var facts = stat()
        return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
    }
}
