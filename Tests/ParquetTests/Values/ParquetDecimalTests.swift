import Testing

@testable import Parquet

@Suite struct ParquetDecimalTests {
    private func text(_ bytes: [UInt8], scale: Int = 0) throws -> String {
        try bytes.withUnsafeBytes { try ParquetDecimal($0, scale: scale).text }
    }

    @Test("Digits after the point are all written, and a zero before it")
    func scale() {
        #expect(ParquetDecimal(1_250, scale: 2).text == "12.50")
        #expect(ParquetDecimal(-5, scale: 3).text == "-0.005")
        #expect(ParquetDecimal(0, scale: 2).text == "0.00")
        #expect(ParquetDecimal(.min, scale: 0).text == "-9223372036854775808")
        #expect(ParquetDecimal(1_250, scale: 2).number == 12.5)
    }

    @Test("Bytes are two's complement, the highest first, up to 32 of them")
    func bytes() throws {
        #expect(try text([0xFF]) == "-1")
        #expect(try text([0x04, 0xE2], scale: 2) == "12.50")
        #expect(try text([0x80] + Array(repeating: 0, count: 8)) == "-2361183241434822606848")
        #expect(try text([0x01] + Array(repeating: 0, count: 16)) == "340282366920938463463374607431768211456")
        #expect(try text(Array(repeating: 0, count: 12)) == "0")
        #expect(try text(Array(repeating: 0xFF, count: 32)) == "-1")
        #expect(throws: ParquetFault.self) { try text([]) }
        #expect(throws: ParquetFault.self) { try text(Array(repeating: 1, count: 33)) }
    }
}
