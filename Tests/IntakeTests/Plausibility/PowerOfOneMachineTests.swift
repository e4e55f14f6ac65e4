import Footprint
import Observations
import Testing

@testable import Intake

@Suite struct PowerOfOneMachineTests {
    @Test("More than 100 kW is more than one machine draws", arguments: [(99.0, 0), (101, 1)])
    func limit(kilowatts: Double, flags: Int) {
        var rule = PowerOfOneMachine()
        let entry = Entry(
            key: "a", row: 1, model: ListedModel(name: "m"),
            observations: [
                Observation(
                    Metric("run_energy", unit: "kWh", better: .lower, meaning: ""), kilowatts, method: .estimated),
                Observation(Metric("duration", unit: "s", better: .lower, meaning: ""), 3_600, method: .measured),
            ])
        #expect(rule.flags(of: entry).count == flags)
    }
}
