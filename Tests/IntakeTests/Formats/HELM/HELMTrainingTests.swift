import Footprint
import Intake
import Observations
import Testing

@Suite struct HELMTrainingTests {
    private static let text = """
        {"energy": {"host/a": {"value": 33.5, "description": "Eight chips for a week."},
                    "b/b": {"value": 60.1, "description": "Metrics were provided by the authors (X et al.)."}},
         "carbon": {"host/a": {"value": 13.8, "description": "Eight chips for a week."}, "c/c": {"value": null}}}
        """

    @Test("A model is an entry with its energy in MWh and its carbon in metric tons, each with the sentence on it")
    func models() throws {
        let read = try ReadFile(Self.text, name: "x.json")
        #expect(read.format == "helm-training")
        #expect(read.found.entries.map(\.key) == ["host/a", "b/b", "c/c"])
        let entry = try #require(read.found.entries.first)
        #expect(entry.observations.map(\.metric.name) == ["training_energy", "training_carbon"])
        #expect(entry.observations.map(\.metric.unit) == ["MWh", "t"])
        #expect(entry.observations.map(\.value) == [33.5, 13.8])
        #expect(
            entry.attributes == [
                Attribute("energy_basis", "Eight chips for a week."),
                Attribute("carbon_basis", "Eight chips for a week."),
            ])
        #expect(entry.observations[1].boundary?.contains("metric tons") == true)
        #expect(read.found.entries[2].observations.isEmpty)
    }

    @Test("What authors gave is reported, what HELM worked out is estimated")
    func methods() throws {
        let read = try ReadFile(Self.text, name: "x.json")
        #expect(
            read.found.entries.map { $0.observations.map(\.method) } == [[.estimated, .estimated], [.reported], []])
    }

    @Test("What is no number is refused, and the rest is stored")
    func damaged() throws {
        let text = """
            {"energy": {"a": {"value": "much"}, "b": {"value": -1}, "c": {"value": 1e999}, "d": {"value": 1},
                        "d": {"value": 2}, "": {"value": 1}}, "carbon": {"d": 4}}
            """
        let read = try ReadFile(text, name: "x.json")
        #expect(read.found.entries.map { $0.observations.map(\.value) } == [[], [], [], [1, 4]])
        #expect(
            read.found.refusals.map(\.reason) == [
                "it is a string, and should be a number", "its number is negative", "its number is not finite",
                "the model stands twice", "it has no name, or one with blanks",
            ])
        #expect(read.found.refusals.first?.place == "$.energy.a")
    }

    @Test("A cut file leaves nothing behind")
    func broken() throws {
        let found = CollectedEntries()
        let file = try IntakeFile(name: "x.json", bytes: Array(Self.text.utf8.dropLast(3)))
        #expect(throws: IntakeError.self) { try HELMTraining().read(file, into: found) }
        #expect(found.entries.isEmpty)
    }
}
