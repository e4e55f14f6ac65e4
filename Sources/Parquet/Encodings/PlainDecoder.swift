/// Values one after the other, as they are.
struct PlainDecoder {
    private let type: ParquetType
    private let conversion: ValueConversion
    private var position: Int
    private let end: Int
    /// Of booleans, which take a bit each.
    private var bit = 0

    init(_ type: ParquetType, _ conversion: ValueConversion, bytes: Range<Int>) {
        self.type = type
        self.conversion = conversion
        position = bytes.lowerBound
        end = bytes.upperBound
    }

    /// Appends exactly `count` values.
    mutating func decode(_ count: Int, from page: UnsafeRawBufferPointer, into values: inout [ParquetValue?]) throws {
        switch type {
        case .boolean: try decodeBooleans(count, from: page, into: &values)
        case .byteArray: try decodeArrays(count, from: page, into: &values)
        default: try decodeFixed(count, width: type.width ?? 1, from: page, into: &values)
        }
    }

    private mutating func decodeFixed(
        _ count: Int, width: Int, from page: UnsafeRawBufferPointer, into values: inout [ParquetValue?]
    ) throws {
        guard count <= (end - position) / width else { throw ParquetFault(.valuesEnd) }
        values.reserveCapacity(values.count + count)
        switch (type, conversion) {
        case (.double, .double):
            for _ in 0..<count {
                let bits = UInt64(littleEndian: page.loadUnaligned(fromByteOffset: position, as: UInt64.self))
                values.append(.number(Double(bitPattern: bits)))
                position += 8
            }
        case (.int64, .signed(bits: 64)):
            for _ in 0..<count {
                values.append(
                    .integer(Int64(littleEndian: page.loadUnaligned(fromByteOffset: position, as: Int64.self))))
                position += 8
            }
        default:
            for _ in 0..<count {
                let bytes = UnsafeRawBufferPointer(rebasing: page[position..<position + width])
                values.append(try conversion.value(bytes, of: type))
                position += width
            }
        }
    }

    private mutating func decodeArrays(
        _ count: Int, from page: UnsafeRawBufferPointer, into values: inout [ParquetValue?]
    ) throws {
        for _ in 0..<count {
            guard end - position >= 4 else { throw ParquetFault(.valuesEnd) }
            let length = page.length(at: position)
            position += 4
            guard length <= end - position else { throw ParquetFault(.valuesEnd) }
            let bytes = UnsafeRawBufferPointer(rebasing: page[position..<position + length])
            values.append(try conversion.value(bytes, of: type))
            position += length
        }
    }

    private mutating func decodeBooleans(
        _ count: Int, from page: UnsafeRawBufferPointer, into values: inout [ParquetValue?]
    ) throws {
        guard count <= (end - position) * 8 - bit else { throw ParquetFault(.valuesEnd) }
        for _ in 0..<count {
            values.append(.boolean(page[position + bit / 8] >> UInt8(bit % 8) & 1 == 1))
            bit += 1
        }
    }
}
