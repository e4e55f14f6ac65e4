import Testing

@testable import Parquet

@Suite struct DeltaDecoderTests {
    private func decoded(_ bytes: [UInt8]) throws -> (values: [Int64], end: Int) {
        try bytes.withUnsafeBytes { page in
            var decoder = try DeltaDecoder(bytes: 0..<page.count, page: page)
            let end = try decoder.endOfValues(page)
            return (try (0..<decoder.left).map { _ in try decoder.next(page) }, end)
        }
    }

    @Test("The format's first example: 1 to 5, whose differences are all 1 and take no bits")
    func ascending() throws {
        // Blocks of 128 in 4 parts, 5 values, the first 1; least difference 1; widths 0.
        let bytes: [UInt8] = [128, 1, 4, 5, 2, 2, 0, 0, 0, 0]
        let found = try decoded(bytes)
        #expect(found.values == [1, 2, 3, 4, 5])
        #expect(found.end == bytes.count)
    }

    @Test("The format's second example: 7, 5, 3, 1, 2, 3, 4, 5")
    func turning() throws {
        // Least difference -2; differences above it 0 0 0 3 3 3 3 in two bits, padded to a part of 32 values.
        let bytes: [UInt8] = [128, 1, 4, 8, 14, 3, 2, 0, 0, 0, 0b1100_0000, 0b0011_1111, 0, 0, 0, 0, 0, 0]
        let found = try decoded(bytes)
        #expect(found.values == [7, 5, 3, 1, 2, 3, 4, 5])
        #expect(found.end == bytes.count)
    }

    @Test("Additions wrap, as the format asks")
    func wrapping() throws {
        let first = ThriftWriter.signed(.max)
        #expect(try decoded([128, 1, 4, 2] + first + [2, 0, 0, 0, 0]).values == [.max, .min])
    }

    @Test("One value needs no block, and none needs nothing")
    func few() throws {
        #expect(try decoded([128, 1, 4, 1, 6]).values == [3])
        #expect(try decoded([128, 1, 4, 0, 0]).values == [])
    }

    @Test(
        "Sizes that the format does not allow, and blocks that are not there, are refused",
        arguments: [
            [0, 4, 1, 2], [128, 1, 0, 1, 2], [128, 1, 3, 1, 2], [100, 4, 1, 2], [128, 1, 128, 1, 1, 2],
            [128, 1, 4, 5, 2], [128, 1, 4, 5, 2, 2, 0], [128, 1, 4, 5, 2, 2, 65, 0, 0, 0],
            [128, 1, 4, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 2], [],
        ] as [[UInt8]])
    func refused(bytes: [UInt8]) {
        #expect(throws: ParquetFault.self) { try decoded(bytes) }
    }
}
