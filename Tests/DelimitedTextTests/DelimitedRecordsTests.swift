import Testing

@testable import DelimitedText

private func records(_ text: String) throws -> DelimitedRecords {
    try DelimitedRecords(Array(text.utf8), file: "grids.csv")
}

@Suite("Delimited text with a header")
struct DelimitedRecordsTests {
    @Test("Cells are found by column name")
    func byName() throws {
        let grids = try records("id,name\nFR,France\n")
        #expect(grids.columns == ["id", "name"])
        #expect(grids.rows[0]["name"]?.text == "France")
        #expect(grids.rows[0]["name"]?.place == TextPlace(line: 2, column: 4))
        #expect(grids.rows[0]["year"] == nil)
    }

    @Test("A row of another length is kept apart with its line, and the rest is read")
    func ragged() throws {
        let grids = try records("id,name\nFR\nDE,Germany\nSE,Sweden,x\n")
        #expect(grids.rows.map { $0["id"]?.text } == ["DE"])
        #expect(
            grids.ragged.map(\.description) == [
                "grids.csv:2:1: the row has 1 field but the header has 2",
                "grids.csv:4:1: the row has 3 fields but the header has 2",
            ])
        #expect(grids.ragged.map(\.concernsOneRow) == [true, true])
    }

    @Test("A text without a header is refused")
    func noHeader() {
        let error = #expect(throws: DelimitedTextError.self) { try records("\n\n") }
        #expect(error?.description == "grids.csv:1:1: the file is empty; its first row must name the columns")
        #expect(error?.concernsOneRow == false)
    }

    @Test("A column named twice is refused")
    func columnTwice() {
        let error = #expect(throws: DelimitedTextError.self) { try records("id,id\n") }
        #expect(error?.description == "grids.csv:1:4: column ‘id’ appears twice in the header")
    }

    @Test("Columns without a name are kept, as many as there are, and never found")
    func unnamed() throws {
        let grids = try records("id,,\nFR,x,y\n")
        #expect(grids.columns == ["id", "", ""])
        #expect(grids.rows[0].row.texts == ["FR", "x", "y"])
        #expect(grids.rows[0][""] == nil)
        #expect(grids.rows[0].header.position(of: "id") == 0)
    }

    @Test("Bytes in memory that nobody copied are read alike")
    func rawBytes() throws {
        let bytes = Array("id\nFR\n".utf8)
        let raw = try bytes.withUnsafeBytes { try DelimitedRecords($0, file: "grids.csv") }
        #expect(raw.rows.map { $0["id"]?.text } == ["FR"])
    }
}
