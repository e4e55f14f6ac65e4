/// Numbers as the first bytes of all, the second bytes of all, and so on (BYTE_STREAM_SPLIT).
struct SplitDecoder {
    private let type: ParquetType
    private let conversion: ValueConversion
    private let bytes: Range<Int>
    private let width: Int
    private let valueCount: Int
    private var index = 0
    private var value: [UInt8]

    init(_ type: ParquetType, width: Int, _ conversion: ValueConversion, bytes: Range<Int>) throws {
        guard bytes.count % width == 0 else { throw ParquetFault(.valuesEnd) }
        self.type = type
        self.width = width
        self.conversion = conversion
        self.bytes = bytes
        valueCount = bytes.count / width
        value = Array(repeating: 0, count: width)
    }

    mutating func decode(_ count: Int, from page: UnsafeRawBufferPointer, into values: inout [ParquetValue?]) throws {
        guard count <= valueCount - index else { throw ParquetFault(.valuesEnd) }
        for _ in 0..<count {
            for place in 0..<width { value[place] = page[bytes.lowerBound + place * valueCount + index] }
            values.append(try value.withUnsafeBytes { try conversion.value($0, of: type) })
            index += 1
        }
    }
}
