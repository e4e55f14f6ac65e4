import Footprint
import Observations
import Testing

@testable import Intake

@Suite struct LeastEnergyPerQueryTests {
    @Test(
        "So little energy cannot be that of one query; of benchmarks that are not known nothing is said",
        arguments: [
            ("llama2-70b-99.9", 4.0, false), ("llama2-70b-99.9", 4.2, true), ("mixtral-8x7b", 0.3, false),
            ("mixtral-8x7b", 0.4, true), ("gptj-99", 0.5, false), ("gptj-99", 0.7, true), ("bert-99", 0.001, true),
        ])
    func least(benchmark: String, joules: Double, isPossible: Bool) {
        #expect(LeastEnergyPerQuery.isPossible(benchmark, joules: joules) == isPossible)
    }

    @Test("Tokens a second are never taken for queries", arguments: [("sample/s", 1), ("query/s", 1), ("token/s", 0)])
    func unit(unit: String, flags: Int) {
        var rule = LeastEnergyPerQuery()
        let entry = Entry(
            key: "a", row: 1, model: ListedModel(name: "m"), attributes: [Attribute("benchmark", "llama2-70b-99")],
            observations: [
                Observation(
                    Metric("throughput", unit: unit, better: .higher, meaning: ""), 20_000, method: .measured),
                Observation(Metric("average_power", unit: "W", better: .lower, meaning: ""), 6_000, method: .measured),
            ])
        #expect(rule.flags(of: entry).count == flags)
    }
}
