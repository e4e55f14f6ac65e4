/// CRC-32 as gzip computes it (polynomial 0xEDB88320), eight bytes at a time.
enum Checksum {
    private static let tables: [[UInt32]] = {
        var first: [UInt32] = (0..<256).map { byte in
            (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 0 ? sum >> 1 : sum >> 1 ^ 0xEDB8_8320 }
        }
        var tables = [first]
        for _ in 1..<8 {
            first = first.indices.map { index in
                let last = tables[tables.count - 1][index]
                return last >> 8 ^ tables[0][Int(last & 0xFF)]
            }
            tables.append(first)
        }
        return tables
    }()

    static func crc32(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
        let tables = tables
        var sum: UInt32 = 0xFFFF_FFFF
        var index = 0
        while index + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) ^ UInt64(sum)
            sum = 0
            for place in 0..<8 { sum ^= tables[7 - place][Int(word >> UInt64(place * 8) & 0xFF)] }
            index += 8
        }
        while index < bytes.count {
            sum = sum >> 8 ^ tables[0][Int((sum ^ UInt32(bytes[index])) & 0xFF)]
            index += 1
        }
        return ~sum
    }
}
