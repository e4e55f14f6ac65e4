import FoundationEssentials

/// The text of a record: a newline, the checksum of the JSON in eight hexadecimal digits, a space, the JSON, a newline.
///
/// The newline in front keeps a record whole when the one before it was torn, or when its last byte was damaged.
enum JournalLine {
    static let newline = UInt8(ascii: "\n")
    /// Longer lines are neither written nor read. The longest command line of Linux fits several times.
    static let longest = 16 << 20

    /// Infinity and not-a-number have no JSON; they are kept as words, so that one of them does not cost the record.
    private static let words = (positive: "inf", negative: "-inf", nan: "nan")

    static func bytes(of record: JournalRecord) -> [UInt8]? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: words.positive, negativeInfinity: words.negative, nan: words.nan)
        guard let json = try? encoder.encode(record), json.count + 9 <= longest else { return nil }
        var line = [newline]
        line.reserveCapacity(json.count + 11)
        line += hexadecimal(CRC32C.checksum(json))
        line.append(UInt8(ascii: " "))
        line += json
        line.append(newline)
        return line
    }

    enum Reading {
        case record(JournalRecord)
        case damaged
        case newer(format: Int)
    }

    /// - Parameter line: One line without its newlines.
    static func read(_ line: some Collection<UInt8>) -> Reading {
        guard line.count > 9, let written = number(line.prefix(8)), line.dropFirst(8).first == UInt8(ascii: " ") else {
            return .damaged
        }
        let json = Data(line.dropFirst(9))
        guard CRC32C.checksum(json) == written else { return .damaged }
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: words.positive, negativeInfinity: words.negative, nan: words.nan)
        do {
            let record = try decoder.decode(JournalRecord.self, from: json)
            return record.hasTime ? .record(record) : .damaged
        } catch let newer as JournalRecord.NewerFormat {
            return .newer(format: newer.format)
        } catch {
            return .damaged
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)

    private static func hexadecimal(_ value: UInt32) -> [UInt8] {
        stride(from: 28, through: 0, by: -4).map { digits[Int(value >> UInt32($0)) & 0xF] }
    }

    /// Lower-case digits only: a changed letter case is damage as well.
    private static func number(_ text: some Sequence<UInt8>) -> UInt32? {
        var value: UInt32 = 0
        for byte in text {
            guard let digit = digits.firstIndex(of: byte) else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
