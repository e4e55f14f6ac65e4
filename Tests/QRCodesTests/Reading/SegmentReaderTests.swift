import Testing

@testable import QRCodes

@Suite struct SegmentReaderTests {
    /// The text of bits that are written with spaces between their parts.
    private func text(_ bits: String, version: Int = 1) throws -> String {
        let bits = bits.filter { $0 != " " }
        let bytes = stride(from: 0, to: bits.count, by: 8).map { start -> UInt8 in
            let byte = bits.dropFirst(start).prefix(8)
            return UInt8(byte + String(repeating: "0", count: 8 - byte.count), radix: 2) ?? 0
        }
        var reader = SegmentReader(bytes, version: version)
        return try reader.text()
    }

    @Test("Digits are read as the standard works them through")
    func digits() throws {
        var reader = SegmentReader(Array(ReedSolomonCodeTests.worked.prefix(16)), version: 1)
        #expect(try reader.text() == "01234567")
        #expect(try text("0001 0000000001 0111 0000") == "7")
        #expect(try text("0001 0000000010 0000111 0000") == "07")
    }

    @Test("Capitals are read as the standard works them through")
    func capitals() throws {
        #expect(try text("0010 000000101 00111001110 11100111001 000010 0000") == "AC-42")
    }

    @Test("Lengths have more bits in versions from 10 and from 27")
    func lengths() throws {
        #expect(try text("0001 000000000001 0111 0000", version: 10) == "7")
        #expect(try text("0001 00000000000001 0111 0000", version: 27) == "7")
        #expect(try text("0100 0000000000000001 01000001 0000", version: 26) == "A")
        #expect(try text("0010 0000000000001 001010 0000", version: 40) == "A")
    }

    @Test("Segments follow each other, and a character may be cut between two of bytes")
    func several() throws {
        // Digits "7", then the two bytes of "é" one by one, then capitals "A".
        #expect(
            try text(
                "0001 0000000001 0111 0100 00000001 11000011 0100 00000001 10101001 0010 000000001 001010 0000")
                == "7éA")
    }

    @Test("The mark of UTF-8 is passed over in each of its lengths")
    func utf8() throws {
        for mark in ["00011010", "10000000 00011010", "11000000 00000000 00011010"] {
            #expect(try text("0111 \(mark) 0100 00000001 01000001 0000") == "A")
        }
    }

    @Test(
        "What is not read is refused by its name",
        arguments: [
            ("1000 00000001 0000000000000", "kanji"),
            ("0011 0000 0001 00000000", "one part of a text in several codes"),
            ("0101 0000", "a text in the format of FNC1"), ("1001 0000", "a text in the format of FNC1"),
            ("1111 0000", "a segment of the unknown mode 15"),
            ("0111 00000011 0000", "text in another alphabet than UTF-8 (ECI 3)"),
            ("0111 10000011 11101000 0000", "text in another alphabet than UTF-8 (ECI 1000)"),
        ])
    func refused(bits: String, name: String) {
        #expect(throws: QRCodeError(.unreadMode(name: name, bit: 0))) { try text(bits) }
    }

    @Test("The data may end without a terminator, and may be empty")
    func end() throws {
        #expect(try text("0100 00000001 01000001 000") == "A")
        #expect(try text("") == "")
        #expect(try text("0000") == "")
    }

    @Test("A segment that goes on after the end is refused")
    func cutOff() {
        #expect(throws: QRCodeError(.cutOff(bit: 24))) { try text("0100 00000010 01000001 0000") }
        #expect(throws: QRCodeError(.cutOff(bit: 8))) { try text("0001 0000") }
    }

    @Test("Values that stand for no character are refused")
    func values() {
        #expect(throws: QRCodeError(.noCharacter(value: 1_000, bit: 14))) { try text("0001 0000000011 1111101000") }
        #expect(throws: QRCodeError(.noCharacter(value: 10, bit: 14))) { try text("0001 0000000001 1010") }
        #expect(throws: QRCodeError(.noCharacter(value: 2_025, bit: 13))) { try text("0010 000000010 11111101001") }
        #expect(throws: QRCodeError(.noCharacter(value: 45, bit: 13))) { try text("0010 000000001 101101") }
    }

    @Test("Bytes that are not UTF-8 are refused")
    func notUTF8() {
        #expect(throws: QRCodeError(.notUTF8(bytes: 1))) { try text("0100 00000001 11111111 0000") }
    }

    @Test("Bytes at random give a text or an error, never a trap")
    func random() {
        var numbers = SeededNumbers(state: 3)
        var (texts, errors) = (0, 0)
        for _ in 0..<5_000 {
            let data = (0..<Int.random(in: 0...60, using: &numbers)).map { _ in
                UInt8.random(in: 0...255, using: &numbers)
            }
            var reader = SegmentReader(data, version: Int.random(in: 1...40, using: &numbers))
            do {
                _ = try reader.text()
                texts += 1
            } catch { errors += 1 }
        }
        #expect(texts > 100 && errors > 100)
    }
}
