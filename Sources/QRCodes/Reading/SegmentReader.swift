/// The text in the data of a code: segments, each with its mode and length, up to the terminator or the end.
struct SegmentReader {
    private var bits: BitReader
    private let version: Int
    private var bytes: [UInt8] = []

    init(_ data: [UInt8], version: Int) {
        bits = BitReader(data)
        self.version = version
    }

    /// The bytes of all segments as UTF-8, so that a character may be cut between two of them.
    mutating func text() throws(QRCodeError) -> String {
        // Fewer than four bits are a terminator that was cut off.
        while bits.remaining >= 4 {
            let start = bits.position
            let mode = try bits.read(4)
            switch mode {
            case 0b0000: return try decoded()
            case 0b0001: try readDigits()
            case 0b0010: try readCapitals()
            case 0b0100: try readBytes()
            case 0b0111: try readAlphabet(at: start)
            default: throw QRCodeError(.unreadMode(name: Self.name(ofMode: mode), bit: start))
            }
        }
        return try decoded()
    }

    private func decoded() throws(QRCodeError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw QRCodeError(.notUTF8(bytes: bytes.count))
        }
        return text
    }

    /// The number of characters of a segment; it has more bits in larger versions.
    private mutating func length(_ widths: (small: Int, middle: Int, large: Int)) throws(QRCodeError) -> Int {
        try bits.read(version < 10 ? widths.small : version < 27 ? widths.middle : widths.large)
    }

    private mutating func readDigits() throws(QRCodeError) {
        var left = try length((10, 12, 14))
        while left > 0 {
            let count = min(left, 3)
            let start = bits.position
            let value = try bits.read([4, 7, 10][count - 1])
            guard value < [10, 100, 1_000][count - 1] else { throw QRCodeError(.noCharacter(value: value, bit: start)) }
            let digits = [value / 100, value / 10 % 10, value % 10].suffix(count)
            bytes += digits.map { UInt8(ascii: "0") + UInt8($0) }
            left -= count
        }
    }

    private mutating func readCapitals() throws(QRCodeError) {
        var left = try length((9, 11, 13))
        while left > 0 {
            let count = min(left, 2)
            let start = bits.position
            let value = try bits.read(count == 2 ? 11 : 6)
            guard value < (count == 2 ? 45 * 45 : 45) else {
                throw QRCodeError(.noCharacter(value: value, bit: start))
            }
            bytes += [value / 45, value % 45].suffix(count).map { Self.capitals[$0] }
            left -= count
        }
    }

    private mutating func readBytes() throws(QRCodeError) {
        for _ in 0..<(try length((8, 16, 16))) { bytes.append(UInt8(try bits.read(8))) }
    }

    /// A number that names the alphabet of the bytes that follow, of one to three bytes itself; UTF-8 is 26.
    private mutating func readAlphabet(at start: Int) throws(QRCodeError) {
        var number = try bits.read(8)
        if number & 0b1000_0000 != 0 {
            let isLong = number & 0b0100_0000 != 0
            number = (number & (isLong ? 0b0001_1111 : 0b0011_1111)) << (isLong ? 16 : 8)
            number |= try bits.read(isLong ? 16 : 8)
        }
        guard number == 26 else {
            throw QRCodeError(.unreadMode(name: "text in another alphabet than UTF-8 (ECI \(number))", bit: start))
        }
    }

    private static let capitals = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)

    private static func name(ofMode mode: Int) -> String {
        switch mode {
        case 0b0011: "one part of a text in several codes"
        case 0b0101, 0b1001: "a text in the format of FNC1"
        case 0b1000: "kanji"
        default: "a segment of the unknown mode \(mode)"
        }
    }
}
