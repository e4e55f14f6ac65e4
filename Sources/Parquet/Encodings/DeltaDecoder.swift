/// Integers as differences from the one before, packed in blocks (DELTA_BINARY_PACKED).
///
/// Source: parquet-format 2.11, Encodings.md, "Delta encoding"; additions wrap, as it asks.
struct DeltaDecoder {
    /// The values that are still to come.
    private(set) var left: Int
    private var position: Int
    private let end: Int
    private let blockSize: Int
    private let miniBlocks: Int
    private var value: Int64
    private var isFirst = true
    private var block = Block()

    private struct Block {
        var leastDelta: Int64 = 0
        /// Where the widths of the miniblocks lie, a byte each.
        var widths = 0
        var miniBlock = 0
        var width = 0
        /// The next value's first bit.
        var bit = 0
        var leftInMiniBlock = 0
    }

    init(bytes: Range<Int>, page: UnsafeRawBufferPointer) throws {
        var start = bytes.lowerBound
        let block = try page.varint(&start, end: bytes.upperBound)
        let parts = try page.varint(&start, end: bytes.upperBound)
        let count = try page.varint(&start, end: bytes.upperBound)
        value = try page.signedVarint(&start, end: bytes.upperBound)
        guard block > 0, block <= 1 << 24, block % 128 == 0, parts > 0, block % parts == 0, block / parts % 8 == 0,
            count <= UInt64(Int32.max)
        else { throw ParquetFault(.malformed("blocks of differences of a size that is not allowed")) }
        position = start
        end = bytes.upperBound
        blockSize = Int(block)
        miniBlocks = Int(parts)
        left = Int(count)
    }

    private var miniBlockSize: Int { blockSize / miniBlocks }

    /// The next value.
    mutating func next(_ page: UnsafeRawBufferPointer) throws -> Int64 {
        guard left > 0 else { throw ParquetFault(.valuesEnd) }
        left -= 1
        if isFirst {
            isFirst = false
            return value
        }
        if block.leftInMiniBlock == 0 { try nextMiniBlock(page) }
        let delta = Int64(bitPattern: page.bits(block.width, at: block.bit, end: end))
        block.bit += block.width
        block.leftInMiniBlock -= 1
        value = value &+ block.leastDelta &+ delta
        return value
    }

    /// Where the bytes after all values begin; found by the widths alone, as values may be more than anyone can hold.
    func endOfValues(_ page: UnsafeRawBufferPointer) throws -> Int {
        var walker = self
        var valuesLeft = left - 1
        while valuesLeft > 0 {
            try walker.nextMiniBlock(page)
            valuesLeft -= miniBlockSize
        }
        return walker.position
    }

    private mutating func nextMiniBlock(_ page: UnsafeRawBufferPointer) throws {
        if block.widths == 0 || block.miniBlock == miniBlocks { try nextBlock(page) }
        block.width = Int(page[block.widths + block.miniBlock])
        block.miniBlock += 1
        let bytes = miniBlockSize / 8 * block.width
        guard block.width <= 64, bytes <= end - position else { throw ParquetFault(.valuesEnd) }
        block.bit = position * 8
        block.leftInMiniBlock = miniBlockSize
        position += bytes
    }

    private mutating func nextBlock(_ page: UnsafeRawBufferPointer) throws {
        block.leastDelta = try page.signedVarint(&position, end: end)
        guard miniBlocks <= end - position else { throw ParquetFault(.valuesEnd) }
        block.widths = position
        block.miniBlock = 0
        position += miniBlocks
    }
}

/// Integers of a column as differences.
struct DeltaIntegerDecoder {
    private let isNarrow: Bool
    private let conversion: ValueConversion
    private var deltas: DeltaDecoder

    init(_ type: ParquetType, _ conversion: ValueConversion, bytes: Range<Int>, page: UnsafeRawBufferPointer) throws {
        isNarrow = type == .int32
        self.conversion = conversion
        deltas = try DeltaDecoder(bytes: bytes, page: page)
    }

    mutating func decode(_ count: Int, from page: UnsafeRawBufferPointer, into values: inout [ParquetValue?]) throws {
        values.reserveCapacity(values.count + count)
        for _ in 0..<count {
            let next = try deltas.next(page)
            values.append(try conversion.value(isNarrow ? Int64(Int32(truncatingIfNeeded: next)) : next))
        }
    }
}
