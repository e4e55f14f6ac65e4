/// The unit in which a column counts time.
public enum ParquetTimeUnit: Sendable, Hashable {
    case milliseconds, microseconds, nanoseconds

    init?(thriftField: Int) {
        switch thriftField {
        case 1: self = .milliseconds
        case 2: self = .microseconds
        case 3: self = .nanoseconds
        default: return nil
        }
    }

    var perSecond: Int64 {
        switch self {
        case .milliseconds: 1_000
        case .microseconds: 1_000_000
        case .nanoseconds: 1_000_000_000
        }
    }
}

/// What the values of a column are.
public enum ParquetMeaning: Sendable, Hashable {
    case boolean
    case integer(bits: Int, isSigned: Bool)
    /// A binary number of 16, 32 or 64 bits.
    case number(bits: Int)
    case decimal(precision: Int, scale: Int)
    case text, json, uuid
    /// Bytes of which the file does not say what they are. Older writers write texts so.
    case bytes
    case date
    case time(ParquetTimeUnit, isUTC: Bool)
    case timestamp(ParquetTimeUnit, isUTC: Bool)
    /// A column without any value.
    case nothing

    /// The newer annotation is believed before the older; one that does not fit the type is passed over, as the format asks.
    init(_ element: SchemaElement, type: ParquetType) throws {
        let annotated = try Self.logical(element, type: type) ?? Self.converted(element, type: type)
        self = annotated ?? Self.plain(type)
    }

    private static func plain(_ type: ParquetType) -> ParquetMeaning {
        switch type {
        case .boolean: .boolean
        case .int32: .integer(bits: 32, isSigned: true)
        case .int64: .integer(bits: 64, isSigned: true)
        // Deprecated, and never used for anything else.
        case .int96: .timestamp(.nanoseconds, isUTC: false)
        case .float: .number(bits: 32)
        case .double: .number(bits: 64)
        case .byteArray, .fixedByteArray: .bytes
        }
    }

    private static func logical(_ element: SchemaElement, type: ParquetType) throws -> ParquetMeaning? {
        switch (element.logicalType, type) {
        case (.string, .byteArray), (.enumeration, .byteArray): .text
        case (.json, .byteArray): .json
        case (.uuid, .fixedByteArray(length: 16)): .uuid
        case (.float16, .fixedByteArray(length: 2)): .number(bits: 16)
        case (.date, .int32): .date
        case (.unknown, _): .nothing
        case (.decimal(let precision, let scale), _): try decimal(precision, scale, type)
        case (.time(.milliseconds, let isUTC), .int32): .time(.milliseconds, isUTC: isUTC)
        case (.time(.microseconds, let isUTC), .int64): .time(.microseconds, isUTC: isUTC)
        case (.time(.nanoseconds, let isUTC), .int64): .time(.nanoseconds, isUTC: isUTC)
        case (.timestamp(let unit, let isUTC), .int64): .timestamp(unit, isUTC: isUTC)
        case (.integer(let bits, let isSigned), .int32) where [8, 16, 32].contains(bits):
            .integer(bits: bits, isSigned: isSigned)
        case (.integer(bits: 64, let isSigned), .int64): .integer(bits: 64, isSigned: isSigned)
        default: nil
        }
    }

    /// The older annotation, `ConvertedType`, by its number.
    private static func converted(_ element: SchemaElement, type: ParquetType) throws -> ParquetMeaning? {
        switch (element.convertedType, type) {
        case (0, .byteArray), (4, .byteArray): .text
        case (5, _): try decimal(element.precision ?? 0, element.scale ?? 0, type)
        case (6, .int32): .date
        case (7, .int32): .time(.milliseconds, isUTC: true)
        case (8, .int64): .time(.microseconds, isUTC: true)
        case (9, .int64): .timestamp(.milliseconds, isUTC: true)
        case (10, .int64): .timestamp(.microseconds, isUTC: true)
        case (11, .int32): .integer(bits: 8, isSigned: false)
        case (12, .int32): .integer(bits: 16, isSigned: false)
        case (13, .int32): .integer(bits: 32, isSigned: false)
        case (14, .int64): .integer(bits: 64, isSigned: false)
        case (15, .int32): .integer(bits: 8, isSigned: true)
        case (16, .int32): .integer(bits: 16, isSigned: true)
        case (19, .byteArray): .json
        default: nil
        }
    }

    private static func decimal(_ precision: Int, _ scale: Int, _ type: ParquetType) throws -> ParquetMeaning? {
        switch type {
        case .int32, .int64, .byteArray, .fixedByteArray: break
        default: return nil
        }
        guard (1...ParquetDecimal.mostDigits).contains(precision), (0...precision).contains(scale) else {
            throw ParquetFault(.malformed("a decimal of \(precision) digits, \(scale) after the point"))
        }
        return .decimal(precision: precision, scale: scale)
    }
}
