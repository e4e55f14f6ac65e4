import ArgumentParser
import FoundationEssentials
import TestSupport
import Testing

@testable import CLI

@Suite struct BestStartCommandTests {
    private let folder = try? TemporaryFolder()

    /// 12 hours from midnight, clean from 3 to 5.
    private func series() throws -> String {
        let path = try #require(folder).path + "/day.csv"
        let rows = (0..<12).map { hour in
            "2026-01-15T\(hour < 10 ? "0" : "")\(hour):00Z,\((3..<5).contains(hour) ? 50 : 200)"
        }
        try (["time,intensity"] + rows).joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    private func written(_ arguments: [String]) throws -> String {
        let path = try #require(folder).path + "/out"
        var command = try Wattmark.parseAsRoot(["best-start"] + arguments + ["--output", path])
        try command.run()
        return try String(contentsOfFile: path, encoding: .utf8)
    }

    private func refusal(_ arguments: [String]) -> (code: Int32, message: String) {
        do {
            var command = try Wattmark.parseAsRoot(["best-start"] + arguments)
            try command.run()
            return (0, "")
        } catch {
            return ExitCodes.outcome(of: error)
        }
    }

    @Test("The best start is named with its wait and its saving, beside starting at once")
    func best() throws {
        let shown = try written([
            "--grid-series", try series(), "--duration", "2h", "--from", "2026-01-15T00:00Z", "--power", "500W",
        ])
        #expect(shown.contains("Best start: 2026-01-15 03:00 UTC, in 3.0 h: 75 % less carbon than at once."))
        let csv = try written([
            "--grid-series", try series(), "--duration", "2h", "--from", "2026-01-15T00:00Z", "--power", "500W",
            "--format", "csv",
        ]).split(whereSeparator: \.isNewline)
        #expect(csv.count == 3)
        // 1 kWh at 200 and at 50 g/kWh.
        let best = csv[2].split(separator: ",").compactMap { Double($0) }
        #expect(best.map { ($0 * 1_000).rounded() / 1_000 } == [10_800, 50, 50, 50, 0.75, 0.75, 0.75, 50, 50, 50])
        let atOnce = csv[1].split(separator: ",").compactMap { Double($0) }
        #expect(atOnce.last.map { ($0 * 1_000).rounded() } == 200_000)
    }

    @Test("A limit of the wait is kept, and starting at once may be the best")
    func within() throws {
        let shown = try written([
            "--grid-series", try series(), "--duration", "1h", "--from", "2026-01-15T00:00Z", "--within", "1h",
        ])
        #expect(shown.contains("Best start: at once; no later start of the series causes less carbon."))
    }

    @Test("A series that is over is refused with what to do")
    func over() throws {
        let (code, message) = refusal(["--grid-series", try series(), "--duration", "1h"])
        #expect(code == 3)
        #expect(
            message == "wattmark: day.csv: the series ends at 2026-01-15 12:00 UTC, before the earliest start; fetch a "
                + "newer one, or look back with --from.")
    }

    @Test(
        "Options that make no sense are refused with an example",
        arguments: [
            (["--duration", "1h"], "no intensities are given; example: --grid-series forecast.csv"),
            (["--grid-series", "x", "--duration", "0h"], "out of range"),
            (["--grid-series", "x", "--duration", "1h", "--from", "noon"], "‘noon’ is no time; write it like"),
            (["--grid-series", "x", "--duration", "1h", "--from", "2026-01-15T12:00"], "has no time zone"),
            (
                ["--grid-series", "x", "--duration", "1h", "--series-offset", "CET"],
                "is no offset; write it like +01:00"
            ),
        ])
    func usage(arguments: [String], part: String) {
        let (code, message) = refusal(arguments)
        #expect(code == 2)
        #expect(message.contains(part), "\(message)")
    }

    @Test("A file that is not there is refused as data")
    func missing() {
        let (code, message) = refusal(["--grid-series", "/nowhere.csv", "--duration", "1h"])
        #expect(code == 3)
        #expect(message.contains("/nowhere.csv: the file cannot be read: there is no such file."))
    }
}
