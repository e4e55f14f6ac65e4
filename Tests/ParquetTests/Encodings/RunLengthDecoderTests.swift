import Testing

@testable import Parquet

@Suite struct RunLengthDecoderTests {
    private func decoded(_ bytes: [UInt8], width: Int, counts: [Int]) throws -> [UInt32] {
        var decoder = RunLengthDecoder(bitWidth: width, bytes: 0..<bytes.count)
        var values: [UInt32] = []
        try bytes.withUnsafeBytes { page in
            for count in counts { try decoder.decode(count, from: page, into: &values) }
        }
        return values
    }

    @Test("The format's own example: 0 to 7, packed in three bits each", arguments: [[8], [1, 7], [3, 3, 2]])
    func packed(counts: [Int]) throws {
        #expect(try decoded([0x03, 0x88, 0xC6, 0xFA], width: 3, counts: counts) == [0, 1, 2, 3, 4, 5, 6, 7])
    }

    @Test("A run of one value, then packed ones, read in any portions", arguments: [[14], [5, 9], [6, 1, 7]])
    func mixed(counts: [Int]) throws {
        let bytes: [UInt8] = [6 << 1, 5, 0x03, 0x88, 0xC6, 0xFA]
        #expect(try decoded(bytes, width: 3, counts: counts) == [5, 5, 5, 5, 5, 5, 0, 1, 2, 3, 4, 5, 6, 7])
    }

    @Test("Values of up to 32 bits are whole, the lowest byte first")
    func wide() throws {
        #expect(try decoded([4, 0x78, 0x56, 0x34, 0x12], width: 32, counts: [2]) == [0x1234_5678, 0x1234_5678])
        #expect(try decoded([2, 0xFF, 0x01], width: 9, counts: [1]) == [511])
        #expect(try decoded([3] + Array(repeating: 0xFF, count: 32), width: 32, counts: [8]).allSatisfy { $0 == .max })
    }

    @Test("Without bits every value is 0, and takes no bytes")
    func noBits() throws {
        #expect(try decoded([6], width: 0, counts: [3]) == [0, 0, 0])
    }

    @Test("Padding that a writer left out is not missed; values that are not there are")
    func shortPacking() throws {
        #expect(try decoded([0x03, 0x88], width: 1, counts: [8]) == [0, 0, 0, 1, 0, 0, 0, 1])
        #expect(try decoded([0x03, 0x88], width: 3, counts: [2]) == [0, 1])
        #expect(throws: ParquetFault.self) { try decoded([0x03, 0x88], width: 3, counts: [3]) }
        #expect(throws: ParquetFault.self) { try decoded([], width: 3, counts: [1]) }
        #expect(throws: ParquetFault.self) { try decoded([8, 1], width: 9, counts: [1]) }
    }

    @Test("A length of more than 31 bits is refused")
    func longRun() {
        #expect(throws: ParquetFault.self) {
            try decoded([0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 1], width: 1, counts: [1])
        }
    }
}
