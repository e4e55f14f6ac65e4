/// One node of the schema, as the footer writes it: a column, or a group of them.
struct SchemaElement {
    enum Repetition: Int {
        case required, optional, repeated
    }

    var physicalType: Int?
    var length: Int?
    var repetition: Repetition?
    var name: String
    var childCount: Int?
    var convertedType: Int?
    var scale: Int?
    var precision: Int?
    var logicalType: LogicalType?

    init(_ reader: inout ThriftReader) throws {
        var numbers: [Int: Int] = [:]
        var name: String?
        var logicalType: LogicalType?
        try reader.structure { reader, field, type in
            switch field {
            case 1, 2, 3, 5, 6, 7, 8: numbers[field] = try reader.integer(type)
            case 4: name = try reader.text(type)
            case 10: logicalType = try LogicalType(&reader, type)
            default: try reader.skip(type)
            }
        }
        guard let name else { throw ParquetFault(.missing("SchemaElement.name")) }
        self.name = name
        self.logicalType = logicalType
        physicalType = numbers[1]
        length = numbers[2]
        if let number = numbers[3] {
            guard let known = Repetition(rawValue: number) else {
                throw ParquetFault(.malformed("repetition \(number) is not known"))
            }
            repetition = known
        }
        childCount = numbers[5]
        convertedType = numbers[6]
        scale = numbers[7]
        precision = numbers[8]
    }
}

/// What the bytes of a column mean, as the newer of the two annotations writes it.
enum LogicalType: Equatable {
    case string, map, list, enumeration, date, unknown, json, bson, uuid, float16, variant
    case decimal(precision: Int, scale: Int)
    case time(ParquetTimeUnit, isUTC: Bool)
    case timestamp(ParquetTimeUnit, isUTC: Bool)
    case integer(bits: Int, isSigned: Bool)
    /// Newer than this reader: the bytes stand for themselves.
    case other(Int)

    /// The types that say all by their number.
    private static let plain: [Int: LogicalType] = [
        1: .string, 2: .map, 3: .list, 4: .enumeration, 6: .date, 11: .unknown, 12: .json, 13: .bson, 14: .uuid,
        15: .float16, 16: .variant,
    ]

    /// Reads a union: one field, whose number is the type.
    init?(_ reader: inout ThriftReader, _ type: ThriftType) throws {
        guard type == .structure else { throw ParquetFault(.malformed("a logical type was expected")) }
        var found: LogicalType?
        try reader.structure { reader, field, type in
            guard type == .structure else { return try reader.skip(type) }
            switch field {
            case 5: found = try Self.decimal(&reader)
            case 7, 8: found = try Self.time(&reader, isTimestamp: field == 8)
            case 10: found = try Self.integer(&reader)
            default:
                found = Self.plain[field] ?? .other(field)
                try reader.skip(type)
            }
        }
        guard let found else { return nil }
        self = found
    }

    private static func decimal(_ reader: inout ThriftReader) throws -> LogicalType {
        var (scale, precision) = (0, 0)
        try reader.structure { reader, field, type in
            switch field {
            case 1: scale = try reader.integer(type)
            case 2: precision = try reader.integer(type)
            default: try reader.skip(type)
            }
        }
        return .decimal(precision: precision, scale: scale)
    }

    private static func time(_ reader: inout ThriftReader, isTimestamp: Bool) throws -> LogicalType {
        var isUTC = false
        var unit: ParquetTimeUnit?
        try reader.structure { reader, field, type in
            switch field {
            case 1: isUTC = try reader.boolean(type)
            case 2:
                try reader.structure { reader, field, type in
                    unit = ParquetTimeUnit(thriftField: field)
                    try reader.skip(type)
                }
            default: try reader.skip(type)
            }
        }
        guard let unit else { throw ParquetFault(.missing("TimeUnit")) }
        return isTimestamp ? .timestamp(unit, isUTC: isUTC) : .time(unit, isUTC: isUTC)
    }

    private static func integer(_ reader: inout ThriftReader) throws -> LogicalType {
        var bits = 0
        var isSigned = true
        try reader.structure { reader, field, type in
            switch field {
            case 1: bits = try reader.integer(type)
            case 2: isSigned = try reader.boolean(type)
            default: try reader.skip(type)
            }
        }
        return .integer(bits: bits, isSigned: isSigned)
    }
}
