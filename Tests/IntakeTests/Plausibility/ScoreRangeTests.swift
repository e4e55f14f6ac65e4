import Footprint
import Observations
import Testing

@testable import Intake

@Suite struct ScoreRangeTests {
    @Test(
        "A share outside 0 to 100 % is flagged; the ends are not",
        arguments: [(-0.1, true), (0, false), (100, false), (100.5, true)])
    func range(value: Double, isFlagged: Bool) {
        let score = Metric("mmlu", unit: "%", better: .higher, meaning: "MMLU")
        var rule = ScoreRange()
        let entry = Entry(
            key: "a", row: 1, model: ListedModel(name: "m"),
            observations: [Observation(score, value, method: .measured)])
        #expect(!rule.flags(of: entry).isEmpty == isFlagged)
    }
}
