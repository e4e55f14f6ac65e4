import Footprint
import Testing

@testable import GridSeries

@Suite struct SeriesEntriesTests {
    private func read(_ text: String) throws -> IntensitySeries {
        try SeriesReader().read(Array(text.utf8), name: "a.json")
    }

    private func values(_ series: IntensitySeries) -> [Double] {
        series.intervals.map { ($0.intensity.gramsPerKilowattHour * 1_000).rounded() / 1_000 }
    }

    @Test("The history of Electricity Maps is read, an hour each, with what it counts")
    func history() throws {
        let series = try read(
            """
            {"zone":"DE","history":[
             {"zone":"DE","carbonIntensity":410,"datetime":"2026-01-15T10:00:00.000Z","emissionFactorType":"lifecycle"},
             {"zone":"DE","carbonIntensity":395,"datetime":"2026-01-15T11:00:00.000Z","emissionFactorType":"lifecycle"}]}
            """)
        #expect(values(series) == [410, 395])
        #expect(series.origin.publisher == "Electricity Maps")
        #expect(!series.intervals[0].isForecast)
    }

    @Test("The forecast of Electricity Maps is known to be one")
    func forecast() throws {
        let series = try read(
            """
            {"zone":"DE","forecast":[{"carbonIntensity":326,"datetime":"2026-01-15T12:00:00.000Z"},
             {"carbonIntensity":297,"datetime":"2026-01-15T13:00:00.000Z"}],"updatedAt":"2026-01-15T11:59:13.021Z"}
            """)
        #expect(values(series) == [326, 297])
        #expect(series.intervals.map(\.isForecast) == [true, true])
    }

    @Test("One answer of Electricity Maps alone lasts an hour")
    func latest() throws {
        let series = try read(
            """
            {"zone":"FR","carbonIntensity":53,"datetime":"2026-01-15T12:00:00.000Z","emissionFactorType":"lifecycle"}
            """)
        #expect(values(series) == [53])
        #expect(series.origin.boundary == .lifeCycle)
    }

    @Test("Half-hours of the British service are read; what is not over yet is a forecast")
    func british() throws {
        let series = try read(
            """
            {"data":[{"from":"2026-01-15T12:00Z","to":"2026-01-15T12:30Z","intensity":{"forecast":146,"actual":150,"index":"moderate"}},
             {"from":"2026-01-15T12:30Z","to":"2026-01-15T13:00Z","intensity":{"forecast":148,"actual":null,"index":"moderate"}}]}
            """)
        #expect(values(series) == [150, 148])
        #expect(series.intervals.map(\.isForecast) == [false, true])
        #expect(series.end - series.start == .hours(1))
    }

    @Test(
        "A British region is read from either of the two shapes in which it comes",
        arguments: [
            "{\"data\":[{\"regionid\":13,\"shortname\":\"London\",\"data\":[ENTRY]}]}",
            "{\"data\":{\"regionid\":13,\"shortname\":\"London\",\"data\":[ENTRY]}}",
        ])
    func region(shape: String) throws {
        let entry =
            "{\"from\":\"2026-01-15T12:00Z\",\"to\":\"2026-01-15T12:30Z\",\"intensity\":{\"forecast\":99,\"index\":\"low\"}}"
        #expect(values(try read(shape.replacing("ENTRY", with: entry))) == [99])
    }

    @Test("Several regions in one file are refused by name")
    func regions() {
        let error = #expect(throws: SeriesError.self) {
            try read("{\"data\":[{\"shortname\":\"London\",\"data\":[]},{\"shortname\":\"Wales\",\"data\":[]}]}")
        }
        #expect(
            error?.description
                == "a.json: the file holds several regions: ‘London’, ‘Wales’. Keep the one where the machine is.")
    }

    @Test("A plain list is read, and what is wrong in it is named by its entry")
    func plain() throws {
        #expect(values(try read("[{\"time\":\"2026-01-15T12:00Z\",\"intensity\":56}]")) == [56])
        let error = #expect(throws: SeriesError.self) {
            try read(
                "[{\"time\":\"2026-01-15T12:00Z\",\"intensity\":56},{\"time\":\"2026-01-15T13:00Z\",\"intensity\":\"low\"}]"
            )
        }
        #expect(
            error?.description
                == "a.json, entry 2: ‘low’ is no intensity; write a number in g/kWh, or nothing where it is unknown.")
    }

    @Test("JSON of something else is refused with an example", arguments: ["{}", "[1,2]", "{\"data\":{}}", "[[[]]]"])
    func other(text: String) {
        let error = #expect(throws: SeriesError.self) { try read(text) }
        #expect(error?.description.contains("no list of times and intensities was found") == true)
    }

    @Test("A JSON text that is nested without end is refused, not followed", arguments: [100, 100_000])
    func deep(depth: Int) {
        let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        #expect(throws: SeriesError.self) { _ = try read(text) }
    }

    @Test("Marginal intensities are refused with the reason")
    func marginal() {
        let error = #expect(throws: SeriesError.self) {
            try read(
                "{\"data\":[{\"point_time\":\"2026-01-15T12:00Z\",\"value\":800}],\"meta\":{\"signal_type\":\"co2_moer\"}}"
            )
        }
        #expect(error?.description.contains("marginal") == true)
    }
}
