import Footprint
import Intake
import Observations
import Testing

@Suite struct CodeCarbonRunsTests {
    private static let early =
        "timestamp,experiment_id,project_name,duration,emissions,energy_consumed,country_name,country_iso_code,region,on_cloud,cloud_provider,cloud_region\n"
    private static let earlyRow = "2021-04-18T15:29:14,e1,trial,200.5,0.004,0.0075,Denmark,DNK,,N,,\n"
    private static let middle =
        "timestamp,project_name,run_id,duration,emissions,emissions_rate,cpu_power,gpu_power,ram_power,cpu_energy,gpu_energy,ram_energy,energy_consumed,country_name,country_iso_code,region,cloud_provider,cloud_region,os,python_version,cpu_count,cpu_model,gpu_count,gpu_model,longitude,latitude,ram_total_size,tracking_mode,on_cloud\n"
    private static let late =
        "timestamp,project_name,run_id,experiment_id,duration,emissions,emissions_rate,cpu_power,gpu_power,ram_power,cpu_energy,gpu_energy,ram_energy,energy_consumed,water_consumed,country_name,country_iso_code,region,cloud_provider,cloud_region,os,python_version,codecarbon_version,cpu_count,cpu_model,gpu_count,gpu_model,longitude,latitude,ram_total_size,tracking_mode,cpu_utilization_percent,gpu_utilization_percent,ram_utilization_percent,ram_used_gb,on_cloud,pue,wue\n"

    /// - Parameter rate: 1 as in late versions, 1,000 as in early ones.
    private static func middleRow(
        run: String = "r1", duration: String = "100", rate: Double = 1, total: String = "0.0005"
    ) -> String {
        "2022-11-13T21:49:52,trial,\(run),\(duration),0.0001,\(1e-6 * rate),12.5,5.5,10.0,0.0002,0.0002,0.0001,\(total),France,FRA,,,,Linux,3.10,8,Chip,1,1 x Card,2,48,32.0,machine,N\n"
    }

    private static let lateRow =
        "2026-01-03T21:07:28,trial,r2,e1,40,0.0033,8.25e-05,390.0,0.0,10.0,0.0046,0.0,0.0001,0.00705,0.5,Bangladesh,BGD,,,,Windows,3.14,3.2.1,12,Chip,,,90,24,7.8,machine,14.5,0,70.5,5.5,N,1.5,0.0\n"

    private func read(_ text: String, skipBadRows: Bool = false) throws -> ReadFile {
        try ReadFile(
            try IntakeFile(
                name: "emissions.csv", bytes: Array(text.utf8), options: ReadingOptions(skipBadRows: skipBadRows)))
    }

    @Test("A row is a run: its project stands for the model, and it says so")
    func run() throws {
        let read = try read(Self.early + Self.earlyRow)
        let entry = try #require(read.found.entries.first)
        #expect(read.format == "codecarbon")
        #expect(entry.key == "trial e1 2021-04-18T15:29:14")
        #expect(entry.model.name == "trial")
        #expect(
            entry.attributes == [
                Attribute("kind", "run"), Attribute("experiment_id", "e1"),
                Attribute("started", "2021-04-18T15:29:14"), Attribute("country_name", "Denmark"),
            ])
        #expect(entry.conditions == [Attribute("country_iso_code", "DNK"), Attribute("on_cloud", "N")])
        #expect(
            entry.observations.map { "\($0.metric.name) \($0.value) \($0.metric.unit) \($0.method)" } == [
                "duration 200.5 s measured", "run_carbon 0.004 kg estimated", "run_energy 0.0075 kWh estimated",
            ])
        #expect(read.end.newest == "2021-04-18")
    }

    @Test("Every generation of columns is read, and the place of the machine is left out")
    func generations() throws {
        let middle = try read(Self.middle + Self.middleRow())
        #expect(middle.found.entries.first?.observations.count == 10)
        #expect(middle.end.leftOut == ["latitude", "longitude"])
        let late = try read(Self.late + Self.lateRow)
        let entry = try #require(late.found.entries.first)
        #expect(entry.observations.first { $0.metric.name == "run_water" }?.value == 0.5)
        #expect(entry.observations.first { $0.metric.name == "cpu_utilisation" }?.metric.unit == "%")
        #expect(entry.attributes.contains(Attribute("codecarbon_version", "3.2.1")))
        #expect(late.found.doubts.isEmpty)
    }

    @Test(
        "The rate is in g/s in early versions and in kg/s in later ones: emissions over duration tell",
        arguments: [1, 1000])
    func rate(factor: Double) throws {
        let read = try read(Self.middle + Self.middleRow(rate: factor))
        let rate = try #require(read.found.entries.first?.observations.first { $0.metric.name == "carbon_rate" })
        #expect(abs(rate.value - 1e-6) < 1e-15)
        #expect(rate.metric.unit == "kg/s")
        #expect(
            read.end.notes
                == (factor == 1
                    ? [] : ["In 1 row the rate of emissions is in g/s, as in early versions; it is stored in kg/s."]))
    }

    @Test("A rate that fits emissions and duration in no unit is refused alone")
    func wrongRate() throws {
        let read = try read(Self.middle + Self.middleRow(rate: 1e9))
        #expect(read.found.entries.count == 1)
        #expect(
            read.found.refusals.map(\.reason) == ["is emissions over duration neither in kg/s nor in g/s"])
    }

    @Test(
        "A row that cannot be believed is refused whole",
        arguments: [
            (
                "2021-04-18T15:29:14,e1,trial,-3.5,0.004,0.0075,,,,,,", "duration",
                "its duration is negative: the clock or a counter went back"
            ),
            (
                "2021-04-18T15:29:14,e1,trial,3.5,-1,0.0075,,,,,,", "emissions",
                "its number of emissions is negative: the clock or a counter went back"
            ),
            ("2021-04-18T15:29:14,e1,trial,3.5,1,lots,,,,,,", "energy_consumed", "its energy cannot be read"),
            ("2021-04-18T15:29:14,e1,trial,inf,1,1,,,,,,", "duration", "its duration cannot be read"),
            ("2021-04-18T15:29:14,e1,trial,,,,,,,,,", "duration", "it has neither duration nor energy nor emissions"),
            ("��,asdf,x,1,2,3,,,,,,", "timestamp", "it has no date and time"),
            ("2021-04-18T15:29:14,,,1,2,3,,,,,,", "project_name", "it names no project and no run"),
        ])
    func refusedRow(row: String, column: String, reason: String) throws {
        let read = try read(Self.early + row + "\n" + Self.earlyRow)
        #expect(read.found.entries.count == 1)
        #expect(read.found.refusals.map(\.column) == [column])
        #expect(read.found.refusals.map(\.reason) == [reason])
        #expect(read.found.refusals.map(\.place) == ["line 2"])
    }

    @Test("A file put together from several has headers between its rows: each counts for what follows")
    func headersBetween() throws {
        let read = try read(
            Self.early + Self.earlyRow + Self.middle + Self.middleRow() + Self.late + Self.lateRow)
        #expect(read.found.entries.map { $0.observations.count } == [3, 10, 15])
        #expect(read.found.entries.map(\.row) == [1, 2, 3])
        #expect(read.found.refusals.isEmpty)
        #expect(
            read.end.notes == [
                "The file was put together from several: a header stands again at line 3 and 1 more."
            ])
    }

    @Test("A row of another length refuses the file, or is refused alone if bad rows are skipped")
    func ragged() throws {
        let text = Self.early + "x,y\n" + Self.earlyRow
        let error = try #require(throws: IntakeError.self) { try read(text) }
        #expect(error.place == "line 2")
        #expect(
            try read(text, skipBadRows: true).found.refusals.map(\.reason) == ["it has 2 fields, and the header 12"])
    }

    @Test("A row that is there twice is refused; one of the same run with other numbers is kept")
    func repeated() throws {
        let read = try read(
            Self.middle + Self.middleRow() + Self.middleRow() + Self.middleRow(duration: "101"))
        #expect(read.found.entries.map(\.key) == ["trial r1 2022-11-13T21:49:52", "trial r1 2022-11-13T21:49:52 #2"])
        #expect(read.found.refusals.map(\.reason) == ["it repeats row 1"])
    }

    @Test("Cells padded with blanks are read")
    func padded() throws {
        let read = try read(Self.early + "2021-04-18T15:29:14 , e1 ,  trial   , 200.5 , 0.004, 0.0075 ,,,,,,\n")
        #expect(read.found.entries.map(\.model.name) == ["trial"])
        #expect(read.found.entries.first?.observations.map(\.value) == [200.5, 0.004, 0.0075])
    }

    @Test("An energy that is not the sum of its parts, or more than a machine can draw, is flagged")
    func flags() throws {
        let read = try read(Self.middle + Self.middleRow(total: "50"))
        #expect(read.found.doubts.map(\.rule) == ["energy-against-parts", "power-of-one-machine"])
        #expect(read.found.doubts.first?.reason == "processor, GPUs and memory together took 0.0005 kWh")
    }

    @Test("Data that were made elsewhere are the user’s own, and the credit says so")
    func credit() throws {
        let read = try read(Self.early + Self.earlyRow)
        #expect(read.dataset.credit == "Runs measured with CodeCarbon (mlco2/codecarbon) by the owner of the file.")
    }
}
