import Rating

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Keys in PEM files.
enum KeyFile {
    /// More is no key.
    private static let limit = 1 << 16

    static func signing(_ path: String) throws -> SigningKey {
        try known(path) { (text) throws(SigningError) in try SigningKey(pem: text) }
    }

    /// The public key of a file that holds a private or a public one.
    static func verifying(_ path: String) throws -> VerifyingKey {
        try known(path) { (text) throws(SigningError) in
            text.contains("PRIVATE KEY-----") ? try SigningKey(pem: text).verifyingKey : try VerifyingKey(pem: text)
        }
    }

    /// Writes a private key that only its owner can read, and its public key beside it.
    ///
    /// - Throws: `CommandFailure` where a file of that name is there: a lost key cannot be made again.
    static func create(_ key: SigningKey, at path: String) throws {
        for one in [path, path + ".pub"] where access(one, F_OK) == 0 {
            throw CommandFailure.failed(
                "‘\(one)’ is there already, and a key that is written over is lost; choose another name.")
        }
        try write(key.pem, to: path, mode: 0o600)
        do {
            try write(key.verifyingKey.pem, to: path + ".pub", mode: 0o644)
        } catch {
            unlink(path)
            throw error
        }
    }

    private static func write(_ text: String, to path: String, mode: mode_t) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode)
        guard descriptor >= 0 else { throw refusal(path) }
        var text = text
        let written = text.withUTF8 { writeBytes(descriptor, $0.baseAddress, $0.count) == $0.count }
        guard close(descriptor) == 0, written else {
            let failure = refusal(path)
            unlink(path)
            throw failure
        }
    }

    /// The system's `write`, by a name that is not this type's own.
    private static func writeBytes(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Darwin)
            Darwin.write(descriptor, start, count)
        #else
            Glibc.write(descriptor, start, count)
        #endif
    }

    private static func refusal(_ path: String) -> CommandFailure {
        .failed("‘\(path)’ could not be written: \(OutputFile.reason(errno)).")
    }

    private static func known<Key>(_ path: String, _ read: (String) throws(SigningError) -> Key) throws -> Key {
        let text = String(decoding: try InputFile.bytes(of: path, limit: limit), as: UTF8.self)
        do throws(SigningError) {
            return try read(text)
        } catch {
            throw CommandFailure.dataRefused("‘\(path)’: \(error)")
        }
    }
}
