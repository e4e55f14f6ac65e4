import CCompression

extension Codec {
    /// Decompresses one block whose size is known from elsewhere.
    ///
    /// - Parameters:
    ///   - block: The compressed bytes, all of them.
    ///   - size: How many bytes it gives, exactly. It comes from the file and is not believed: a size that the codec cannot
    ///     reach from so few bytes, or above `ceiling`, is refused before memory is taken.
    ///   - ceiling: The largest size that the caller is ready to hold.
    /// - Throws: `CompressionError` when the block is damaged, gives more or fewer bytes, or the library is missing.
    ///
    /// ```swift
    /// try Codec.snappy.decompress([3, 8, 97, 98, 99], expecting: 3) == Array("abc".utf8)
    /// ```
    public func decompress(
        _ block: UnsafeRawBufferPointer, expecting size: Int, ceiling: Int = 1 << 28
    ) throws(CompressionError) -> [UInt8] {
        try check(size, of: block.count, ceiling: ceiling)
        if size == 0, block.isEmpty { return [] }
        guard let library else { return Array(block) }
        if let missing { throw missing }
        var result = ccompression_result()
        let output = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            result = ccompression_block(library.number, block.baseAddress, block.count, buffer.baseAddress, size)
            count = result.outcome == Int32(CCOMPRESSION_OK.rawValue) ? size : 0
        }
        if let reason = reason(of: result, expecting: size) { throw CompressionError(reason, codec: self) }
        return output
    }

    /// Decompresses one block whose size is known from elsewhere.
    public func decompress(
        _ block: [UInt8], expecting size: Int, ceiling: Int = 1 << 28
    ) throws(CompressionError) -> [UInt8] {
        let outcome = block.withUnsafeBytes { bytes in
            Result { () throws(CompressionError) in try decompress(bytes, expecting: size, ceiling: ceiling) }
        }
        return try outcome.get()
    }

    private func check(_ size: Int, of length: Int, ceiling: Int) throws(CompressionError) {
        guard size >= 0, size <= ceiling else {
            throw CompressionError(.tooLarge(claimed: size, ceiling: ceiling), codec: self)
        }
        if self == .uncompressed, size != length {
            throw CompressionError(.wrongSize(expected: size, found: length), codec: self)
        }
        // 64 bytes for headers, which are not multiplied.
        let (most, overflows) = length.multipliedReportingOverflow(by: largestRatio)
        if !overflows, size - 64 > most {
            throw CompressionError(.impossible(claimed: size, from: length), codec: self)
        }
    }

    private func reason(of result: ccompression_result, expecting size: Int) -> CompressionError.Reason? {
        let words = result.words.map { String(cString: $0) }
        switch CCompressionOutcome(result.outcome) {
        case .ok, .ended: return nil
        case .fewer: return .wrongSize(expected: size, found: result.written)
        case .more: return .moreThan(expected: size)
        case .truncated: return .truncated(at: result.used)
        case .noMemory: return .noMemory
        case .damaged: return .damaged(at: result.used, detail: words)
        }
    }
}

/// The shim's outcomes as Swift tells them apart.
enum CCompressionOutcome {
    case ok, ended, fewer, more, truncated, damaged, noMemory

    init(_ outcome: Int32) {
        switch UInt32(bitPattern: outcome) {
        case CCOMPRESSION_OK.rawValue: self = .ok
        case CCOMPRESSION_ENDED.rawValue: self = .ended
        case CCOMPRESSION_FEWER.rawValue: self = .fewer
        case CCOMPRESSION_MORE.rawValue: self = .more
        case CCOMPRESSION_TRUNCATED.rawValue: self = .truncated
        case CCOMPRESSION_NO_MEMORY.rawValue: self = .noMemory
        default: self = .damaged
        }
    }
}
