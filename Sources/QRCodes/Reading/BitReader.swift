/// Numbers of any width from bytes, the highest bit first.
struct BitReader {
    private let bytes: [UInt8]
    /// The bits that are read already.
    private(set) var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The bits that are left.
    var remaining: Int { bytes.count * 8 - position }

    /// The next number of `width` bits, at most 24.
    mutating func read(_ width: Int) throws(QRCodeError) -> Int {
        guard width <= remaining else { throw QRCodeError(.cutOff(bit: bytes.count * 8)) }
        var value = 0
        for _ in 0..<width {
            value = value << 1 | Int(bytes[position / 8] >> (7 - position % 8) & 1)
            position += 1
        }
        return value
    }
}
