#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What became of bytes that were to be written at the end of a file.
enum JournalWrite: Hashable {
    case whole
    /// The first few were written, then there was no more room.
    case part(Int)
    /// None; the number of the system's error.
    case refused(Int32)
}

/// The few things a journal asks of its file; tests give one that is full.
protocol JournalOutput: Sendable {
    func write(_ bytes: [UInt8]) -> JournalWrite
    func truncate(to length: Int) -> Bool
    /// Waits until all that was written is on the disk; 0 or the system's error.
    func sync() -> Int32
}

/// An open journal. It is closed, and its lock released, with the last reference to it.
final class JournalFile: JournalOutput {
    let descriptor: Int32

    private init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    enum Access {
        /// A new file, for appending; readable by its owner alone.
        case create
        case read
    }

    /// Links and whatever is not a plain file are refused.
    static func open(_ path: String, _ access: Access) throws(JournalError) -> JournalFile {
        let flags = access == .create ? O_RDWR | O_APPEND | O_CREAT | O_EXCL : O_RDONLY | O_NONBLOCK
        #if canImport(Glibc)
            let descriptor = Glibc.open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o600)
        #elseif canImport(Musl)
            let descriptor = Musl.open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o600)
        #else
            let descriptor = Darwin.open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o600)
        #endif
        guard descriptor >= 0 else {
            switch errno {
            case EEXIST: throw JournalError(.exists, path: path)
            case ENOSPC, EDQUOT: throw JournalError(.full, path: path)
            default: throw JournalError(.cannotOpen(systemReason(errno)), path: path)
            }
        }
        let file = JournalFile(descriptor: descriptor)
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            throw JournalError(.cannotOpen("it is not a plain file"), path: path)
        }
        return file
    }

    /// Takes the lock that says “someone works on this journal”; `false` if another has it.
    func lock() -> Bool {
        var result: Int32
        repeat { result = flock(descriptor, LOCK_EX | LOCK_NB) } while result != 0 && errno == EINTR
        return result == 0
    }

    /// Whether the file still has a name: another may have dealt with it and deleted it before the lock was ours.
    var isLinked: Bool {
        var facts = stat()
        return fstat(descriptor, &facts) == 0 && facts.st_nlink > 0
    }

    func write(_ bytes: [UInt8]) -> JournalWrite {
        while true {
            let written = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if written == bytes.count { return .whole }
            if written > 0 { return .part(written) }
            if written < 0 && errno == EINTR { continue }
            return .refused(written < 0 ? errno : ENOSPC)
        }
    }

    func truncate(to length: Int) -> Bool {
        ftruncate(descriptor, off_t(length)) == 0
    }

    func sync() -> Int32 {
        #if canImport(Darwin)
            return fsync(descriptor) == 0 ? 0 : errno
        #else
            return fdatasync(descriptor) == 0 ? 0 : errno
        #endif
    }

    /// The next 64 KiB at most; empty at the end, `nil` with `errno` on failure.
    func read() -> [UInt8]? {
        var count = -1
        let chunk = [UInt8](unsafeUninitializedCapacity: 64 << 10) { room, length in
            repeat { count = systemRead(descriptor, room.baseAddress, room.count) } while count < 0 && errno == EINTR
            length = max(0, count)
        }
        return count < 0 ? nil : chunk
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}

private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, bytes, count)
}

let noSpace = ENOSPC

func lastError() -> Int32 {
    errno
}

/// What the system calls an error: "Permission denied".
func systemReason(_ number: Int32) -> String {
    strerror(number).map { String(cString: $0) } ?? "error \(number)"
}
