import Intake
import Testing

@Suite struct JSONOutlineTests {
    @Test("Short texts outside of arrays are kept, one or two keys deep: what a file says of itself")
    func texts() throws {
        let text = """
            {"kind": "board", "source": {"name": "x", "deep": {"er": "no"}}, "rows": [{"name": "no"}], "number": 1,
             "long": "\(String(repeating: "a", count: 101))"}
            """
        #expect(try outline(text)?.texts == ["kind": "board", "source.name": "x"])
    }

    @Test("Of several values one after the other no texts are kept, as each says something else")
    func lines() throws {
        let outline = try outline("{\"kind\": \"a\"}\n{\"kind\": \"b\"}\n")
        #expect(outline?.isLines == true)
        #expect(outline?.texts == [:])
    }

    private func outline(_ text: String) throws -> JSONOutline? {
        try FileSample(try IntakeFile(name: "x.json", bytes: Array(text.utf8))).outline
    }
}
