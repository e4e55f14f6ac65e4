import Foundation
import TestSupport
import Testing

@Suite(.endIfHung) struct TrackedIntensityTests {
    /// Hours around now with these intensities, the first of them the present one.
    private func series(_ values: [Double], in folder: String, from hour: Int = 0) throws -> String {
        let path = folder + "/series.csv"
        let now = (Date().timeIntervalSince1970 / 3_600).rounded(.down) * 3_600
        let rows = values.indices.map { index in
            let time = Date(timeIntervalSince1970: now + Double(index + hour) * 3_600)
            return "\(time.formatted(.iso8601)),\(values[index])"
        }
        try (["time,intensity"] + rows).joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    private func shown(_ wattmark: WattmarkProcess) throws -> [String: Any] {
        let outcome = try wattmark.run(["runs", "show", "last", "--format", "json"])
        return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }

    @Test("A run is counted with the intensity of its own hour, and says where from")
    func hourly() throws {
        let wattmark = try WattmarkProcess()
        let file = try series([500, 500, 100], in: wattmark.folder)
        let outcome = try wattmark.run([
            "track", "--grid", "FR", "--grid-series", file, "--interval", "0.05s", "--", "sleep", "0.3",
        ])
        #expect(outcome.code == 0)
        let run = try shown(wattmark)
        let totals = try #require(run["totals"] as? [String: Any] ?? (run["totals"] as? [[String: Any]])?.first)
        let energy = try #require((totals["facility_energy_j"] as? [String: Any])?["central"] as? Double)
        let carbon = try #require((totals["operational_carbon_g"] as? [String: Any])?["central"] as? Double)
        #expect(isClose(carbon, energy / 3_600_000 * 500, relative: 1e-6))
        #expect("\(run)".contains("series.csv; outside of it"))
    }

    @Test("A series that does not reach now says so at once, and the place's intensity is taken and named")
    func uncovered() throws {
        let wattmark = try WattmarkProcess()
        let file = try series([500], in: wattmark.folder, from: -9)
        let outcome = try wattmark.run(["track", "--grid", "FR", "--grid-series", file, "--", "sleep", "0.1"])
        #expect(outcome.errors.contains("series.csv has no intensity for now: it goes from"))
        #expect(outcome.errors.contains("CO2e"))
        let run = "\(try shown(wattmark))"
        #expect(run.contains("series.csv has no intensity for the time of the run"))
    }

    @Test("The best start of a run of known duration is told before it starts")
    func bestStart() throws {
        let wattmark = try WattmarkProcess()
        let file = try series([500, 500, 100, 500], in: wattmark.folder)
        let outcome = try wattmark.run(["track", "--grid-series", file, "--duration", "30min", "--", "true"])
        #expect(outcome.errors.contains("wattmark: Best start: "))
        #expect(outcome.errors.contains(": 80 % less carbon than at once."))
    }

    @Test("A run that ends before its work is done names the best start of the rest")
    func rest() throws {
        let wattmark = try WattmarkProcess()
        let file = try series([500, 500, 500, 100, 100, 500], in: wattmark.folder)
        // Eight steps of 20,000 in less than a second: half an hour is left, more on a busy machine.
        let outcome = try wattmark.run([
            "track", "--grid-series", file, "--interval", "0.02s", "--progress-pattern", "step (\\d+)/(\\d+)", "--",
            "sh",
            "-c", "for i in 1 2 3 4 5 6 7 8; do echo step $i/20000; sleep 0.1; done; exit 3",
        ])
        #expect(outcome.code == 3)
        #expect(outcome.errors.contains("wattmark: For the rest of the work, "))
        #expect(outcome.errors.contains("less carbon than at once."))
    }

    @Test("A broken series is refused before the command runs")
    func broken() throws {
        let wattmark = try WattmarkProcess()
        let path = wattmark.folder + "/broken.csv"
        try "time,intensity\n2026-01-15T12:00,1\n".write(toFile: path, atomically: true, encoding: .utf8)
        let outcome = try wattmark.run(["track", "--grid-series", path, "--", "touch", wattmark.folder + "/ran"])
        #expect(outcome.code == 3)
        #expect(outcome.errors.contains("broken.csv:2: ‘2026-01-15T12:00’ has no time zone"))
        #expect(!FileManager.default.fileExists(atPath: wattmark.folder + "/ran"))
    }
}
