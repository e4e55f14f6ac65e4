/// The cyclic redundancy check of RFC 3720, appendix B.4 (Castagnoli's polynomial): finds every change of one byte.
///
///     CRC32C.checksum(Array("123456789".utf8))   // 0xE3069283
enum CRC32C {
    /// The remainder of each byte, by the reflected polynomial 0x82F63B78.
    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { rest, _ in rest & 1 == 1 ? (rest >> 1) ^ 0x82F6_3B78 : rest >> 1 }
    }

    static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
        ~bytes.reduce(~0) { rest, byte in table[Int((rest ^ UInt32(byte)) & 0xFF)] ^ (rest >> 8) }
    }
}
