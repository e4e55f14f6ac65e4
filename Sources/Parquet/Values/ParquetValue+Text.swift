extension ParquetValue: CustomStringConvertible {
    /// The value as pandas writes it into CSV, so that a table reads the same from either file.
    ///
    /// Numbers are the shortest text that gives the same number back, of 64, 32 or 16 bits as stored; `nan` is the empty
    /// text, as in CSV. Booleans are `True` and `False`. Timestamps are `2024-10-31 09:30:00`, with six or nine digits
    /// of a fraction where there is one, and `+00:00` where they are in UTC. Where pandas writes Python's own notation,
    /// this writes what people expect: decimals without exponents, a UUID with dashes, bytes as text if they are UTF-8
    /// without control characters, else as `0x` and hexadecimal digits.
    ///
    /// ```swift
    /// ParquetValue.number(33.02792147058693).description == "33.02792147058693"
    /// ```
    public var description: String {
        switch self {
        case .boolean(let value): value ? "True" : "False"
        case .integer(let value): String(value)
        case .unsigned(let value): String(value)
        case .number(let value): ShortestNumber.text(value)
        case .single(let value): ShortestNumber.text(value)
        case .half(let value): ShortestNumber.text(value)
        case .decimal(let value): value.text
        case .text(let value): value
        case .bytes(let value): Self.text(of: value)
        case .date(let days): CalendarText.date(days: Int64(days))
        case .time(let value): CalendarText.time(value.nanoseconds)
        case .timestamp(let value): CalendarText.timestamp(value)
        }
    }

    private static func text(of bytes: [UInt8]) -> String {
        // Tabs and line ends are text.
        let isPlain = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || [0x09, 0x0A, 0x0D].contains($0) }
        if isPlain, let text = String(validating: bytes, as: UTF8.self) { return text }
        let digits = Array("0123456789abcdef".utf8)
        var text = Array("0x".utf8)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
