import Observations
import Testing

@testable import Intake

@Suite struct RepeatedConditionsTests {
    @Test("A second measurement of a model under the same conditions is flagged, with the key of the first")
    func repeated() {
        var rule = RepeatedConditions()
        let first = Self.entry("a", model: "m", batch: "8")
        #expect(rule.flags(of: first).isEmpty)
        #expect(rule.flags(of: Self.entry("b", model: "m", batch: "16")).isEmpty)
        #expect(rule.flags(of: Self.entry("c", model: "n", batch: "8")).isEmpty)
        #expect(
            rule.flags(of: Self.entry("a #2", model: "m", batch: "8")).map(\.reason) == [
                "‘a’ has the same conditions and other numbers"
            ])
    }

    @Test("Where no batch size is given, conditions are incomplete, and nothing is said")
    func withoutBatch() {
        var rule = RepeatedConditions()
        let entry = Entry(key: "a", row: 1, model: ListedModel(name: "m"))
        #expect(rule.flags(of: entry).isEmpty)
        #expect(rule.flags(of: entry).isEmpty)
    }

    private static func entry(_ key: String, model: String, batch: String) -> Entry {
        Entry(
            key: key, row: 1, model: ListedModel(name: model), conditions: [Attribute("batch_size", batch)])
    }
}
