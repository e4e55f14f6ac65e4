import Footprint
import Ledger
import Observations
import Studies
import TestSupport
import Testing

@Suite("Rows of a study")
struct StudyTableTests {
    private let entries = [
        ExampleBoard.entry("a/one", row: 1, score: 10, parameters: 1e9, carbon: 2),
        ExampleBoard.entry("a/two", row: 2, score: 20, parameters: 2e9, attributes: [Attribute("flagged", "True")]),
        ExampleBoard.entry("b/three", row: 3, score: 30, parameters: 4e9, attributes: [Attribute("type", "💬 chat")]),
        ExampleBoard.entry("b/four", row: 4, score: nil, parameters: 8e9),
        ExampleBoard.entry("b/five", row: 5, score: 50),
        ExampleBoard.entry("b/six", row: 6, score: 60, parameters: 0),
    ]

    private func table(
        _ vintages: [ExampleBoard.Vintaged], x: String = "parameters",
        _ change: (inout RowSelection) throws -> Void = { _ in }
    ) throws -> StudyTable {
        var selection = RowSelection(y: "score", x: x)
        try change(&selection)
        return try StudyTable(
            selection, from: try StoredVintages(of: try ExampleBoard.store(vintages), models: []))
    }

    @Test("Every row that is left out is counted under its reason")
    func leftOut() throws {
        let table = try table([.init("Board", "2025-02", entries)])
        #expect(table.rows.map(\.name) == ["a/one", "b/three"] && table.rowsRead == 6)
        #expect(
            table.leftOut.map { "\($0.rows) \($0.reason)" } == [
                "1 flagged by the publisher", "1 without a value of score", "1 without a value of parameters",
                "1 parameters not above 0",
            ])
        #expect(table.leftOut.map(\.rows).reduce(0, +) + table.rows.count == table.rowsRead)
    }

    @Test("Rows that the publisher flags stay when asked for")
    func flagged() throws {
        let table = try table([.init("Board", "2025-02", entries)]) { $0.keepsFlagged = true }
        #expect(table.rows.count == 3)
    }

    @Test("Conditions choose rows; an unknown field is refused with those that are known")
    func conditions() throws {
        let chat = try table([.init("Board", "2025-02", entries)]) {
            $0.conditions = [try RowCondition(parsing: "type=chat")]
        }
        #expect(chat.rows.map(\.name) == ["b/three"])
        let sentence =
            "No row has ‘typ’; did you mean ‘type’? Rows can be chosen by evaluation_carbon, flagged, name, "
            + "organisation, parameters, score and type."
        #expect(throws: AnalysisError.self) {
            do {
                _ = try table([.init("Board", "2025-02", entries)]) {
                    $0.conditions = [try RowCondition(parsing: "typ=chat")]
                }
            } catch let error as AnalysisError {
                #expect("\(error)" == sentence && error.isWrongUsage)
                throw error
            }
        }
    }

    @Test("A field is found whatever its letters are in the table")
    func letters() throws {
        let entries = [
            ExampleBoard.entry("a", row: 1, score: 1, parameters: 1e9, attributes: [Attribute("GPU", "H100")]),
            ExampleBoard.entry("b", row: 2, score: 2, parameters: 2e9, attributes: [Attribute("GPU", "A100")]),
        ]
        for text in ["GPU=H100", "gpu=h100"] {
            let table = try table([.init("Board", "2025-02", entries)]) {
                $0.conditions = [try RowCondition(parsing: text)]
            }
            #expect(table.rows.map(\.name) == ["a"])
        }
    }

    @Test("The newest vintage that has both metrics is read alone, unless another is named")
    func vintages() throws {
        let newer = [ExampleBoard.entry("a/one", row: 1, score: 11, parameters: 1e9)]
        let carbonOnly = [ExampleBoard.entry("a/one", row: 1, score: nil, carbon: 3)]
        let vintages: [ExampleBoard.Vintaged] = [
            .init("Board", "2024-10", entries), .init("Board", "2025-02", newer), .init("Board", "2025-07", carbonOnly),
        ]
        let newest = try table(vintages)
        #expect(newest.rows.map(\.y.value) == [11] && newest.y.vintage.text == "2025-02")
        #expect(newest.otherVintages == ["2025-07", "2024-10"])
        let older = try table(vintages) { $0.vintages = [VintageChoice(parsing: "2024-10")] }
        #expect(older.rows.count == 2)
        #expect(throws: AnalysisError.self) {
            try table(vintages) { $0.vintages = [VintageChoice(parsing: "Board=2023-01")] }
        }
    }

    @Test("x of another dataset is joined by the matched model; contradictory values are left out")
    func joined() throws {
        var compute = ExampleBoard.entry("One", row: 1, score: nil)
        compute.observations = [Observation(ExampleBoard.compute, 1e24, method: .estimated)]
        var twice = [
            ExampleBoard.entry("Three", row: 2, score: nil), ExampleBoard.entry("Three b", row: 3, score: nil),
        ]
        twice[0].observations = [Observation(ExampleBoard.compute, 2e24, method: .estimated)]
        twice[1].observations = [Observation(ExampleBoard.compute, 4e24, method: .estimated)]
        let store = try ExampleBoard.store([
            .init("Board", "2025-02", entries), .init("Epoch", "2025-03", [compute] + twice),
        ])
        let models = [
            ExampleBoard.model(1, names: [("Board", "a/one"), ("Epoch", "One")]),
            ExampleBoard.model(2, names: [("Board", "b/three"), ("Epoch", "Three"), ("Epoch", "Three b")]),
        ]
        let table = try StudyTable(
            RowSelection(y: "score", x: "flop"), from: try StoredVintages(of: store, models: models))
        #expect(table.rows.map(\.name) == ["a/one"] && table.rows.map(\.x.value) == [1e24])
        #expect(table.x.dataset.name == "Epoch" && table.sources.map(\.dataset.name) == ["Board", "Epoch"])
    }

    @Test("Values found in different ways are not pooled without being told")
    func methods() throws {
        let mixed = [
            ExampleBoard.entry("a", row: 1, score: 10, carbon: 1, carbonMethod: .measured),
            ExampleBoard.entry("b", row: 2, score: 20, carbon: 2),
            ExampleBoard.entry("c", row: 3, score: 30, carbon: 3),
        ]
        let vintages: [ExampleBoard.Vintaged] = [.init("Board", "1", mixed)]
        let error = #expect(throws: AnalysisError.self) { try table(vintages, x: "carbon") }
        #expect(
            error?.description
                == "evaluation_carbon was found in different ways: 1 rows are measured and 2 rows are estimated. Choose "
                + "one with --method, or pool them knowingly with --pool-methods.")
        #expect(try table(vintages, x: "carbon") { $0.method = .measured }.rows.count == 1)
        #expect(try table(vintages, x: "carbon") { $0.poolsMethods = true }.rows.count == 3)
    }

    @Test("A metric of several datasets asks for one; a name that nobody has, for another")
    func ambiguous() throws {
        let vintages: [ExampleBoard.Vintaged] = [.init("Board", "1", entries), .init("Table", "1", entries)]
        let error = #expect(throws: AnalysisError.self) { try table(vintages) }
        #expect(error?.description == "‘score’ is in 2 datasets: Board and Table. Choose one with --source.")
        #expect(try table(vintages) { $0.dataset = "tab" }.y.dataset.name == "Table")
        let unknown = #expect(throws: AnalysisError.self) { try table(vintages) { $0.y = "scor" } }
        #expect(unknown?.description.contains("did you mean ‘score’?") == true)
        let empty = #expect(throws: AnalysisError.self) { try table([]) }
        #expect(empty?.description.contains("wattmark import") == true)
    }

    @Test("Rows that looked doubtful at import are kept and named")
    func doubtful() throws {
        let flag = PlausibilityFlag(
            rule: "size-against-name", entry: "a/one", subject: "parameters", value: "1", reason: "says so")
        let table = try table([.init("Board", "2025-02", entries, flags: [flag])])
        #expect(table.doubtful == ["a/one"] && table.rows.count == 2)
    }
}
