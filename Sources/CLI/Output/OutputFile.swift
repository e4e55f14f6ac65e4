import FoundationEssentials

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Writes whole files: a reader never sees half of one, and a failure leaves what was there.
///
/// The text is written beside the file and then takes its place. A device or a pipe is written to as it is, never
/// replaced; of a symbolic link the target is replaced, not the link.
enum OutputFile {
    static func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

    /// Refuses to write over a file that a command reads: its content would be lost.
    static func refuse(_ path: String?, asInput input: String) throws {
        guard let path, kind(of: path) == .file, resolved(path) == resolved(input) else { return }
        throw CommandFailure.wrongUsage("‘\(path)’ is the file that is read; choose another name for the result")
    }

    static func write(_ bytes: [UInt8], to path: String) throws { try write(to: path) { try $0(bytes) } }

    /// As `write`, for more than fits in memory: `body` is given what adds bytes.
    static func write(to path: String, _ body: (_ add: ([UInt8]) throws -> Void) throws -> Void) throws {
        switch kind(of: path) {
        case .folder: throw refusal(path, "it is a folder")
        case .special: try stream(path: path, opening: path, flags: O_WRONLY, body)
        case .file, .absent:
            try replace(path) { part in
                try stream(path: path, opening: part, flags: O_WRONLY | O_CREAT | O_EXCL, body)
            }
        }
    }

    private enum Kind { case absent, file, folder, special }

    private static func kind(of path: String) -> Kind {
        var status = stat()
        guard stat(path, &status) == 0 else { return .absent }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .special
        }
    }

    private static func replace(_ path: String, _ writePart: (String) throws -> Void) throws {
        let target = resolved(path)
        let part = target + ".part-\(getpid())"
        do {
            try writePart(part)
            if rename(part, target) != 0 { throw refusal(path, reason(errno)) }
        } catch {
            unlink(part)
            throw error
        }
    }

    /// The file that a symbolic link points to; the path itself if it is none.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static func stream(
        path: String, opening place: String, flags: Int32, _ body: (([UInt8]) throws -> Void) throws -> Void
    ) throws {
        let descriptor = open(place, flags, 0o666)
        guard descriptor >= 0 else { throw refusal(path, reason(errno)) }
        do {
            try body { bytes in
                if let code = writeAll(bytes, to: descriptor) { throw refusal(path, reason(code)) }
            }
        } catch {
            close(descriptor)
            throw error
        }
        // A full disk may be reported only here.
        if close(descriptor) != 0 { throw refusal(path, reason(errno)) }
    }

    private static func refusal(_ path: String, _ reason: String) -> CommandFailure {
        .failed("‘\(path)’ could not be written: \(reason). What was there is unchanged.")
    }

    static func reason(_ code: Int32) -> String {
        switch code {
        case ENOENT, ENOTDIR: "the folder does not exist"
        case EACCES, EPERM, EROFS: "permission is missing"
        case ENOSPC, EDQUOT: "the disk is full"
        case ENAMETOOLONG: "the name is too long"
        default: String(cString: strerror(code))
        }
    }
}
