/// A value of a cell. A cell without one is `nil`, never a value.
public enum ParquetValue: Sendable, Hashable {
    case boolean(Bool)
    case integer(Int64)
    /// An integer beyond `Int64.max`; smaller ones of unsigned columns are `integer`.
    case unsigned(UInt64)
    case number(Double)
    /// A number of 32 bits, kept as such so that its text is as short as it was.
    case single(Float)
    case half(ParquetHalf)
    case decimal(ParquetDecimal)
    /// A text, JSON, or the 36 characters of a UUID.
    case text(String)
    case bytes([UInt8])
    /// Days since 1970-01-01.
    case date(Int32)
    case time(ParquetTime)
    case timestamp(ParquetTimestamp)

    /// The value as a number, where it is one; `nil` for any other, texts that look like numbers included.
    public var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .unsigned(let value): Double(value)
        case .number(let value): value
        case .single(let value): Double(value)
        case .half(let value): value.number
        case .decimal(let value): value.number
        default: nil
        }
    }
}

/// A time of day.
public struct ParquetTime: Sendable, Hashable {
    /// Since midnight; below 24 hours.
    public let nanoseconds: Int64

    init(_ count: Int64, _ unit: ParquetTimeUnit) throws {
        let (seconds, rest) = count.quotientAndRemainder(dividingBy: unit.perSecond)
        guard count >= 0, seconds < 86_400 else { throw ParquetFault(.outOfRange("a time of day beyond 24 hours")) }
        nanoseconds = seconds * 1_000_000_000 + rest * (1_000_000_000 / unit.perSecond)
    }
}

/// A moment, in UTC or in a local time of which the file does not say which.
public struct ParquetTimestamp: Sendable, Hashable {
    /// Since 1970-01-01 00:00, rounded down.
    public let seconds: Int64
    /// Beyond these seconds: 0..<1,000,000,000.
    public let nanoseconds: Int32
    public let isUTC: Bool

    init(_ count: Int64, _ unit: ParquetTimeUnit, isUTC: Bool) {
        var (seconds, rest) = count.quotientAndRemainder(dividingBy: unit.perSecond)
        if rest < 0 {
            seconds -= 1
            rest += unit.perSecond
        }
        self.seconds = seconds
        nanoseconds = Int32(truncatingIfNeeded: rest * (1_000_000_000 / unit.perSecond))
        self.isUTC = isUTC
    }

    /// The deprecated form in 12 bytes: nanoseconds of the day, then the Julian day.
    init(julian bytes: UnsafeRawBufferPointer) throws {
        let nanoseconds = Int64(littleEndian: bytes.loadUnaligned(as: Int64.self))
        let day = Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: Int32.self))
        let time = ParquetTimestamp(nanoseconds, .nanoseconds, isUTC: false)
        // Day 2,440,588 began at noon of 1970-01-01; the format counts from the midnight before.
        seconds = (Int64(day) - 2_440_588) * 86_400 + time.seconds
        self.nanoseconds = time.nanoseconds
        isUTC = false
    }
}

/// A binary number of 16 bits (IEEE 754 binary16).
public struct ParquetHalf: Sendable, Hashable {
    public let bits: UInt16

    public init(bits: UInt16) { self.bits = bits }

    public var number: Double {
        let sign = bits & 0x8000 == 0 ? 1.0 : -1.0
        let exponent = Int(bits >> 10 & 0x1F)
        let fraction = Double(bits & 0x3FF)
        return switch exponent {
        case 0: sign * fraction * 0x1p-24
        case 0x1F: fraction == 0 ? sign * .infinity : .nan
        default: sign * (1024 + fraction) * Double(sign: .plus, exponent: exponent - 25, significand: 1)
        }
    }
}
