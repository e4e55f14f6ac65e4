import Testing

@testable import DelimitedText

/// The rows of a text, fed at once.
private func rows(_ text: String) throws -> [DelimitedRow] {
    var found: [DelimitedRow] = []
    var parser = DelimitedParser(file: "t.csv")
    try parser.feed(Array(text.utf8)) { found.append($0) }
    try parser.finish { found.append($0) }
    return found
}

@Suite("One row of delimited text")
struct DelimitedRowTests {
    @Test("Fields are bytes, text or numbers, as they are asked for")
    func fields() throws {
        let row = try rows("FR,\"a \"\"b\"\"\",56.5,")[0]
        #expect(row.count == 4)
        #expect(row.text(at: 1) == "a \"b\"")
        #expect(Array(row.bytes(at: 0)) == Array("FR".utf8))
        #expect(row.withBytes(at: 1) { $0.count } == 5)
        #expect(row.double(at: 2) == 56.5)
        #expect(row.fields[2].double == 56.5)
        #expect([0, 3].map(row.isEmpty(at:)) == [false, true])
    }

    @Test("Places count what the file has: quotes, doubled quotes, line ends in a field")
    func places() throws {
        let row = try rows("\n\"a\"\"\"\"b\",\"c\"\"\n\"\"d\",e,\"\",f")[0]
        #expect(row.line == 2)
        #expect(
            (0..<row.count).map(row.place(of:)) == [
                TextPlace(line: 2, column: 1), TextPlace(line: 2, column: 10), TextPlace(line: 3, column: 6),
                TextPlace(line: 3, column: 8), TextPlace(line: 3, column: 11),
            ])
    }

    @Test("A row that is kept does not change with the next one")
    func kept() throws {
        #expect(try rows("a,b\nc,\"d\ne\"\nf\n").map(\.texts) == [["a", "b"], ["c", "d\ne"], ["f"]])
        #expect(try rows("a,b\nc,\"d\ne\"\nf\n").map(\.line) == [1, 2, 4])
    }
}
