import Intake
import Testing

@Suite struct ColumnNamesTests {
    private let columns = ColumnNames(["eval_name", "Average ⬆️", "CO₂ cost (kg)", "#Params (B)", "", "average"])

    @Test(
        "Emoji, subscripts, case and punctuation do not count",
        arguments: [("average", 1), ("CO2_cost_kg", 2), ("params b", 3)])
    func folded(name: String, position: Int) {
        #expect(columns.position(of: name) == position)
    }

    @Test("The first alias that is there is taken; none gives nothing")
    func aliases() {
        #expect(columns.position(of: "score", "CO2 cost (kg)", "average") == 2)
        #expect(columns.position(of: "score") == nil)
        #expect(columns.has("eval_name", "average"))
        #expect(!columns.has("eval_name", "score"))
    }
}
