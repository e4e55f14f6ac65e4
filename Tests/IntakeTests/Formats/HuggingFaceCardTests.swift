import Footprint
import Intake
import Observations
import Testing

@Suite struct HuggingFaceCardTests {
    private func read(_ text: String, name: String = "maker/Small-7B/README.md") throws -> ReadFile {
        try ReadFile(text, name: name)
    }

    private func read(emissions: String) throws -> ReadFile {
        try read("---\nlicense: mit\nco2_eq_emissions:\n  emissions: \(emissions)\n---\n# A title\n")
    }

    @Test("A card gives the carbon of training in g, with how and where it was trained")
    func mapping() throws {
        let read = try read(
            """
            ---
            language: en
            license: apache-2.0
            co2_eq_emissions:
              emissions: 1710
              source: CodeCarbon
              training_type: fine-tuning
              geographical_location: Singapore
              hardware_used: 8 cards
            base_model:
              - maker/Base
            ---
            # Small
            """)
        let entry = try #require(read.found.entries.first)
        #expect(read.format == "huggingface-card")
        #expect(entry.key == "Small-7B")
        #expect(entry.model.base == "maker/Base")
        #expect(entry.model.licence == "apache-2.0")
        #expect(
            entry.conditions == [
                Attribute("training_type", "fine-tuning"), Attribute("hardware", "8 cards"),
                Attribute("location", "Singapore"),
            ])
        #expect(entry.attributes == [Attribute("carbon_source", "CodeCarbon")])
        let carbon = try #require(entry.observations.first)
        #expect(carbon.metric.name == "training_carbon")
        #expect(carbon.metric.unit == "g")
        #expect(carbon.value == 1710)
        #expect(carbon.method == .reported)
        #expect(read.end.leftOut == ["language"])
    }

    @Test("A number alone is in g too")
    func scalar() throws {
        let read = try read("---\nco2_eq_emissions: 3.5\n---\n")
        #expect(read.found.entries.first?.observations.map(\.value) == [3.5])
    }

    @Test("A list of mappings with one key each, and keys with blanks, are read")
    func list() throws {
        let read = try read(
            "---\nco2_eq_emissions:\n- emissions: 12gCO2eq\n- source: a paper\n- hardware used: a laptop\n---\n")
        let entry = try #require(read.found.entries.first)
        #expect(entry.observations.map(\.value) == [12])
        #expect(entry.conditions == [Attribute("hardware", "a laptop")])
    }

    @Test(
        "What states its unit is taken by it",
        arguments: [
            ("24_700_000", 24_700_000), ("0.21 in grams of CO2", 0.21), ("0.5 kg", 500), ("12kgCO2e", 12_000),
            ("'150'", 150), ("1.5e3", 1500), ("3 tonnes of CO2eq", 3e6), ("7 (g)", 7), ("4 grams", 4),
        ])
    func units(written: String, grams: Double) throws {
        let read = try read(emissions: written)
        #expect(read.found.entries.first?.observations.map(\.value) == [grams])
    }

    @Test(
        "What cannot be read is refused with the reason",
        arguments: [
            ("TBD", "TBD", "is no number"), ("1,234", "1,234", "has no unit that is known; officially it is grams"),
            ("12 lbs", "12 lbs", "has no unit that is known; officially it is grams"),
            ("0", "0", "is 0, which no training emits: it is unknown"), ("-3", "-3", "is negative"),
            ("5 kg 3 g", "5 kg 3 g", "has no unit that is known; officially it is grams"),
            ("1e999", "1e999", "is no number"),
            (".inf", ".inf", "is no number"), ("[1, 2]", "a list", "is no number"),
        ])
    func refused(written: String, shown: String, reason: String) throws {
        let read = try read(emissions: written)
        #expect(read.found.entries.isEmpty)
        #expect(
            read.found.refusals == [
                Refusal(row: 1, place: "line 4", column: "co2_eq_emissions", value: shown, reason: reason)
            ])
    }

    @Test("A card without a number of emissions is refused", arguments: ["", "null", "~"])
    func none(written: String) throws {
        let read = try read(emissions: written)
        #expect(read.found.refusals.map(\.reason) == ["it states no emissions"])
    }

    @Test(
        "A magnitude that is hard to believe is kept and flagged",
        arguments: [
            (
                "0.06", "less than a gram for training a model; the field is in grams, perhaps kilograms were meant"
            ), ("5e10", "more than 10,000 t for training a model, which nobody has stated"),
        ])
    func magnitude(written: String, reason: String) throws {
        let read = try read(emissions: written)
        #expect(read.found.entries.count == 1)
        #expect(read.found.doubts.map(\.rule) == ["carbon-magnitude"])
        #expect(read.found.doubts.map(\.reason) == [reason])
    }

    @Test("The name is that of the model index, else of the file, else of the folder, else the heading")
    func names() throws {
        let card = "---\nco2_eq_emissions: 5\n---\n```\n# code\n```\n# The Title\n"
        let indexed = "---\nco2_eq_emissions: 5\nmodel-index:\n- name: Indexed\n  results: []\n---\n"
        #expect(try read(indexed).found.entries.map(\.key) == ["Indexed"])
        #expect(try read(card, name: "cards/Small-7B.md").found.entries.map(\.key) == ["Small-7B"])
        #expect(try read(card, name: "maker/Llama-3.1-8B/README.md").found.entries.map(\.key) == ["Llama-3.1-8B"])
        #expect(try read(card, name: "README.md").found.entries.map(\.key) == ["The Title"])
        #expect(try read(card, name: "-").found.entries.map(\.key) == ["The Title"])
        let bare = try read("---\nco2_eq_emissions: 5\n---\n", name: "-")
        #expect(bare.found.refusals.map(\.reason) == ["it names no model"])
    }

    @Test("Lines may end as on Windows, and a byte order mark may stand first")
    func windows() throws {
        let read = try read("\u{FEFF}---\r\nco2_eq_emissions: 5\r\n---\r\n# T\r\n")
        #expect(read.found.entries.first?.observations.map(\.value) == [5])
    }

    @Test("A card without carbon is of no known kind, and the message shows its keys")
    func unknown() throws {
        let error = try #require(throws: IntakeError.self) { try read("---\nlicense: mit\ntags: a\n---\n# T\n") }
        #expect(error.problem == "it is of no known kind: Markdown with the keys license, tags")
    }

    @Test(
        "Front matter that is broken or hostile is refused with the line",
        arguments: [
            ("---\nco2_eq_emissions: 5\n# never ended\n", "line 1", "its front matter has no end within 256 KiB"),
            (
                "---\nco2_eq_emissions: 5\na: [1, 2\nb: 3\n---\n", "line 4",
                "its front matter is no YAML (did not find expected ',' or ']')"
            ),
            ("---\nco2_eq_emissions: 5\na: 1\na: 2\n---\n", "line 3", "its front matter has ‘a’ twice"),
        ])
    func broken(text: String, place: String, problem: String) throws {
        let error = try #require(throws: IntakeError.self) { try read(text) }
        #expect(error.place == place)
        #expect(error.problem == problem)
    }

    @Test("Nesting and references that would grow without end are refused before they are read")
    func bombs() throws {
        let deep = "---\nco2_eq_emissions: 5\na: " + String(repeating: "[", count: 100_000) + "\n---\n"
        #expect(
            try #require(throws: IntakeError.self) { try read(deep) }.problem == "its front matter is nested too deeply"
        )
        let dashes = "---\nco2_eq_emissions: 5\na:\n" + String(repeating: "- ", count: 50_000) + "1\n---\n"
        #expect(
            try #require(throws: IntakeError.self) { try read(dashes) }.problem
                == "its front matter is nested too deeply")
        var laughs = "---\nco2_eq_emissions: 5\na0: &a0 [x]\n"
        for level in 1..<9 {
            let more = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            laughs += "a\(level): &a\(level) [\(more)]\n"
        }
        let error = try #require(throws: IntakeError.self) { try read(laughs + "---\n") }
        #expect(error.problem == "its front matter has more than 16 references")
    }
}
