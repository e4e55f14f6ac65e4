import FoundationEssentials
import Ledger
import Reports
import Studies
import TestSupport
import Testing

@Suite("Runs for other tools")
struct RunExportTests {
    /// An hour of 100 W that RAPL saw, in France at 50 g/kWh and a PUE of 1.2: 6 g.
    private func run(project: String? = "demo", place: RunPlace? = nil) -> RunFootprint {
        let france = RunPlace(
            grid: "FR", intensity: RecordedRange(low: 40, central: 50, high: 60, method: "reported"),
            pue: RecordedRange(low: 1.2, central: 1.2, high: 1.2, method: "reported"))
        return RunFootprint(
            RecordedRun(
                run: RunRecord(
                    id: "0a1b2c3d-4e", command: ["x"], host: "h", project: project, started: 1_800_000_000,
                    ended: 1_800_003_600, state: .finished, exitCode: 0, place: place ?? france,
                    wattmarkVersion: "0.1.0"),
                components: [
                    ComponentRecord(
                        component: "processor-0", source: "RAPL", method: "measured", lowFactor: 0.95, highFactor: 1.05)
                ],
                totals: [
                    TotalRecord(component: "processor-0", machine: 360_000, command: 90_000, idle: 9, covered: 3_600)
                ]))
    }

    @Test("A row of emissions.csv has CodeCarbon's 38 columns, in kWh, kg and W")
    func codecarbon() throws {
        let lines = try #require(RunExport.codecarbon.text([run()])).split(separator: "\n")
        let header = lines[0].split(separator: ",", omittingEmptySubsequences: false)
        let cells = lines[1].split(separator: ",", omittingEmptySubsequences: false)
        #expect(header.count == 38 && cells.count == 38)
        let row = Dictionary(zip(header, cells)) { first, _ in first }
        #expect(row["cpu_energy"] == "0.1" && row["cpu_power"] == "100.0")
        #expect(isClose(Double(row["emissions"] ?? "") ?? 0, 0.006))
        #expect(isClose(Double(row["emissions_rate"] ?? "") ?? 0, 0.006 / 3_600))
        #expect(isClose(Double(row["energy_consumed"] ?? "") ?? 0, 0.12))
        #expect(row["timestamp"] == "2027-01-15T09:00:00" && row["duration"] == "3600.0")
        // What is not known is empty, not 0.
        #expect(row["gpu_energy"] == "" && row["water_consumed"] == "")
    }

    @Test("The columns are those of CodeCarbon's own file", .enabled(if: Repository.publishedData != nil))
    func codecarbonHeader() throws {
        let folder = try #require(Repository.publishedData) + "/captures/04_carbon_logs/codecarbon_emissions"
        let theirs = try String(contentsOfFile: folder + "/codecarbon__emissions_valid_headers.csv", encoding: .utf8)
        let ours = try #require(RunExport.codecarbon.text([run()]))
        #expect(ours.split(separator: "\n").first == theirs.split(whereSeparator: \.isNewline).first)
    }

    @Test("An older emissions.csv keeps its columns and its line ends; a run that it has is not added again")
    func append() throws {
        let old = "timestamp,project_name,run_id,duration,emissions,mine\r\n2020,x,other,1,2,3"
        let first = try RunExport.appended([run()], to: Array(old.utf8), file: "emissions.csv")
        #expect(first.count == 1)
        #expect(
            first.text.hasPrefix("\r\n2027-01-15T09:00:00,demo,0a1b2c3d-4e,3600.0,0.00")
                && first.text.hasSuffix(",\r\n"))
        let second = try RunExport.appended([run()], to: Array((old + first.text).utf8), file: "emissions.csv")
        #expect(second.count == 0 && second.text == "")
    }

    @Test("Another kind of file is refused by what it lacks")
    func appendToForeignFile() {
        let error = #expect(throws: (any Error).self) {
            _ = try RunExport.appended([run()], to: Array("a,emissions\n1,2\n".utf8), file: "x.csv")
        }
        #expect(
            error.map { "\($0)" }
                == "‘x.csv’ is not an emissions.csv: it has no column ‘timestamp’, ‘duration’; choose another name")
    }

    @Test("Samples: a row for each part, unknown is empty")
    func samples() {
        let rows = RunExport.rows(of: ExampleRun.sample(3), run: ExampleRun.record("r"))
        #expect(
            rows == """
                r,1970-01-01 00:16:43Z,1003.0,1.0,processor-0,40.0,25.0,10.0,
                r,1970-01-01 00:16:43Z,1003.0,1.0,memory,,,,

                """)
        let columns = RunExport.samplesHeader.split(separator: ",").count
        #expect(rows.split(separator: "\n").allSatisfy { $0.count { $0 == "," } == columns - 1 })
    }

    @Test("A project that a spreadsheet would run as a formula is made harmless")
    func formula() throws {
        #expect(try #require(RunExport.codecarbon.text([run(project: "=1+1")])).contains(",'=1+1,"))
    }

    @Test("A model card counts grams, of all runs together, with range and method")
    func modelCard() throws {
        let text = try #require(RunExport.modelCard.text([run(), run()]))
        #expect(text.hasPrefix("---\nco2_eq_emissions:\n  emissions: 12.00  # g CO2e"))
        #expect(text.contains("geographical_location: \"FR\""))
        #expect(text.hasSuffix("---\n"))
        #expect(RunExport.modelCard.text([run(), run(place: RunPlace())]) == nil)
    }

    @Test("Prometheus reads joules and grams with escaped labels")
    func prometheus() throws {
        let text = try #require(RunExport.prometheus.text([run(project: "a\"b\\c\nd")]))
        #expect(text.contains("# TYPE wattmark_run_energy_joules gauge\n"))
        #expect(text.contains("project=\"a\\\"b\\\\c\\nd\""))
        #expect(text.contains("component=\"processor-0\",method=\"measured\",whose=\"command\"} 90000.0\n"))
        #expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("wattmark_run_") })
    }
}
