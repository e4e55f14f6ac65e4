import Testing

@testable import DelimitedText

private func written(_ rows: [[String]], guardsFormulas: Bool = false) -> String {
    var writer = DelimitedWriter(guardsFormulas: guardsFormulas)
    for row in rows { writer.append(row) }
    return writer.text
}

/// The same sequence on every machine (SplitMix64).
private struct FixedNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

@Suite("Writing delimited text")
struct DelimitedWriterTests {
    @Test("Only cells that need quotes get them")
    func quoting() {
        #expect(
            written([["a b", "c,d", "e\"f", "g\nh", ""]]) == "a b,\"c,d\",\"e\"\"f\",\"g\nh\",\n")
    }

    @Test("A row of one empty cell is not an empty line, and a row without cells is nothing")
    func emptyRows() {
        #expect(written([[""], [], ["a"]]) == "\"\"\na\n")
    }

    @Test("Lines end as asked")
    func lineEnds() {
        var writer = DelimitedWriter(lineEnd: .carriageReturnLineFeed)
        writer.append(["a"])
        #expect(writer.text == "a\r\n")
    }

    @Test("Text that a spreadsheet would run is guarded when asked, numbers are not")
    func formulas() {
        let cells = ["=1+1", "@x", "-2", "+3.5e4", "-x", "\ty", "plain"]
        #expect(written([cells], guardsFormulas: true) == "'=1+1,'@x,-2,+3.5e4,'-x,'\ty,plain\n")
        #expect(written([cells]) == "=1+1,@x,-2,+3.5e4,-x,\ty,plain\n")
    }

    @Test("What is written is read back as the same cells", arguments: 0..<300)
    func roundTrip(seed: UInt64) throws {
        var numbers = FixedNumbers(state: seed)
        let alphabet = ["a", "é", "🦉", ",", ";", "\t", "\"", "\n", "\r", "\r\n", " ", "=", "\u{FEFF}"]
        let rows = (0..<Int.random(in: 1...5, using: &numbers)).map { _ in
            (0..<Int.random(in: 1...4, using: &numbers)).map { _ in
                (0..<Int.random(in: 0...6, using: &numbers)).map { _ in
                    alphabet[Int.random(in: 0..<alphabet.count, using: &numbers)]
                }.joined()
            }
        }
        let format = [DelimitedFormat.commaSeparated, .tabSeparated][Int.random(in: 0...1, using: &numbers)]
        let lineEnd = [DelimitedWriter.LineEnd.lineFeed, .carriageReturnLineFeed][
            Int.random(in: 0...1, using: &numbers)]
        var writer = DelimitedWriter(format: format, lineEnd: lineEnd)
        for row in rows { writer.append(row) }

        var found: [[String]] = []
        var parser = DelimitedParser(file: "t.csv", format: format)
        try parser.feed(writer.bytes) { found.append($0.texts) }
        try parser.finish { found.append($0.texts) }
        // Compared as bytes: Swift holds "\r\n" and other canonical equivalents for equal characters.
        #expect(found.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
    }
}
