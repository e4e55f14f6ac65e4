import Footprint
import Intake
import Observations
import Testing

@Suite struct MappedTableTests {
    private static let mapping = """
        dataset: Ours
        publisher: Lab
        credit: Lab (2026).
        model: Model
        organisation: Maker
        metrics:
          - {column: Energy (Wh), metric: energy, unit: J, better: lower, method: measured, factor: 3600, boundary: GPU}
        conditions: [Batch]
        """

    @Test("Columns become metrics in their unit, with method and boundary; the rest is named as left out")
    func mapped() throws {
        let read = try Self.read("Model,Maker,Energy (Wh),Batch,Note\nA,Lab,0.5,8,x\n")
        let entry = try #require(read.found.entries.first)
        #expect(entry.key == "A [Batch=8]")
        #expect(entry.model.organisation == "Lab")
        #expect(entry.conditions == [Attribute("Batch", "8")])
        let energy = try #require(entry.observations.first)
        #expect(energy.metric == Metric("energy", unit: "J", better: .lower, meaning: "energy"))
        #expect(energy.value == 1800)
        #expect(energy.method == .measured)
        #expect(energy.boundary == "GPU")
        #expect(read.dataset.credit == "Lab (2026).")
        #expect(read.end.leftOut == ["Note"])
    }

    @Test(
        "CSV, JSON and JSON lines of one table give the same entries",
        arguments: [
            "[{\"Model\": \"A\", \"Maker\": \"Lab\", \"Energy (Wh)\": 0.5, \"Batch\": 8}]",
            "{\"Model\": \"A\", \"Maker\": \"Lab\", \"Energy (Wh)\": 0.5, \"Batch\": 8}\n{\"Model\": \"A\", \"Maker\": \"Lab\", \"Energy (Wh)\": \"nan\", \"Batch\": 8}\n",
        ])
    func forms(text: String) throws {
        let csv = try Self.read("Model,Maker,Energy (Wh),Batch\nA,Lab,0.5,8\n").found.entries
        #expect(try Self.read(text).found.entries.first == csv.first)
    }

    @Test("Rows of one model under the same conditions are kept apart by number")
    func repeated() throws {
        let read = try Self.read("Model,Maker,Energy (Wh),Batch\nA,,1,8\nA,,2,8\nA,,3,16\n")
        #expect(read.found.entries.map(\.key) == ["A [Batch=8]", "A [Batch=8] #2", "A [Batch=16]"])
    }

    @Test("A column that the file does not have is refused with the nearest one")
    func missingColumn() {
        let error = #expect(throws: IntakeError.self) { try Self.read("Model,Maker,Enegry (Wh),Batch\nA,,1,8\n") }
        #expect(
            error?.description
                == "t.csv: it has no column ‘Energy (Wh)’, which m.yaml names; did you mean ‘Enegry (Wh)’.")
    }

    @Test("A number that becomes infinite is refused")
    func infinite() throws {
        let read = try Self.read("Model,Maker,Energy (Wh),Batch\nA,,1e308,8\n")
        #expect(
            read.found.refusals == [
                Refusal(
                    .cell, row: 1, place: "line 2", column: "Energy (Wh)", value: "1e308", reason: "is not finite in J")
            ])
    }

    @Test("The example can be read")
    func example() throws {
        let mapping = try MappedTable(mapping: try IntakeFile(name: "m.yaml", bytes: Array(TableMapping.example.utf8)))
            .mapping
        #expect(mapping.model == "Model")
        #expect(mapping.metrics.map(\.metric.name) == ["energy_per_request"])
    }

    @Test(
        "A mistake in a mapping is told with its line and what may stand there",
        arguments: [
            ("", "m.yaml, line 1: the mapping is empty"),
            ("datset: x\nmodel: M\n", "m.yaml, line 1: ‘datset’ is no key here; did you mean ‘dataset’?"),
            ("dataset: x\n", "m.yaml, line 1: ‘model’ is missing"),
            ("dataset: x\nmodel: M\n", "m.yaml, line 1: ‘metrics’ needs a list with at least one metric"),
            (
                "dataset: x\nmodel: M\nmetrics:\n  - {column: E, metric: e, better: less, method: measured}\n",
                "m.yaml, line 4: ‘better: less’ is not one of: higher, lower, neither"
            ),
            (
                "dataset: x\nmodel: M\nmetrics:\n  - {column: E, metric: E x, better: lower, method: measured}\n",
                "m.yaml, line 4: ‘E x’ is no name for a metric; use small letters, digits and _"
            ),
            ("dataset: [a\n", "m.yaml, line 2: the mapping is no YAML (did not find expected ',' or ']')"),
            (
                "a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n",
                "m.yaml, line 1: the mapping is nested too deeply"
            ),
        ])
    func mistakes(yaml: String, sentence: String) {
        let error = #expect(throws: IntakeError.self) {
            try MappedTable(mapping: try IntakeFile(name: "m.yaml", bytes: Array(yaml.utf8)))
        }
        #expect(error?.description == sentence + "; wattmark import --mapping-example prints one to begin with.")
    }

    private static func read(_ text: String) throws -> ReadFile {
        let table = try MappedTable(mapping: try IntakeFile(name: "m.yaml", bytes: Array(mapping.utf8)))
        return try ReadFile(
            try IntakeFile(name: "t.csv", bytes: Array(text.utf8)), formats: SourceFormats([table]))
    }
}
