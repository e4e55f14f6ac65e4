/// From what the file stores to what it means.
enum ValueConversion {
    case boolean
    case signed(bits: Int)
    case unsigned(bits: Int)
    case double, single, half
    case text, bytes, uuid
    case decimal(scale: Int)
    case date
    case time(ParquetTimeUnit)
    case timestamp(ParquetTimeUnit, isUTC: Bool)
    case julian

    init(_ column: ParquetColumn) {
        switch column.meaning {
        case .boolean: self = .boolean
        case .integer(let bits, let isSigned): self = isSigned ? .signed(bits: bits) : .unsigned(bits: bits)
        case .number(bits: 16): self = .half
        case .number(bits: 32): self = .single
        case .number: self = .double
        case .decimal(_, let scale): self = .decimal(scale: scale)
        case .text, .json: self = .text
        case .uuid: self = .uuid
        case .bytes: self = .bytes
        case .date: self = .date
        case .time(let unit, _): self = .time(unit)
        case .timestamp(let unit, let isUTC): self = column.type == .int96 ? .julian : .timestamp(unit, isUTC: isUTC)
        case .nothing: self = Self.plain(column.type)
        }
    }

    /// Values of a column that should have none, as stored.
    private static func plain(_ type: ParquetType) -> ValueConversion {
        switch type {
        case .boolean: .boolean
        case .int32: .signed(bits: 32)
        case .int64: .signed(bits: 64)
        case .int96: .julian
        case .float: .single
        case .double: .double
        case .byteArray, .fixedByteArray: .bytes
        }
    }

    /// Of an integer of 32 or 64 bits.
    func value(_ integer: Int64) throws -> ParquetValue {
        switch self {
        case .signed(let bits):
            switch bits {
            case 8: .integer(Int64(Int8(truncatingIfNeeded: integer)))
            case 16: .integer(Int64(Int16(truncatingIfNeeded: integer)))
            default: .integer(integer)
            }
        case .unsigned(let bits):
            switch bits {
            case 8: .integer(Int64(UInt8(truncatingIfNeeded: integer)))
            case 16: .integer(Int64(UInt16(truncatingIfNeeded: integer)))
            case 32: .integer(Int64(UInt32(truncatingIfNeeded: integer)))
            default: integer >= 0 ? .integer(integer) : .unsigned(UInt64(bitPattern: integer))
            }
        case .decimal(let scale): .decimal(ParquetDecimal(integer, scale: scale))
        case .date: .date(Int32(truncatingIfNeeded: integer))
        case .time(let unit): .time(try ParquetTime(integer, unit))
        case .timestamp(let unit, let isUTC): .timestamp(ParquetTimestamp(integer, unit, isUTC: isUTC))
        default: .integer(integer)
        }
    }

    /// Of the bytes of a value of fixed width, or of a byte array.
    func value(_ bytes: UnsafeRawBufferPointer, of type: ParquetType) throws -> ParquetValue {
        switch type {
        case .int32: return try value(Int64(Int32(littleEndian: bytes.loadUnaligned(as: Int32.self))))
        case .int64: return try value(Int64(littleEndian: bytes.loadUnaligned(as: Int64.self)))
        case .float: return .single(Float(bitPattern: UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self))))
        case .double: return .number(Double(bitPattern: UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))))
        case .int96: return .timestamp(try ParquetTimestamp(julian: bytes))
        case .boolean: return .boolean(bytes.first == 1)
        case .byteArray, .fixedByteArray: break
        }
        switch self {
        case .text:
            guard let text = String(validating: bytes, as: UTF8.self) else { throw ParquetFault(.notUTF8) }
            return .text(text)
        case .half: return .half(ParquetHalf(bits: UInt16(littleEndian: bytes.loadUnaligned(as: UInt16.self))))
        case .uuid: return .text(Self.uuid(bytes))
        case .decimal(let scale): return .decimal(try ParquetDecimal(bytes, scale: scale))
        default: return .bytes(Array(bytes))
        }
    }

    private static func uuid(_ bytes: UnsafeRawBufferPointer) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
