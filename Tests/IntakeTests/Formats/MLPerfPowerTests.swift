import Footprint
import Intake
import Observations
import Testing

@Suite struct MLPerfPowerTests {
    private static func row(
        _ more: String, model: String = "bert-99", scenario: String = "Offline",
        location: String = "closed/Maker/r/Offline"
    ) -> String {
        """
        {"Accuracy": 90.5, "Division": "closed", "Location": "\(location)", "MlperfModel": "\(model)", "Model": "\(model)",
         "Organization": "Maker", "Scenario": "\(scenario)", "SystemName": "Box", "SystemType": "datacenter",
         "accelerator_model_name": "Chip", "accelerators_per_node": 8, "has_power": true, "version": "v4.0", \(more)}
        """
    }

    private static let speed = #""Result": 2000.0, "Units": "Samples/s", "Result_Units": "Samples/s""#
    private static let power = #""Result": null, "Result_Power": 500.0, "Units": "Watts", "Result_Units": "Watts""#

    private func read(_ rows: String...) throws -> ReadFile {
        try ReadFile("[" + rows.joined(separator: ",") + "]", name: "p.json")
    }

    @Test("Rows of speed and of power with one location are one entry, with the energy that follows as an estimate")
    func joined() throws {
        let read = try read(Self.row(Self.speed), Self.row(Self.power))
        #expect(read.format == "mlperf-power")
        #expect(read.found.entries.count == 1)
        let entry = try #require(read.found.entries.first)
        #expect(entry.key == "v4.0/datacenter/closed/Maker/r/Offline")
        #expect(
            entry.observations.map { "\($0.metric.name) \($0.value) \($0.metric.unit) \($0.method)" } == [
                "throughput 2000.0 sample/s measured", "benchmark_quality 90.5  measured",
                "average_power 500.0 W measured", "energy_per_query 0.25 J estimated",
            ])
        #expect(
            entry.conditions == [
                Attribute("version", "v4.0"), Attribute("division", "closed"), Attribute("category", "datacenter"),
                Attribute("scenario", "Offline"), Attribute("system", "Box"), Attribute("accelerator", "Chip"),
                Attribute("accelerators_per_node", "8"),
            ])
        #expect(
            read.end.notes == [
                "Speed and power of one result are one entry: 1 row of power joined its speed."
            ])
    }

    @Test("The row of power may stand first")
    func powerFirst() throws {
        let read = try read(Self.row(Self.power), Self.row(Self.speed))
        #expect(read.found.entries.map { $0.observations.count } == [4])
        #expect(read.found.refusals.isEmpty)
    }

    @Test("Without its speed, a power stays alone and no energy is made of it")
    func powerAlone() throws {
        let read = try read(Self.row(Self.power))
        #expect(
            read.found.entries.first?.observations.map(\.metric.name) == ["benchmark_quality", "average_power"])
    }

    @Test("Without its power, a speed stays alone")
    func speedAlone() throws {
        let read = try read(Self.row(Self.speed), Self.row(Self.power, location: "closed/Other/r/Offline"))
        #expect(read.found.entries.map { $0.observations.count } == [2, 2])
    }

    @Test("Up to v3.0 a row has both and is there twice: the second is refused")
    func twice() throws {
        let both = Self.row(Self.speed + #", "Result_Power": 500.0, "Result_Power_Units": "Watts""#)
        let read = try read(both, both)
        #expect(read.found.entries.map { $0.observations.count } == [4])
        #expect(read.found.refusals == [Refusal(row: 2, place: "$[1]", reason: "it repeats row 1")])
    }

    @Test("In the single-stream scenario the energy of a query is measured, in mJ, and kept in J")
    func singleStream() throws {
        let read = try read(
            Self.row(#""Result": 12.5, "Units": "Latency (ms)""#, scenario: "SingleStream"),
            Self.row(#""Result": null, "Result_Power": 290000, "Units": "millijoules""#, scenario: "SingleStream"))
        let observations = try #require(read.found.entries.first?.observations)
        #expect(
            observations.map { "\($0.metric.name) \($0.value) \($0.metric.unit) \($0.method)" } == [
                "query_latency 12.5 ms measured", "benchmark_quality 90.5  measured",
                "energy_per_query 290.0 J measured",
            ])
    }

    @Test("Tokens a second give energy per token")
    func tokens() throws {
        let read = try read(
            Self.row(#""Result": 2000.0, "Units": "Tokens/s""#, model: "llama2-70b-99"),
            Self.row(Self.power, model: "llama2-70b-99"))
        #expect(read.found.entries.first?.observations.last?.metric.name == "energy_per_token")
        #expect(read.found.doubts.isEmpty)
    }

    @Test("A speed that no hardware reaches in queries is flagged, and no energy per query is made of it")
    func tokensUnderAnotherLabel() throws {
        let read = try read(
            Self.row(#""Result": 20000.0, "Units": "Samples/s""#, model: "llama2-70b-99"),
            Self.row(Self.power, model: "llama2-70b-99"))
        #expect(
            read.found.entries.first?.observations.map(\.metric.name) == [
                "throughput", "benchmark_quality", "average_power",
            ])
        #expect(read.found.doubts.map(\.rule) == ["least-energy-per-query"])
        #expect(
            read.found.doubts.first?.reason
                == "one query would take 0.025 J, and its arithmetic alone takes 4.1 J on any hardware of 2025; "
                + "tokens seem to be counted, and no energy per query is derived")
    }

    @Test(
        "A row whose only number cannot be read is refused with that number",
        arguments: [
            (#""Result": "fast", "Units": "Samples/s""#, "Result", "fast", "is no number"),
            (#""Result": -5, "Units": "Samples/s""#, "Result", "-5", "is not above zero"),
            (#""Result": 5, "Units": "Furlongs""#, "Units", "Furlongs", "is no unit of speed that is known"),
        ])
    func unreadable(fields: String, column: String, value: String, reason: String) throws {
        let read = try read(Self.row(fields))
        #expect(read.found.entries.isEmpty)
        #expect(
            read.found.refusals == [
                Refusal(row: 1, place: "$[0]", column: column, value: value, reason: reason)
            ])
    }

    @Test("A quality that cannot be read is refused alone")
    func quality() throws {
        let read = try read(Self.row(Self.speed).replacing("90.5", with: "\"good\""))
        #expect(read.found.entries.map { $0.observations.count } == [1])
        #expect(
            read.found.refusals == [
                Refusal(.cell, row: 1, place: "$[0]", column: "Accuracy", value: "good", reason: "is no number")
            ])
    }

    @Test("A row with neither speed nor power is refused")
    func empty() throws {
        let read = try read(Self.row(#""Result": null, "Units": "Watts""#))
        #expect(read.found.refusals == [Refusal(row: 1, place: "$[0]", reason: "it has neither speed nor power")])
    }

    @Test("A row without its location or model is refused whole")
    func incomplete() throws {
        let read = try read(Self.row(Self.speed, location: ""), Self.row(Self.speed, model: ""))
        #expect(read.found.entries.isEmpty)
        #expect(read.found.refusals.map(\.reason) == ["it has no Location", "it names no model"])
    }

    @Test("A file that ends too early is refused with the place")
    func truncated() throws {
        let text = "[" + Self.row(Self.speed) + "," + Self.row(Self.power).prefix(100)
        let error = try #require(throws: IntakeError.self) { try ReadFile(text, name: "p.json") }
        #expect(error.place?.contains("$[1]") == true)
    }
}
