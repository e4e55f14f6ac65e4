import Foundation
import TestSupport
import Testing

@Suite(.endIfHung) struct ConfigCommandTests {
    private func run(_ arguments: [String], configuration: String) throws -> WattmarkProcess.Outcome {
        let wattmark = try WattmarkProcess()
        let path = wattmark.folder + "/config.yaml"
        try configuration.write(toFile: path, atomically: true, encoding: .utf8)
        return try wattmark.run(arguments, environment: ["WATTMARK_CONFIG": path])
    }

    @Test("A run is counted for the place of the configuration, and says so")
    func place() throws {
        let outcome = try run(
            ["track", "--format", "json", "--", "sleep", "0.1"], configuration: "grid: FR\npue: 1.5\n")
        #expect(outcome.code == 0)
        #expect(outcome.errors.contains("\"grid\": \"FR\""))
        #expect(outcome.errors.contains("config.yaml: grid FR, pue 1.5."))
    }

    @Test("An option wins over the configuration, and then nothing is said of it")
    func options() throws {
        let outcome = try run(
            ["track", "--intensity", "10g/kWh", "--format", "json", "--", "sleep", "0.1"], configuration: "grid: FR\n")
        #expect(!outcome.errors.contains("config.yaml"))
        #expect(outcome.errors.contains("\"intensity_source\": \"--intensity\""))
    }

    @Test(
        "A configuration that is wrong is refused before the command runs",
        arguments: [
            ("gird: FR\n", "config.yaml:1: there is no setting ‘gird’; did you mean ‘grid’?"),
            ("pue: 0.5\n", "config.yaml:1: ‘pue’: ‘0.5’ is out of range"),
            ("grid: FR\nregion: aws:eu-west-1\n", "config.yaml:2: ‘region’: grid is given as well"),
            ("grid: Atlantis\n", "‘--grid Atlantis’: there is no such name in the catalog"),
        ])
    func wrong(configuration: String, sentence: String) throws {
        let outcome = try run(["track", "--", "echo", "ran"], configuration: configuration)
        #expect(outcome.code == 3)
        #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
        #expect(try run(["config"], configuration: configuration).code == 3)
    }

    @Test("The configuration's series is that of its own place: a place on the command line leaves it out")
    func series() throws {
        let wattmark = try WattmarkProcess()
        let series = wattmark.folder + "/fr.csv"
        try "time,intensity\n2026-01-15T12:00Z,1\n".write(toFile: series, atomically: true, encoding: .utf8)
        let configuration = "grid: FR\ngrid-series: \(series)\n"
        let own = try run(["track", "--", "true"], configuration: configuration)
        #expect(own.errors.contains("fr.csv has no intensity for now"))
        let other = try run(["track", "--grid", "DE", "--", "true"], configuration: configuration)
        #expect(other.code == 0)
        #expect(!other.errors.contains("fr.csv"))
    }

    @Test("The settings are shown with their meaning, and the path alone on request")
    func shown() throws {
        let outcome = try run(["config"], configuration: "pue: 1.2\n")
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("power usage effectiveness"))
        #expect(outcome.output.contains("config.yaml"))
        let path = try run(["config", "path"], configuration: "")
        #expect(path.output.hasSuffix("/config.yaml\n"))
    }

    @Test("The example is a configuration that says nothing yet, and a good one without its comment signs")
    func example() throws {
        let example = try run(["config", "example"], configuration: "").output
        #expect(try run(["config"], configuration: example).code == 0)
        let lines = example.split(separator: "\n").dropFirst()
            .filter { !$0.hasPrefix("#region") && !$0.hasPrefix("#intensity") && !$0.hasPrefix("#grid-series") }
            .map { $0.dropFirst() }
        #expect(try run(["config"], configuration: lines.joined(separator: "\n")).code == 0)
    }

    @Test("A configuration that is named and missing is refused; the usual one may be missing")
    func missing() throws {
        let wattmark = try WattmarkProcess()
        let named = try wattmark.run(["config"], environment: ["WATTMARK_CONFIG": "/nowhere.yaml"])
        #expect(named.code == 3)
        #expect(named.errors.contains("/nowhere.yaml: the file cannot be read: there is no such file."))
        let usual = try wattmark.run(
            ["config"], environment: ["WATTMARK_CONFIG": "", "XDG_CONFIG_HOME": wattmark.folder])
        #expect(usual.code == 0)
        #expect(usual.output.contains("There is no configuration"))
    }
}
