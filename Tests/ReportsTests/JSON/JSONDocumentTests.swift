import Footprint
import Reports
import Testing

@Suite struct JSONDocumentTests {
    private let document = Document(
        title: "Processors",
        sections: [
            DocumentSection(key: "headline", .sentence("A “quoted”\nline \u{1}")), .table(SampleTables.processors),
        ])

    @Test("A document is an object by section key, its keys sorted, in strict JSON")
    func keys() throws {
        let json = try StrictJSON.parse(document.json)
        #expect(json.keys == ["credit", "headline", "notes", "processors"])
        #expect(json["headline"] == .string("A “quoted”\nline \u{1}"))
        #expect(
            json["processors"]?[0]?.keys
                == ["aliases", "embodied_g", "licence", "memory_bytes", "name", "power_w", "recalled"])
    }

    @Test("What the document notes and what its tables note stand together, each once")
    func notes() throws {
        var table = Table(key: "t", columns: [.text("name", "name")], footnotes: ["Of a table.", "Of both."])
        table.append([.text("A")])
        let sections = [
            DocumentSection.table(table),
            DocumentSection(key: "notes", heading: "Notes", .list(["Its own.", "Of both."])),
        ]
        let json = try StrictJSON.parse(Document(title: "T", sections: sections).json)
        #expect(json["notes"] == .array([.string("Its own."), .string("Of both."), .string("Of a table.")]))
    }

    @Test("An estimate has low, central, high and method, in canonical units")
    func estimate() throws {
        let row = try StrictJSON.parse(document.json)["processors"]?[0]
        #expect(row?["embodied_g"]?["low"] == .number(150_000))
        #expect(row?["embodied_g"]?["central"] == .number(273_000))
        #expect(row?["embodied_g"]?["high"] == .number(575_000))
        #expect(row?["embodied_g"]?["method"] == .string("estimated"))
    }

    @Test("What is not known is null, and so is an end without bound")
    func unknown() throws {
        let row = try StrictJSON.parse(document.json)["processors"]?[1]
        #expect(row?["embodied_g"] == .null)
        var table = Table(key: "t", columns: [.estimate("time", "time", TimeSpan.self)])
        table.append([
            .estimate(
                Estimate(low: TimeSpan(canonical: 1), central: .seconds(2), high: .seconds(.infinity), method: .assumed)
            )
        ])
        let ends = try StrictJSON.parse(table.jsonValue.text)[0]?["time_s"]
        #expect(ends?["high"] == .null)
        #expect(ends?["low"] == .number(1))
    }

    @Test("Numbers read back to the last bit")
    func precision() throws {
        for value in [0.1 + 0.2, 156_541_666.66666666, 1e-300, 9e15, 1e22, -2.5] {
            #expect(try StrictJSON.parse(JSONValue.number(value).text) == .number(value))
        }
    }

    @Test("The same document gives the same bytes")
    func deterministic() {
        #expect(document.json == document.json)
        #expect(JSONValue.object(["b": .null, "a": .array([])]).text == "{\n  \"a\": [],\n  \"b\": null\n}")
    }
}
