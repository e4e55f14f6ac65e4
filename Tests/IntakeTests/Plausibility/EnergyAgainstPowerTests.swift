import Footprint
import Observations
import Testing

@testable import Intake

@Suite struct EnergyAgainstPowerTests {
    @Test(
        "Energy times rate within 2 % of the power is believed, for tokens, images and videos",
        arguments: [("token", "output"), ("image", "image"), ("video", "video")],
        [(100.0, 0), (101.9, 0), (97, 1), (103, 1)])
    func fits(of names: (String, String), power: (Double, Int)) {
        var rule = EnergyAgainstPower()
        let entry = Entry(
            key: "a", row: 1, model: ListedModel(name: "m"),
            observations: [
                Self.observation("energy_per_\(names.0)", 0.5), Self.observation("\(names.1)_throughput", 200),
                Self.observation("average_power", power.0),
            ])
        #expect(rule.flags(of: entry).count == power.1)
    }

    @Test("Without all three nothing is said")
    func incomplete() {
        var rule = EnergyAgainstPower()
        let entry = Entry(
            key: "a", row: 1, model: ListedModel(name: "m"),
            observations: [Self.observation("energy_per_token", 0.5), Self.observation("average_power", 3)])
        #expect(rule.flags(of: entry).isEmpty)
    }

    private static func observation(_ name: String, _ value: Double) -> Observation {
        Observation(Metric(name, better: .lower, meaning: ""), value, method: .measured)
    }
}
