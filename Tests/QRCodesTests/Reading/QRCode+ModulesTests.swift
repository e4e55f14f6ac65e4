import Testing

@testable import QRCodes

@Suite struct QRCodeModulesTests {
    @Test("The rows of a code make the same code")
    func same() throws {
        let code = try RecordedCode.code()
        #expect(try QRCode(modules: code.rows) == code)
    }

    @Test("Sides that no code has are refused", arguments: [0, 1, 17, 20, 22, 181, 1_000])
    func sides(side: Int) {
        #expect(throws: QRCodeError(.side(side))) {
            try QRCode(modules: Array(repeating: Array(repeating: true, count: side), count: side))
        }
    }

    @Test("A row that is too short or too long is refused with its number", arguments: [20, 22])
    func rows(length: Int) {
        var rows = Array(repeating: Array(repeating: false, count: 21), count: 21)
        rows[4] = Array(repeating: false, count: length)
        #expect(throws: QRCodeError(.notSquare(row: 5, expected: 21, found: length))) { try QRCode(modules: rows) }
    }

    @Test("Modules at random, all dark, or all light are no code", arguments: [21, 25, 101, 177])
    func random(side: Int) {
        var numbers = SeededNumbers(state: UInt64(side))
        for _ in 0..<20 {
            let rows = (0..<side).map { _ in (0..<side).map { _ in Bool.random(using: &numbers) } }
            #expect(throws: QRCodeError.self) { try QRCode(modules: rows) }
        }
        for isDark in [true, false] {
            let rows = Array(repeating: Array(repeating: isDark, count: side), count: side)
            #expect(throws: QRCodeError.self) { try QRCode(modules: rows) }
        }
    }
}
