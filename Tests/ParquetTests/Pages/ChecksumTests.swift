import Testing

@testable import Parquet

@Suite struct ChecksumTests {
    @Test("The catalogue's check value: 123456789 gives CBF43926")
    func checkValue() {
        #expect(Array("123456789".utf8).withUnsafeBytes { Checksum.crc32($0) } == 0xCBF4_3926)
        #expect([UInt8]().withUnsafeBytes { Checksum.crc32($0) } == 0)
    }
}
