import Testing

@testable import QRCodes

@Suite struct MaskPatternTests {
    @Test(
        "Each mask begins as the standard draws it",
        arguments: [
            (0, ["#.#.#.", ".#.#.#", "#.#.#.", ".#.#.#", "#.#.#.", ".#.#.#"]),
            (1, ["######", "......", "######", "......", "######", "......"]),
            (2, ["#..#..", "#..#..", "#..#..", "#..#..", "#..#..", "#..#.."]),
            (3, ["#..#..", "..#..#", ".#..#.", "#..#..", "..#..#", ".#..#."]),
            (4, ["###...", "###...", "...###", "...###", "###...", "###..."]),
            (5, ["######", "#.....", "#..#..", "#.#.#.", "#..#..", "#....."]),
            (6, ["######", "###...", "##.##.", "#.#.#.", "#.##.#", "#...##"]),
            (7, ["#.#.#.", "...###", "#...##", ".#.#.#", "###...", ".###.."]),
        ])
    func drawn(number: Int, expected: [String]) throws {
        let mask = try #require(MaskPattern(rawValue: number))
        let drawn = (0..<6).map { row in
            String((0..<6).map { mask.inverts(row: row, column: $0) ? "#" : "." })
        }
        #expect(drawn == expected)
    }

    @Test(
        "Codes of all eight masks are read", .enabled(if: QRCode.canBeMade, "libqrencode4 is not installed"))
    func read() throws {
        var seen: Set<MaskPattern> = []
        for seed in 0..<200 where seen.count < 8 {
            let text = sampleText(bytes: 30, seed: seed)
            let code = try QRCode(encoding: text)
            #expect(try code.text() == text)
            seen.insert(code.format.mask)
        }
        #expect(seen.count == 8)
    }
}
