#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Reads whole files, of which no more than a limit is held.
enum InputFile {
    /// The bytes of a file, or of standard input for "-".
    ///
    /// - Throws: `CommandFailure` (failed) where there is no such file, (data refused) where it is larger.
    static func bytes(of path: String, limit: Int) throws -> [UInt8] {
        guard let file = fopen(path == "-" ? "/dev/stdin" : path, "rb") else { throw refusal(path, errno) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while bytes.count <= limit {
            let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
                count = fread(buffer.baseAddress, 1, 1 << 16, file)
            }
            if piece.isEmpty { break }
            bytes += piece
        }
        if ferror(file) != 0 { throw refusal(path, errno) }
        if bytes.count > limit {
            throw CommandFailure.dataRefused("‘\(path)’ is larger than \(limit >> 20) MiB; split it")
        }
        return bytes
    }

    private static func refusal(_ path: String, _ code: Int32) -> CommandFailure {
        let reason =
            switch code {
            case ENOENT, ENOTDIR: "there is no such file"
            case EISDIR: "it is a folder"
            default: OutputFile.reason(code)
            }
        return .failed("‘\(path)’ could not be read: \(reason).")
    }
}
