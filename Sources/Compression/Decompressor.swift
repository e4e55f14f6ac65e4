import CCompression

/// Reads a compressed file piece by piece: feed it bytes in chunks of any size, it hands out decompressed bytes in chunks
/// of at most `Decompressor.chunkBytes`.
///
/// Members (gzip) and frames (Zstandard) that follow one another are one text, as with `zcat`. Zeros after the last
/// member of gzip are padding, as tape drives leave them. Never more than one chunk is held, beside the library's own
/// window (32 KiB for gzip, at most 128 MiB for Zstandard).
///
/// ```swift
/// let decompressor = try Decompressor(.gzip, file: "grids.csv.gz")
/// try decompressor.feed(bytes) { chunk in try parser.feed(chunk, row: take) }
/// try decompressor.finish()
/// ```
///
/// After an error it gives nothing more: each further call throws the same error.
public final class Decompressor {
    /// The largest chunk that is handed out: 128 KiB.
    public static let chunkBytes = 128 << 10

    public let codec: Codec
    private let file: String
    private let limits: ExpansionLimits
    /// `nil` for a file that is not compressed.
    private let stream: OpaquePointer?
    private let output: UnsafeMutableRawBufferPointer
    private var failure: CompressionError?
    private var state = State.between

    private enum State {
        /// Before the first member, or between two.
        case between
        case inside
        /// In the zeros after the last member of gzip.
        case padding
    }

    /// Compressed bytes read so far.
    public private(set) var bytesRead = 0
    /// Decompressed bytes given so far.
    public private(set) var bytesGiven = 0
    private var members = 0
    private var startOfMember = 0

    /// - Parameter codec: `gzip`, `zstandard`, or `uncompressed`, which hands on what it is fed.
    /// - Throws: `CompressionError` when the codec's library is missing or it has no streams (Snappy).
    public init(_ codec: Codec, file: String, limits: ExpansionLimits = .usual) throws(CompressionError) {
        if codec == .snappy { throw CompressionError(.noStream, codec: codec, file: file) }
        if let missing = codec.missing { throw CompressionError(missing.reason, codec: codec, file: file) }
        self.codec = codec
        self.file = file
        self.limits = limits
        stream = codec.library.flatMap { ccompression_stream_open($0.number) }
        if codec != .uncompressed, stream == nil { throw CompressionError(.noMemory, codec: codec, file: file) }
        output = .allocate(byteCount: codec == .uncompressed ? 0 : Self.chunkBytes, alignment: 16)
    }

    deinit {
        ccompression_stream_close(stream)
        output.deallocate()
    }

    /// Reads a chunk; `take` is called for each chunk of decompressed bytes, which is valid during the call alone.
    public func feed(_ bytes: [UInt8], take: (UnsafeRawBufferPointer) throws -> Void) throws {
        try bytes.withUnsafeBytes { try feed($0, take: take) }
    }

    /// Reads a chunk; `take` is called for each chunk of decompressed bytes, which is valid during the call alone.
    public func feed(_ bytes: UnsafeRawBufferPointer, take: (UnsafeRawBufferPointer) throws -> Void) throws {
        if let failure { throw failure }
        guard stream != nil else { return try passOn(bytes, take: take) }
        var rest = bytes
        var hasMore = true
        // The last step may have filled the chunk with more waiting inside.
        while !rest.isEmpty || hasMore {
            if state != .inside {
                rest = try skipPadding(rest)
                if rest.isEmpty { return }
                state = .inside
            }
            let step = try step(rest)
            rest = UnsafeRawBufferPointer(rebasing: rest[Int(step.used)...])
            if step.written > 0 { try take(UnsafeRawBufferPointer(rebasing: output[..<step.written])) }
            if state == .inside, step.used == 0, step.written == 0, !rest.isEmpty {
                throw fail(.damaged(at: bytesRead, detail: nil))
            }
            hasMore = step.written == output.count
        }
    }

    /// Says that no more bytes come.
    /// - Throws: `CompressionError` when the file ends in the middle, or holds nothing.
    public func finish() throws(CompressionError) {
        if let failure { throw failure }
        guard stream != nil else { return }
        if state == .inside || members == 0 { throw fail(.truncated(at: bytesRead)) }
    }

    // MARK: - Steps

    private func step(_ input: UnsafeRawBufferPointer) throws(CompressionError) -> ccompression_result {
        let step = ccompression_stream_step(
            stream, input.baseAddress, input.count, output.baseAddress, output.count)
        bytesRead += step.used
        bytesGiven += step.written
        switch CCompressionOutcome(step.outcome) {
        case .ok: break
        case .ended:
            state = .between
            members += 1
        case .noMemory: throw fail(.noMemory)
        default:
            // Marks are of two bytes (gzip) and four (Zstandard): without one, this is no damaged member but something else.
            let hasNoMark = members > 0 && bytesRead - startOfMember <= 4
            let detail = step.words.map { String(cString: $0) }
            throw fail(hasNoMark ? .trailing(at: startOfMember) : .damaged(at: bytesRead, detail: detail))
        }
        if let reason = limits.reason(written: bytesGiven, read: bytesRead) { throw fail(reason) }
        return step
    }

    /// Skips zeros between and after members of gzip; returns what is left.
    private func skipPadding(_ bytes: UnsafeRawBufferPointer) throws(CompressionError) -> UnsafeRawBufferPointer {
        var index = 0
        if codec == .gzip, members > 0 {
            while index < bytes.count, bytes[index] == 0 { index += 1 }
            if index > 0 { state = .padding }
        }
        bytesRead += index
        if index < bytes.count, state == .padding { throw fail(.trailing(at: bytesRead)) }
        startOfMember = bytesRead
        return UnsafeRawBufferPointer(rebasing: bytes[index...])
    }

    private func passOn(
        _ bytes: UnsafeRawBufferPointer, take: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        var start = 0
        while start < bytes.count {
            let end = min(start + Self.chunkBytes, bytes.count)
            bytesRead += end - start
            bytesGiven += end - start
            if bytesGiven > limits.total { throw fail(.tooLong(at: bytesRead, ceiling: limits.total)) }
            try take(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
            start = end
        }
    }

    private func fail(_ reason: CompressionError.Reason) -> CompressionError {
        let error = CompressionError(reason, codec: codec, file: file)
        failure = error
        return error
    }
}
