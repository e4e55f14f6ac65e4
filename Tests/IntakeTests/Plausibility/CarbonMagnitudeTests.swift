import Footprint
import Observations
import Testing

@testable import Intake

@Suite struct CarbonMagnitudeTests {
    @Test(
        "Less than a gram and more than 10,000 t of training are hard to believe",
        arguments: [(0.99, 1), (1, 0), (24_700_000, 0), (8.93e9, 0), (1e10, 1)])
    func limits(grams: Double, flags: Int) {
        var rule = CarbonMagnitude()
        let entry = Entry(
            key: "a", row: 1, model: ListedModel(name: "m"),
            observations: [Observation(HuggingFaceCard.carbon, grams, method: .reported)])
        #expect(rule.flags(of: entry).count == flags)
    }
}
