/// Byte arrays as all their lengths, then all their bytes (DELTA_LENGTH_BYTE_ARRAY).
struct DeltaLengthDecoder {
    private var lengths: DeltaDecoder
    private var position: Int
    private let end: Int

    init(bytes: Range<Int>, page: UnsafeRawBufferPointer) throws {
        lengths = try DeltaDecoder(bytes: bytes, page: page)
        position = try lengths.endOfValues(page)
        end = bytes.upperBound
    }

    /// Where the next array lies.
    mutating func next(_ page: UnsafeRawBufferPointer) throws -> Range<Int> {
        let length = try lengths.next(page)
        guard length >= 0, length <= Int64(end - position) else { throw ParquetFault(.valuesEnd) }
        let start = position
        position += Int(length)
        return start..<position
    }

    mutating func decode(
        _ count: Int, as kind: (type: ParquetType, conversion: ValueConversion), from page: UnsafeRawBufferPointer,
        into values: inout [ParquetValue?]
    ) throws {
        for _ in 0..<count {
            let bytes = UnsafeRawBufferPointer(rebasing: page[try next(page)])
            values.append(try kind.conversion.value(bytes, of: kind.type))
        }
    }
}

/// Byte arrays as the length of what each shares with the one before, and the rest (DELTA_BYTE_ARRAY).
struct DeltaByteArrayDecoder {
    private var prefixes: DeltaDecoder
    private var suffixes: DeltaLengthDecoder
    private var last: [UInt8] = []
    /// What shares a long start takes little room in the file and much when read: a page may become no larger than pages
    /// may be.
    private var roomLeft: Int
    private let room: Int

    init(bytes: Range<Int>, page: UnsafeRawBufferPointer, room: Int) throws {
        prefixes = try DeltaDecoder(bytes: bytes, page: page)
        let middle = try prefixes.endOfValues(page)
        suffixes = try DeltaLengthDecoder(bytes: middle..<bytes.upperBound, page: page)
        self.room = room
        roomLeft = room
    }

    mutating func decode(
        _ count: Int, as kind: (type: ParquetType, conversion: ValueConversion), from page: UnsafeRawBufferPointer,
        into values: inout [ParquetValue?]
    ) throws {
        for _ in 0..<count {
            let prefix = try prefixes.next(page)
            let suffix = try suffixes.next(page)
            guard prefix >= 0, prefix <= Int64(last.count) else { throw ParquetFault(.valuesEnd) }
            last.removeSubrange(Int(prefix)...)
            last.append(contentsOf: page[suffix])
            roomLeft -= last.count
            guard roomLeft >= 0 else { throw ParquetFault(.pageTooLarge(size: room - roomLeft, limit: room)) }
            if let width = kind.type.width, last.count != width { throw ParquetFault(.valuesEnd) }
            values.append(try last.withUnsafeBytes { try kind.conversion.value($0, of: kind.type) })
        }
    }
}
