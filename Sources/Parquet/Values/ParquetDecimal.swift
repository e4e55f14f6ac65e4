/// A decimal number, exact.
public struct ParquetDecimal: Sendable, Hashable {
    /// As many as 32 bytes can hold, which is what writers give.
    static let mostDigits = 76

    /// All digits, with as many after the point as the column says: `-12.50`.
    public let text: String

    public var number: Double? { Double(text) }

    init(_ unscaled: Int64, scale: Int) {
        self.init(Array(String(unscaled.magnitude).utf8), isNegative: unscaled < 0, scale: scale)
    }

    /// - Parameter bytes: The unscaled number in two's complement, the highest byte first.
    init(_ bytes: UnsafeRawBufferPointer, scale: Int) throws {
        guard !bytes.isEmpty, bytes.count <= 32 else {
            throw ParquetFault(.outOfRange("a decimal of \(bytes.count) bytes"))
        }
        if bytes.count <= 8 {
            let first = Int64(Int8(bitPattern: bytes[0]))
            self.init(bytes.dropFirst().reduce(first) { $0 << 8 | Int64($1) }, scale: scale)
            return
        }
        let isNegative = bytes[0] & 0x80 != 0
        self.init(Self.digits(Self.magnitude(bytes, isNegative)), isNegative: isNegative, scale: scale)
    }

    private static func magnitude(_ bytes: UnsafeRawBufferPointer, _ isNegative: Bool) -> [UInt8] {
        guard isNegative else { return Array(bytes) }
        var magnitude = bytes.map { ~$0 }
        for index in magnitude.indices.reversed() {
            magnitude[index] &+= 1
            if magnitude[index] != 0 { break }
        }
        return magnitude
    }

    /// Divides by 10 again and again.
    private static func digits(_ magnitude: [UInt8]) -> [UInt8] {
        var rest = magnitude[...].drop { $0 == 0 }
        var digits: [UInt8] = []
        while !rest.isEmpty {
            var remainder = 0
            for index in rest.indices {
                let value = remainder << 8 | Int(rest[index])
                rest[index] = UInt8(value / 10)
                remainder = value % 10
            }
            digits.append(UInt8(ascii: "0") + UInt8(remainder))
            rest = rest.drop { $0 == 0 }
        }
        return digits.isEmpty ? [UInt8(ascii: "0")] : digits.reversed()
    }

    private init(_ digits: [UInt8], isNegative: Bool, scale: Int) {
        var padded = digits
        if padded.count <= scale {
            padded.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: scale + 1 - padded.count), at: 0)
        }
        if scale > 0 { padded.insert(UInt8(ascii: "."), at: padded.count - scale) }
        if isNegative { padded.insert(UInt8(ascii: "-"), at: 0) }
        text = String(decoding: padded, as: UTF8.self)
    }
}
