import Footprint
import Testing

@testable import GridSeries

@Suite struct SeriesReaderTests {
    private func read(_ text: String, offset: TimeSpan? = nil) throws -> IntensitySeries {
        try SeriesReader(offset: offset).read(Array(text.utf8), name: "a.csv")
    }

    private func refusal(_ text: String) throws -> String {
        let error = #expect(throws: SeriesError.self) { _ = try read(text) }
        return error?.description ?? ""
    }

    private func values(_ series: IntensitySeries) -> [Double] {
        series.intervals.map { ($0.intensity.gramsPerKilowattHour * 1_000).rounded() / 1_000 }
    }

    @Test("A plain table of times and intensities is read; each lasts as long as the usual step")
    func plain() throws {
        let series = try read("time,intensity\n2026-01-15T12:00Z,56\n2026-01-15T13:00Z,61.5\n2026-01-15T14:00Z,70\n")
        #expect(values(series) == [56, 61.5, 70])
        #expect(series.end - series.start == .hours(3))
    }

    @Test("One entry alone lasts an hour")
    func single() throws {
        let series = try read("time,intensity\n2026-01-15T12:00Z,56\n")
        #expect(series.end - series.start == .hours(1))
    }

    @Test("An hour that is missing, or has no value, is a gap")
    func gaps() throws {
        let series = try read(
            """
            time;g/kWh
            2026-01-15T12:00Z;56
            2026-01-15T13:00Z;
            2026-01-15T14:00Z;57
            2026-01-15T15:00Z;58
            2026-01-15T19:00Z;59
            """)
        #expect(values(series) == [56, 57, 58, 59])
        #expect(series.intensity(at: series.start + .hours(1.5)) == nil)
        #expect(series.intensity(at: series.start + .hours(4.5)) == nil)
        #expect(series.intensity(at: series.start + .hours(7.5)) == .gramsPerKilowattHour(59))
    }

    @Test("An export of Electricity Maps is recognised; of direct and life-cycle intensities the latter is taken")
    func electricityMaps() throws {
        let series = try read(
            """
            Datetime (UTC),Country,Zone name,Zone id,Carbon intensity gCO₂eq/kWh (direct),Carbon intensity gCO₂eq/kWh (Life cycle),Carbon-free energy percentage (CFE%)
            2025-01-01 00:00:00,France,France,FR,11.2,21.4,96.3
            2025-01-01 01:00:00,France,France,FR,12.2,22.4,96.1
            """)
        #expect(values(series) == [21.4, 22.4])
        #expect(series.origin.text == "a.csv (Electricity Maps, life cycle)")
        #expect(CalendarText.text(series.start) == "2025-01-01 00:00 UTC")
    }

    @Test("A table of the British service is recognised: what was counts, and the forecast where that is not known")
    func british() throws {
        let series = try read(
            """
            Datetime (UTC),Actual Carbon Intensity (gCO2/kWh),Forecast Carbon Intensity (gCO2/kWh),Index
            2025-01-01 00:00:00,120,118,moderate
            2025-01-01 00:30:00,,125,moderate
            """)
        #expect(values(series) == [120, 125])
        #expect(series.intervals.map(\.isForecast) == [false, true])
        #expect(series.intervals[0].forecast == .gramsPerKilowattHour(118))
        #expect(series.end - series.start == .hours(1))
    }

    @Test("What is not over yet is a forecast, whatever the file calls it")
    func future() throws {
        let now = try CalendarText.parse("2026-01-15T12:30Z").get()
        let text = "time,intensity\n2026-01-15T11:00Z,1\n2026-01-15T12:00Z,2\n"
        let series = try SeriesReader(now: now).read(Array(text.utf8), name: "a.csv")
        #expect(series.intervals.map(\.isForecast) == [false, true])
    }

    @Test(
        "Other units that a header names are converted",
        arguments: [
            ("carbon_intensity_kgco2_per_mwh", 56.0), ("intensity kg/kWh", 56_000),
            ("carbon intensity lbs/MWh", 25.401),
            ("intensity tCO2/GWh", 56), ("intensity (gCO2e/MWh)", 0.056), ("intensity_albania", 56),
            ("Carbon intensity gCO₂eq/kWh (direct)", 56),
        ])
    func units(header: String, expected: Double) throws {
        let factor = SeriesColumns.gramsPerKilowattHour(header)
        #expect(abs(factor * 56 - expected) < 0.001)
    }

    @Test("The newest first is as good as the oldest first")
    func reversed() throws {
        #expect(values(try read("time,intensity\n2026-01-15T13:00Z,2\n2026-01-15T12:00Z,1\n")) == [1, 2])
    }

    @Test("Times without a zone are refused with what to write, and read where the offset is said")
    func zones() throws {
        let text = "time,intensity\n2026-01-15T12:00,56\n"
        #expect(
            try refusal(text)
                == "a.csv:2: ‘2026-01-15T12:00’ has no time zone; write 2026-01-15T12:00Z for UTC, or say how far the times "
                + "are ahead of UTC with --series-offset +01:00.")
        #expect(CalendarText.text(try read(text, offset: .hours(1)).start) == "2026-01-15 11:00 UTC")
    }

    @Test("What is wrong is named with its line, and all of it at once")
    func wrong() throws {
        #expect(
            try refusal(
                """
                time,intensity
                2026-01-15T12:00Z,-3
                2026-01-15T13:00Z,9000
                2026-01-15T13:00Z,50
                2026-01-15T11:00Z,50
                yesterday,50
                2026-01-15T16:00Z,much
                2026-01-15T17:00Z
                """)
                    == """
                    a.csv:2: −3 g/kWh is negative; no grid takes carbon out of the air.
                    a.csv:3: 9,000 g/kWh is more than any grid emits (2,500); check the unit, which is g/kWh.
                    a.csv:4: 2026-01-15T13:00Z is there twice, first on line 3; remove one of them.
                    a.csv:5: 2026-01-15T11:00Z is earlier than the time before it; sort the file by time.
                    a.csv:6: ‘yesterday’ is no time; write it like 2026-01-15T12:00Z.
                    a.csv: 2 more problems.
                    """)
    }

    @Test(
        "A file without a column of times or intensities says which columns it has",
        arguments: [
            (
                "when,intensity\n",
                "a.csv:1: no column holds times: ‘when’, ‘intensity’. Call it ‘time’, with times like 2026-01-15T12:00Z."
            ),
            (
                "time,price\n",
                "a.csv:1: no column holds carbon intensities: ‘time’, ‘price’. Call it ‘intensity’, in g/kWh."
            ),
            (
                "time,marginal intensity\n",
                "a.csv:1: these are marginal intensities, which answer what one more kWh causes; a footprint is counted with the average intensity of the grid."
            ),
            ("time,intensity\n", "a.csv: the file holds no intensity; a line is like 2026-01-15T12:00Z,56."),
            ("", "a.csv:1: the file is empty; its first row must name the columns."),
            ("{\"time\": ", "a.csv: the file begins like JSON and is none; check that it was fetched whole."),
        ])
    func headers(text: String, sentence: String) throws {
        #expect(try refusal(text) == sentence)
    }

    @Test("A file that is not there is named")
    func missing() {
        let error = #expect(throws: SeriesError.self) { try SeriesReader().read(path: "/nowhere/a.csv") }
        #expect(error?.description == "/nowhere/a.csv: the file cannot be read: there is no such file.")
    }

    @Test("Whatever is changed in a good file, there is a series or a sentence")
    func mutated() {
        let files = [
            "time,intensity\n2026-01-15T12:00Z,56\n2026-01-15T13:00Z,61.5\n",
            "Datetime (UTC);Zone id;Carbon intensity gCO₂eq/kWh (Life cycle)\n2025-01-01 00:00:00;FR;21.4\n",
            "{\"data\":[{\"from\":\"2026-01-15T12:00Z\",\"to\":\"2026-01-15T12:30Z\",\"intensity\":{\"forecast\":146}}]}",
        ]
        var numbers = RepeatableNumbers(state: 11)
        for round in 0..<6_000 {
            var bytes = Array(files[round % files.count].utf8)
            for _ in 0...(numbers.next() % 4) {
                let place = Int(numbers.next() % UInt64(bytes.count))
                switch numbers.next() % 3 {
                case 0: bytes[place] = UInt8(truncatingIfNeeded: numbers.next())
                case 1: bytes.remove(at: place)
                default: bytes.insert(contentsOf: bytes[place...].prefix(9), at: place)
                }
            }
            do throws(SeriesError) {
                let series = try SeriesReader(offset: .zero).read(bytes, name: "a")
                #expect(series.end > series.start)
            } catch {
                #expect(!error.description.isEmpty)
            }
        }
    }

    @Test(
        "Broken bytes give a sentence, whatever they are",
        arguments: [[0xFF, 0xFE, 0x00], [0x22], [0x7B, 0x7D], [0x5B]])
    func broken(bytes: [UInt8]) {
        #expect(throws: SeriesError.self) { try SeriesReader().read(bytes, name: "a") }
    }
}
