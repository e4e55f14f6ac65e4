import Compression

/// Walks the pages of one column of one row group, and decompresses them.
struct PageReader {
    /// The longest header of a page; it may hold a smallest and a largest value.
    private static let mostHeaderBytes = 16 << 20
    private static let usualReadBytes = 64 << 10

    private let source: any ParquetSource
    private let codec: Codec
    private let limits: ParquetLimits
    private let end: Int
    /// Where the next page begins.
    private(set) var position: Int
    private var window: [UInt8] = []
    private var windowStart: Int

    init(_ chunk: ColumnChunkMetadata, codec: Codec, source: any ParquetSource, limits: ParquetLimits) {
        self.source = source
        self.codec = codec
        self.limits = limits
        position = chunk.start
        windowStart = chunk.start
        end = chunk.start + chunk.compressedBytes
    }

    /// A page as it is found.
    struct Page {
        var header: PageHeader
        /// Where its header begins.
        var offset: Int
        /// Where its bytes begin.
        var start: Int
    }

    /// The next page's header; `nil` after the last. Its bytes are passed over.
    mutating func next() throws -> Page? {
        guard position < end else { return nil }
        let offset = position
        var room = min(8 << 10, end - offset)
        while true {
            do {
                let (header, length) = try header(at: offset, room: room)
                let start = offset + length
                guard header.compressedBytes <= end - start else {
                    throw ParquetFault(.pageOutside(size: header.compressedBytes, left: end - start))
                }
                guard header.uncompressedBytes <= limits.pageBytes else {
                    throw ParquetFault(.pageTooLarge(size: header.uncompressedBytes, limit: limits.pageBytes))
                }
                position = start + header.compressedBytes
                return Page(header: header, offset: offset, start: start)
            } catch let fault as ParquetFault where fault.reason == .cutShort && room < end - offset {
                guard room < Self.mostHeaderBytes else {
                    throw ParquetFault(.headerTooLarge(limit: Self.mostHeaderBytes))
                }
                room = min(room * 8, end - offset)
            }
        }
    }

    private mutating func header(at offset: Int, room: Int) throws -> (PageHeader, length: Int) {
        try withBytes(at: offset, count: room) { bytes in
            var reader = ThriftReader(bytes)
            return (try PageHeader(&reader), reader.position)
        }
    }

    /// The bytes of a page, decompressed: levels, then values.
    mutating func bytes(of page: Page) throws -> [UInt8] {
        let codec = codec
        let pageBytes = limits.pageBytes
        // What a large page needed is not kept while its values are read.
        defer { if window.count > Self.usualReadBytes { window = [] } }
        return try withBytes(at: page.start, count: page.header.compressedBytes) { bytes in
            if let checksum = page.header.checksum, Checksum.crc32(bytes) != checksum { throw ParquetFault(.checksum) }
            let size = page.header.uncompressedBytes
            do {
                guard case .data(let data) = page.header.kind, case .apart(let first, let second) = data.levels else {
                    return try codec.decompress(bytes, expecting: size, ceiling: pageBytes)
                }
                // Levels of version 2 stand before the values and are never compressed.
                let (levels, overflows) = first.addingReportingOverflow(second)
                guard !overflows, levels <= bytes.count, levels <= size else {
                    throw ParquetFault(.levels("longer than the page"))
                }
                let values = UnsafeRawBufferPointer(rebasing: bytes[levels...])
                return try Array(bytes[..<levels])
                    + (data.isCompressed ? codec : .uncompressed)
                    .decompress(values, expecting: size - levels, ceiling: pageBytes)
            } catch let error as CompressionError {
                throw ParquetFault(.compression(error))
            }
        }
    }

    /// Bytes of the file, which are read in larger portions.
    private mutating func withBytes<Result>(
        at offset: Int, count: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
    ) throws -> Result {
        if offset < windowStart || offset + count > windowStart + window.count {
            let portion = min(max(count, Self.usualReadBytes), end - offset)
            window = []
            window = try source.bytes(at: offset, count: portion)
            windowStart = offset
        }
        let start = offset - windowStart
        return try window.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[start..<start + count])) }
    }
}
