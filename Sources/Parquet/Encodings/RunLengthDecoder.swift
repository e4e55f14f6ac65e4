/// Small integers as runs of one value and as bits packed by eights: levels, indices into a dictionary, booleans.
///
/// Source: parquet-format 2.11, Encodings.md, "Run Length Encoding / Bit-Packing Hybrid".
struct RunLengthDecoder {
    private let bitWidth: Int
    private let end: Int
    private var position: Int
    private var run = Run.repeated(0)
    private var runLeft = 0

    private enum Run {
        case repeated(UInt32)
        /// The first bit of the next value.
        case packed(bit: Int)
    }

    /// - Parameter bytes: Where in the page the runs lie.
    init(bitWidth: Int, bytes: Range<Int>) {
        self.bitWidth = bitWidth
        position = bytes.lowerBound
        end = bytes.upperBound
    }

    /// Appends exactly `count` values.
    mutating func decode(_ count: Int, from page: UnsafeRawBufferPointer, into values: inout [UInt32]) throws {
        var left = count
        while left > 0 {
            while runLeft == 0 { try nextRun(page) }
            let taken = min(left, runLeft)
            switch run {
            case .repeated(let value): values.append(contentsOf: repeatElement(value, count: taken))
            case .packed(let bit):
                try unpack(taken, at: bit, from: page, into: &values)
                run = .packed(bit: bit + taken * bitWidth)
            }
            runLeft -= taken
            left -= taken
        }
    }

    private mutating func nextRun(_ page: UnsafeRawBufferPointer) throws {
        let header = try page.varint(&position, end: end)
        guard header >> 1 <= UInt64(Int32.max) else { throw ParquetFault(.valuesEnd) }
        if header & 1 == 0 {
            let bytes = (bitWidth + 7) / 8
            guard bytes <= end - position else { throw ParquetFault(.valuesEnd) }
            var value: UInt32 = 0
            for index in (0..<bytes).reversed() { value = value << 8 | UInt32(page[position + index]) }
            position += bytes
            run = .repeated(value)
            runLeft = Int(header >> 1)
        } else {
            let groups = Int(header >> 1)
            run = .packed(bit: position * 8)
            // Some writers leave out the padding of the last group: what is not there is found out when it is read.
            position = min(position + groups * bitWidth, end)
            runLeft = groups * 8
        }
    }

    private func unpack(
        _ count: Int, at bit: Int, from page: UnsafeRawBufferPointer, into values: inout [UInt32]
    ) throws {
        guard bit + count * bitWidth <= position * 8 else { throw ParquetFault(.valuesEnd) }
        values.reserveCapacity(values.count + count)
        var next = bit
        for _ in 0..<count {
            values.append(UInt32(truncatingIfNeeded: page.bits(bitWidth, at: next, end: end)))
            next += bitWidth
        }
    }
}

/// Levels as the first version of the format packed them: from the highest bit of each byte on. Deprecated.
struct PackedLevelsDecoder {
    private let bitWidth: Int
    private var bit: Int
    private let end: Int

    init(bitWidth: Int, bytes: Range<Int>) {
        self.bitWidth = bitWidth
        bit = bytes.lowerBound * 8
        end = bytes.upperBound * 8
    }

    mutating func decode(_ count: Int, from page: UnsafeRawBufferPointer, into values: inout [UInt32]) throws {
        guard count * bitWidth <= end - bit else { throw ParquetFault(.valuesEnd) }
        for _ in 0..<count {
            var value: UInt32 = 0
            for _ in 0..<bitWidth {
                value = value << 1 | UInt32(page[bit / 8] >> UInt8(7 - bit % 8) & 1)
                bit += 1
            }
            values.append(value)
        }
    }
}
