import Testing

@testable import QRCodes

@Suite struct ReedSolomonCodeTests {
    /// The block of "01234567" at version 1 and level M that ISO/IEC 18004 works through in its Annex I.
    static let worked: [UInt8] = [
        0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11,
        0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55,
    ]

    @Test("The block that the standard works through has no errors")
    func faultless() {
        #expect(ReedSolomonCode(checks: 10, tolerance: 5).corrected(Self.worked) == Self.worked)
        #expect(ReedSolomonCode(checks: 10, tolerance: 0).corrected(Self.worked) == Self.worked)
    }

    @Test("Any one wrong codeword is corrected, whatever is wrong with it")
    func single() {
        let code = ReedSolomonCode(checks: 10, tolerance: 5)
        for place in Self.worked.indices {
            for error in stride(from: UInt8(1), through: 255, by: 2) {
                var block = Self.worked
                block[place] ^= error
                #expect(code.corrected(block) == Self.worked)
            }
        }
    }

    @Test("As many wrong codewords as half the checks are corrected, wherever they are", arguments: 2...5)
    func several(count: Int) {
        var numbers = SeededNumbers(state: UInt64(count))
        let code = ReedSolomonCode(checks: 10, tolerance: 5)
        for _ in 0..<300 {
            let block = damaged(count, &numbers)
            #expect(block != Self.worked)
            #expect(code.corrected(block) == Self.worked)
        }
    }

    @Test("Beyond the tolerance nothing is corrected, though the checks would suffice")
    func tolerance() {
        var numbers = SeededNumbers(state: 4)
        let code = ReedSolomonCode(checks: 10, tolerance: 4)
        for _ in 0..<300 { #expect(code.corrected(damaged(5, &numbers)) == nil) }
    }

    @Test("Blocks at random are refused or become blocks without errors, and never trap")
    func random() {
        var numbers = SeededNumbers(state: 11)
        for _ in 0..<2_000 {
            let code = ReedSolomonCode(checks: Int.random(in: 2...30, using: &numbers), tolerance: 15)
            let length = Int.random(in: code.checks + 1...255, using: &numbers)
            let block = (0..<length).map { _ in UInt8.random(in: 0...255, using: &numbers) }
            if let corrected = code.corrected(block) { #expect(code.corrected(corrected) == corrected) }
        }
    }

    private func damaged(_ count: Int, _ numbers: inout SeededNumbers) -> [UInt8] {
        var block = Self.worked
        for place in block.indices.shuffled(using: &numbers).prefix(count) {
            block[place] ^= UInt8.random(in: 1...255, using: &numbers)
        }
        return block
    }
}
