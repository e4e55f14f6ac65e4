import Footprint
import Observations
import Testing

@testable import Intake

@Suite struct EnergyAgainstPartsTests {
    @Test(
        "A run's energy is the sum of its parts, or that times the overhead of the data centre",
        arguments: [(6.0, "1.5", 0), (9, "1.5", 0), (7.5, "1.5", 1), (9, "1", 1)])
    func sum(whole: Double, overhead: String, flags: Int) {
        var rule = EnergyAgainstParts()
        let values = [("run_energy", whole), ("cpu_energy", 1), ("gpu_energy", 2), ("ram_energy", 3)]
        let entry = Entry(
            key: "a", row: 1, model: ListedModel(name: "m"), conditions: [Attribute("pue", overhead)],
            observations: values.map {
                Observation(Metric($0.0, unit: "kWh", better: .lower, meaning: ""), $0.1, method: .estimated)
            })
        #expect(rule.flags(of: entry).count == flags)
    }
}
