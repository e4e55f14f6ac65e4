import Testing

@testable import QRCodes

@Suite("Codes of texts", .enabled(if: QRCode.canBeMade, "libqrencode4 is not installed"))
struct QRCodeEncodingTests {
    @Test("The address of a manifest is encoded and read back as the documentation says")
    func example() throws {
        let code = try QRCode(encoding: "https://example.org/manifest.yml")
        #expect((code.size, code.version, code.errorCorrection) == (29, 3, .medium))
        #expect(try code.text() == "https://example.org/manifest.yml")
    }

    @Test("Texts of 1 to 1,000 bytes come back at every level", arguments: ErrorCorrection.allCases)
    func lengths(level: ErrorCorrection) throws {
        for bytes in Array(1...20) + Array(stride(from: 37, through: 1_000, by: 107)) + [1_000] {
            let text = sampleText(bytes: bytes)
            #expect(text.utf8.count == bytes)
            let code = try QRCode(encoding: text, errorCorrection: level)
            #expect(code.errorCorrection == level)
            #expect(try code.text() == text, "\(bytes) bytes")
        }
    }

    @Test("The longest text fits at the highest level, and a byte more is refused")
    func longest() throws {
        let text = sampleText(bytes: QRCode.longestText)
        #expect(try QRCode(encoding: text, errorCorrection: .high).text() == text)
        #expect(throws: QRCodeError(.textTooLong(bytes: 1_201, limit: 1_200))) { try QRCode(encoding: text + "a") }
    }

    @Test("An empty text is refused")
    func empty() { #expect(throws: QRCodeError(.emptyText)) { try QRCode(encoding: "") } }

    @Test("A text with the character of number 0 is kept whole")
    func zero() throws { #expect(try QRCode(encoding: "a\u{0}b").text() == "a\u{0}b") }

    @Test("The same text gives the same code, which is the recorded one")
    func stable() throws { #expect(try QRCode(encoding: RecordedCode.text) == RecordedCode.code()) }
}
