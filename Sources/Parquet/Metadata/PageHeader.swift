/// What stands before each page.
struct PageHeader {
    enum Kind {
        case data(DataPageHeader)
        case dictionary(valueCount: Int, encoding: Int)
        /// An index, or a kind newer than this reader: passed over.
        case other
    }

    var kind: Kind
    var compressedBytes: Int
    var uncompressedBytes: Int
    var checksum: UInt32?

    init(_ reader: inout ThriftReader) throws {
        var numbers: [Int: Int] = [:]
        var data: DataPageHeader?
        var dictionary: [Int: Int]?
        try reader.structure { reader, field, type in
            switch field {
            case 1, 2, 3, 4: numbers[field] = try reader.integer(type)
            case 5: data = try DataPageHeader(first: &reader)
            case 7: dictionary = try Self.numbers(&reader).numbers
            case 8: data = try DataPageHeader(second: &reader)
            default: try reader.skip(type)
            }
        }
        func number(_ field: Int, _ name: String) throws -> Int {
            guard let number = numbers[field], number >= 0 else { throw ParquetFault(.missing("PageHeader.\(name)")) }
            return number
        }
        uncompressedBytes = try number(2, "uncompressed_page_size")
        compressedBytes = try number(3, "compressed_page_size")
        checksum = numbers[4].map { UInt32(truncatingIfNeeded: $0) }
        switch try number(1, "type") {
        case 0, 3:
            guard let data else { throw ParquetFault(.missing("DataPageHeader")) }
            kind = .data(data)
        case 2:
            guard let count = dictionary?[1], count >= 0, let encoding = dictionary?[2] else {
                throw ParquetFault(.missing("DictionaryPageHeader"))
            }
            kind = .dictionary(valueCount: count, encoding: encoding)
        default: kind = .other
        }
    }

    /// The integers and booleans of a structure by the number of their field.
    fileprivate static func numbers(
        _ reader: inout ThriftReader
    ) throws -> (numbers: [Int: Int], booleans: [Int: Bool]) {
        var numbers: [Int: Int] = [:]
        var booleans: [Int: Bool] = [:]
        try reader.structure { reader, field, type in
            // No field of these structures has a larger number.
            guard field <= 8 else { return try reader.skip(type) }
            switch type {
            case .yes, .no: booleans[field] = type == .yes
            case .int16, .int32, .int64: numbers[field] = try reader.integer(type)
            default: try reader.skip(type)
            }
        }
        return (numbers, booleans)
    }
}

/// A page of values, of version 1 or 2.
struct DataPageHeader {
    var valueCount: Int
    var encoding: Int
    /// Version 1 writes the encoding of the levels and their length into the page; version 2 writes the lengths here and
    /// never compresses levels.
    var levels: Levels
    var isCompressed = true

    enum Levels {
        case inPage(encoding: Int)
        case apart(definitionBytes: Int, repetitionBytes: Int)
    }

    fileprivate init(first reader: inout ThriftReader) throws {
        let numbers = try PageHeader.numbers(&reader).numbers
        valueCount = try Self.number(numbers[1], "DataPageHeader.num_values")
        encoding = try Self.number(numbers[2], "DataPageHeader.encoding")
        levels = .inPage(encoding: try Self.number(numbers[3], "DataPageHeader.definition_level_encoding"))
    }

    fileprivate init(second reader: inout ThriftReader) throws {
        let (numbers, booleans) = try PageHeader.numbers(&reader)
        valueCount = try Self.number(numbers[1], "DataPageHeaderV2.num_values")
        encoding = try Self.number(numbers[4], "DataPageHeaderV2.encoding")
        levels = .apart(
            definitionBytes: try Self.number(numbers[5], "DataPageHeaderV2.definition_levels_byte_length"),
            repetitionBytes: try Self.number(numbers[6], "DataPageHeaderV2.repetition_levels_byte_length"))
        isCompressed = booleans[7] ?? true
    }

    private static func number(_ number: Int?, _ name: String) throws -> Int {
        guard let number, number >= 0 else { throw ParquetFault(.missing(name)) }
        return number
    }
}
