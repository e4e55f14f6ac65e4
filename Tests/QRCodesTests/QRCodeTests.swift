import Testing

@testable import QRCodes

@Suite struct QRCodeTests {
    @Test("A recorded code has its size, version, level and modules, on a machine without libqrencode too")
    func recorded() throws {
        let code = try RecordedCode.code()
        #expect((code.size, code.version, code.errorCorrection) == (25, 2, .medium))
        #expect(code[0, 0] && code[24, 0] && code[0, 24])
        #expect(!code[1, 1] && !code[7, 7])
        // The module that is always dark.
        #expect(code[17, 8])
    }

    @Test("A code has 21 modules a side at version 1, four more with each, and 177 at version 40")
    func sizes() {
        #expect(Array(QRCode.sizes.prefix(3)) == [21, 25, 29])
        #expect(Array(QRCode.sizes).count == 40)
        #expect(QRCode.sizes.contains(177) && !QRCode.sizes.contains(181))
    }

    @Test("The quiet zone is four modules")
    func quietZone() { #expect(QRCode.quietZone == 4) }
}
