import Testing

@testable import QRCodes

@Suite struct FormatInformationTests {
    @Test("Level M with mask 5 is the word that the standard prints")
    func example() {
        #expect(FormatInformation(errorCorrection: .medium, mask: .grid).word == 0b100_0000_1100_1110)
    }

    @Test("Any two of the 32 words differ in at least seven bits, so that three wrong ones can be corrected")
    func distances() {
        let words = FormatInformation.all.map(\.word)
        #expect(Set(words).count == 32)
        for (index, word) in words.enumerated() {
            for other in words[..<index] { #expect((word ^ other).nonzeroBitCount >= 7) }
        }
    }

    @Test("The two copies stand in thirty modules that hold no data", arguments: [1, 7, 40])
    func places(version: Int) {
        let layout = ModuleLayout(version: version)
        let places = FormatInformation.places(size: layout.size)
        #expect(places.map(\.count) == [15, 15])
        #expect(Set(places.joined()).count == 30)
        #expect(places.joined().allSatisfy { layout.isReserved[$0.row * layout.size + $0.column] })
    }

    @Test("Three wrong bits in each copy are corrected")
    func corrected() throws {
        let code = try RecordedCode.code()
        let copies = FormatInformation.places(size: code.size)
        for start in 0...12 {
            let damaged = try code.inverting(Array(copies[0][start..<start + 3] + copies[1].suffix(3)))
            #expect(damaged.format == code.format)
            #expect(try damaged.text() == RecordedCode.text)
        }
    }

    @Test("A copy that is beyond correction is borne where the other has three wrong bits")
    func oneCopy() throws {
        let code = try RecordedCode.code()
        let copies = FormatInformation.places(size: code.size)
        let wrong = try wrongBits(of: code)
        for (lost, other) in [(0, 1), (1, 0)] {
            let damaged = try code.inverting(wrong.map { copies[lost][$0] } + copies[other].prefix(3))
            #expect(try damaged.text() == RecordedCode.text)
        }
    }

    @Test("Two copies beyond correction are refused")
    func refused() throws {
        let code = try RecordedCode.code()
        let copies = FormatInformation.places(size: code.size)
        let wrong = try wrongBits(of: code)
        #expect(throws: QRCodeError(.noFormat(wrong: 4))) {
            try code.inverting(copies.flatMap { places in wrong.map { places[$0] } })
        }
    }

    /// The bits that make the code's word one that is four bits from the nearest valid one.
    private func wrongBits(of code: QRCode) throws -> [Int] {
        let far = try #require(
            (0..<UInt16(1 << 15)).first { word in
                FormatInformation.all.map { ($0.word ^ word).nonzeroBitCount }.min() == 4
            })
        return (0..<15).filter { (far ^ code.format.word) >> $0 & 1 == 1 }
    }
}
