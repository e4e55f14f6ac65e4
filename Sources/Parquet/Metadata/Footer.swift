/// The end of the file: metadata, their length, and the mark `PAR1`.
struct Footer {
    static let mark = Array("PAR1".utf8)
    private static let encryptedMark = Array("PARE".utf8)

    let metadata: FileMetadata
    /// Where the footer begins: no page reaches beyond it.
    let start: Int

    init(_ source: some ParquetSource, limits: ParquetLimits) throws {
        let size = source.byteCount
        guard size >= 4,
            try source.bytes(at: 0, count: 4) == Self.mark || source.bytes(at: 0, count: 4) == Self.encryptedMark
        else { throw ParquetFault(.notParquet) }
        guard size >= 12 else { throw ParquetFault(.noEnd) }
        let end = try source.bytes(at: size - 8, count: 8)
        if Array(end[4...]) == Self.encryptedMark { throw ParquetFault(.encrypted) }
        guard Array(end[4...]) == Self.mark else { throw ParquetFault(.noEnd) }
        let length = end[..<4].reversed().reduce(0) { $0 << 8 | Int($1) }
        guard length <= size - 12 else { throw ParquetFault(.footerOutside(length: length, file: size)) }
        guard length <= limits.footerBytes else {
            throw ParquetFault(.footerTooLarge(length: length, limit: limits.footerBytes))
        }
        start = size - 8 - length
        metadata = try source.bytes(at: start, count: length).withUnsafeBytes { bytes in
            var reader = ThriftReader(bytes)
            return try FileMetadata(&reader, limits: limits)
        }
    }
}
