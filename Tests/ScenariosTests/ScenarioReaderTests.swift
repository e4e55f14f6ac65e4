import Footprint
import TestSupport
import Testing

@testable import Scenarios

@Suite struct ScenarioReaderTests {
    private static let chatcrew = Repository.root + "/Examples/chatcrew.yaml"

    @Test("The teaching case is read as written")
    func chatcrew() throws {
        let scenario = try ScenarioReader(facts: NoFacts()).read(Self.chatcrew)
        #expect(scenario.title == "Which model should ChatCrew run?")
        #expect(scenario.usage.users.central == Count(10_000))
        #expect(isClose(scenario.usage.tokens.central.value, 18.25e9))
        #expect(scenario.site.carbonIntensity.central == .gramsPerKilowattHour(260))
        #expect(scenario.candidates.map(\.name) == ["Model 1", "Model 2", "Model 3", "Model 4"])
        #expect(scenario.candidates.map(\.accuracy?.central.percent) == [85.2, 78.4, 72.1, 81.0])
        #expect(scenario.candidates[0].training.processorTime?.central == .hours(1_000_000))
        #expect(scenario.candidates[3].serving.throughput?.central == .tokensPerSecond(180))
        #expect(scenario.candidates[3].serving.processor?.power.central == .watts(450))
        #expect(scenario.sweeps == [Sweep(variable: "users", from: 1_000, to: 1_000_000)])
        #expect(scenario.weights.map(\.weight) == [1, 1])
        #expect(scenario.values.map(\.value) == ["sustainability", "safety (not misinforming)"])
    }

    @Test("Every number knows its line and column")
    func derivation() throws {
        let scenario = try ScenarioText.read(ScenarioText.small)
        guard case .given(let place) = scenario.site.carbonIntensity.derivation else {
            Issue.record("the carbon intensity is given")
            return
        }
        #expect(place == "s.yaml:7:21")
        #expect(scenario.candidates[0].place == "s.yaml:12:5")
    }

    @Test("A number without a method is reported, a default is assumed")
    func methods() throws {
        let scenario = try ScenarioText.read(ScenarioText.small)
        #expect(scenario.usage.users.method == .reported)
        #expect(scenario.usage.peakToMean.method == .assumed)
        #expect(scenario.candidates[0].training.share.method == .assumed)
        guard case .assumed(let reason) = scenario.usage.peakToMean.derivation else {
            Issue.record("the peak is assumed")
            return
        }
        #expect(reason == "no peak was given: demand is taken as even over the day")
    }

    @Test("Without a sweep the users are varied, from a tenth to a hundred times")
    func standardSweep() throws {
        #expect(
            try ScenarioText.read(ScenarioText.small).sweeps == [Sweep(variable: "users", from: 1, to: 1_000)])
    }

    @Test("Without a title the file's name stands above the result")
    func untitled() throws {
        #expect(try ScenarioText.read(ScenarioText.small).title == "s.yaml")
    }

    /// Without the mappings of tables, which `wattmark import` reads.
    private static let scenarios = Result {
        try Repository.files(in: "Examples", endingIn: ".yaml").filter {
            let text = try Repository.text(of: $0)
            // Mappings of tables, and manifests of ratings.
            return !text.contains("\nmetrics:\n") && !text.contains("\ninitialize:\n")
        }
    }

    @Test("Every scenario in Examples is read", arguments: try scenarios.get())
    func examples(file: String) throws {
        let scenario = try ScenarioReader().read(Repository.root + "/" + file)
        #expect(!scenario.candidates.isEmpty)
    }
}
