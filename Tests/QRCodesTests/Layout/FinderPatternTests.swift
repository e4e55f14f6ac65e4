import Testing

@testable import QRCodes

@Suite struct FinderPatternTests {
    @Test("The pattern is a frame, a light ring and a centre")
    func drawn() {
        let drawn = (0..<7).map { row in String((0..<7).map { FinderPattern.isDark(row, $0) ? "#" : "." }) }
        #expect(drawn == ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"])
    }

    @Test(
        "Seven wrong modules in a corner are borne, eight are not",
        arguments: [("top left", 0, 0), ("top right", 0, 18), ("bottom left", 18, 0)])
    func tolerance(corner: String, top: Int, left: Int) throws {
        let code = try RecordedCode.code()
        let row = (0..<7).map { ModulePlace(row: top + 3, column: left + $0) }
        #expect(try code.inverting(row).text() == RecordedCode.text)
        #expect(throws: QRCodeError(.noFinder(corner: corner, wrong: 8))) {
            try code.inverting(row + [ModulePlace(row: top, column: left)])
        }
    }

    @Test("A code that is turned or mirrored is refused")
    func turned() throws {
        let rows = try RecordedCode.code().rows
        #expect(throws: QRCodeError.self) { try QRCode(modules: rows.reversed()) }
        #expect(throws: QRCodeError.self) { try QRCode(modules: rows.map { $0.reversed() }) }
    }
}
