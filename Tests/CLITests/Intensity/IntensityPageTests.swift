import ArgumentParser
import FoundationEssentials
import GridSeries
import TestSupport
import Testing

@testable import CLI

@Suite struct IntensityPageTests {
    private let page = (try? Repository.text(of: "Docs/Intensity.md")) ?? ""

    /// The indented block that begins with a line.
    private func block(from first: String) -> String {
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let begun = lines.drop { $0 != "    " + first }
        return begun.prefix { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }.joined(separator: "\n") + "\n"
    }

    @Test("Every command on the page is one that the program understands")
    func commands() throws {
        let commands = page.split(separator: "\n").filter { $0.hasPrefix("    ") && $0.contains("wattmark ") }
        #expect(commands.count >= 12)
        for command in commands {
            let words = command.split(separator: " ").drop { $0 != "wattmark" }.dropFirst().prefix { $0 != ">" }
            #expect(throws: Never.self, "\(command)") { _ = try Wattmark.parseAsRoot(words.map(String.init)) }
        }
    }

    @Test("The table on the page is read as it stands")
    func table() throws {
        let series = try SeriesReader().read(Array(block(from: "time,intensity").utf8), name: "page")
        #expect(series.intervals.count == 2)
    }

    @Test("The mapping and the configuration on the page are read as they stand")
    func settings() throws {
        let wattmark = try WattmarkProcess()
        try block(from: "# grid.yaml").write(
            toFile: wattmark.folder + "/grid.yaml", atomically: true, encoding: .utf8)
        let mapped = try wattmark.run(
            ["track", "--quiet", "--intensity-from", "grid.yaml", "--", "true"],
            environment: ["GRID_TOKEN": "x", "https_proxy": "http://127.0.0.1:1", "XDG_CACHE_HOME": wattmark.folder])
        #expect(mapped.code == 0, "\(mapped.errors)")
        let configuration = wattmark.folder + "/config.yaml"
        try block(from: "grid: FR").write(toFile: configuration, atomically: true, encoding: .utf8)
        #expect(try wattmark.run(["config"], environment: ["WATTMARK_CONFIG": configuration]).code == 0)
    }
}
