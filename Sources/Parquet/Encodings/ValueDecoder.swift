/// The values of a page, whatever their encoding.
enum ValueDecoder {
    case plain(PlainDecoder)
    case dictionary(RunLengthDecoder)
    case booleans(RunLengthDecoder)
    case deltas(DeltaIntegerDecoder)
    case deltaLengths(DeltaLengthDecoder)
    case deltaArrays(DeltaByteArrayDecoder)
    case split(SplitDecoder)

    /// What a decoder needs to know of its column.
    struct Kind {
        var type: ParquetType
        var conversion: ValueConversion
        /// The most bytes that a page may become.
        var room: Int
    }

    /// - Parameters:
    ///   - encoding: By its number in the format.
    ///   - bytes: Where in the page the values lie, after the levels.
    init(encoding: Int, _ kind: Kind, bytes: Range<Int>, page: UnsafeRawBufferPointer) throws {
        let (type, conversion) = (kind.type, kind.conversion)
        switch (encoding, type) {
        case (0, _): self = .plain(PlainDecoder(type, conversion, bytes: bytes))
        case (2, _), (8, _): self = .dictionary(try Self.indices(bytes, page))
        case (3, .boolean): self = .booleans(try Self.runs(bytes, page))
        case (5, .int32), (5, .int64):
            self = .deltas(try DeltaIntegerDecoder(type, conversion, bytes: bytes, page: page))
        case (6, .byteArray): self = .deltaLengths(try DeltaLengthDecoder(bytes: bytes, page: page))
        case (7, .byteArray), (7, .fixedByteArray):
            self = .deltaArrays(try DeltaByteArrayDecoder(bytes: bytes, page: page, room: kind.room))
        case (9, _):
            guard let width = type.width, type != .int96 else { throw Self.misused("BYTE_STREAM_SPLIT", type) }
            self = .split(try SplitDecoder(type, width: width, conversion, bytes: bytes))
        case (3, _): throw Self.misused("RLE", type)
        case (5, _): throw Self.misused("DELTA_BINARY_PACKED", type)
        case (6, _): throw Self.misused("DELTA_LENGTH_BYTE_ARRAY", type)
        case (7, _): throw Self.misused("DELTA_BYTE_ARRAY", type)
        default: throw ParquetFault(.encodingNotRead(encoding))
        }
    }

    private static func misused(_ encoding: String, _ type: ParquetType) -> ParquetFault {
        ParquetFault(.encodingMisused(encoding, type: type.name))
    }

    /// A byte with the width, then runs.
    private static func indices(_ bytes: Range<Int>, _ page: UnsafeRawBufferPointer) throws -> RunLengthDecoder {
        // A page of nulls alone may have no width.
        guard let first = bytes.first else { return RunLengthDecoder(bitWidth: 0, bytes: bytes) }
        guard page[first] <= 32 else { throw ParquetFault(.malformed("indices of \(page[first]) bits")) }
        return RunLengthDecoder(bitWidth: Int(page[first]), bytes: first + 1..<bytes.upperBound)
    }

    /// Four bytes with the length, then runs of one bit.
    private static func runs(_ bytes: Range<Int>, _ page: UnsafeRawBufferPointer) throws -> RunLengthDecoder {
        if bytes.isEmpty { return RunLengthDecoder(bitWidth: 1, bytes: bytes) }
        guard bytes.count >= 4 else { throw ParquetFault(.valuesEnd) }
        let start = bytes.lowerBound + 4
        let length = page.length(at: bytes.lowerBound)
        guard length <= bytes.upperBound - start else { throw ParquetFault(.valuesEnd) }
        return RunLengthDecoder(bitWidth: 1, bytes: start..<start + length)
    }
}
