import Testing

@testable import Parquet

@Suite struct SplitDecoderTests {
    @Test("The format's example: the first bytes of all, then the second bytes of all")
    func example() throws {
        let bytes: [UInt8] = [0xAA, 0x00, 0xA3, 0xBB, 0x11, 0xB4, 0xCC, 0x22, 0xC5, 0xDD, 0x33, 0xD6]
        let type = ParquetType.fixedByteArray(length: 4)
        var decoder = try SplitDecoder(type, width: 4, .bytes, bytes: 0..<12)
        var values: [ParquetValue?] = []
        try bytes.withUnsafeBytes { page in
            try decoder.decode(1, from: page, into: &values)
            try decoder.decode(2, from: page, into: &values)
        }
        #expect(
            values == [
                .bytes([0xAA, 0xBB, 0xCC, 0xDD]), .bytes([0x00, 0x11, 0x22, 0x33]), .bytes([0xA3, 0xB4, 0xC5, 0xD6]),
            ])
    }

    @Test("Bytes that are not whole values are refused")
    func ragged() {
        #expect(throws: ParquetFault.self) { try SplitDecoder(.double, width: 8, .double, bytes: 0..<12) }
    }
}
