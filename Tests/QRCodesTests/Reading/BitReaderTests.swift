import Testing

@testable import QRCodes

@Suite struct BitReaderTests {
    @Test("Numbers are read across bytes, the highest bit first")
    func across() throws {
        var bits = BitReader([0b1010_0111, 0b1100_0001])
        #expect(try [bits.read(3), bits.read(0), bits.read(7), bits.read(6)] == [5, 0, 31, 1])
        #expect((bits.position, bits.remaining) == (16, 0))
    }

    @Test("A number that is not whole is refused, and nothing is read of it")
    func cutOff() throws {
        var bits = BitReader([0xFF])
        #expect(throws: QRCodeError(.cutOff(bit: 8))) { try bits.read(9) }
        #expect(bits.position == 0)
        #expect(throws: QRCodeError(.cutOff(bit: 0))) {
            var none = BitReader([])
            _ = try none.read(1)
        }
    }
}
