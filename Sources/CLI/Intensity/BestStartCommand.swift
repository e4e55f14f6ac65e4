import ArgumentParser
import Footprint
import FoundationEssentials
import GridSeries
import Reports
import Scenarios

/// Finds the start at which a run causes the least carbon.
struct BestStartCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "best-start",
        abstract: "Find when a run should start to cause the least carbon.",
        discussion: """
            Needs the carbon intensity of the next hours: a file (--grid-series), of any of these forms: a table with
            time and intensity, an export or answer of Electricity Maps or of the British Carbon Intensity service.

              wattmark best-start --grid-series forecast.csv --duration 3h
              wattmark best-start --grid-series forecast.csv --duration 8h --power 2.4kW --within 24h
              wattmark best-start --grid-series 2025.csv --duration 8h --from 2025-06-01T08:00Z --within 7d
            """)

    @OptionGroup(title: "Intensity") var intensity: SeriesOptions

    @Option(
        parsing: .unconditional, help: ArgumentHelp("How long the run takes: 3h.", valueName: "time"),
        transform: quantity("--duration", .aboveZero))
    var duration: Estimate<TimeSpan>

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Mean power of the run, overhead included, for its carbon: 2.4kW.", valueName: "power"),
        transform: quantity("--power", .zeroOrMore))
    var power: Estimate<Power>?

    @Option(
        help: ArgumentHelp(
            "The earliest start, with its zone; now otherwise: 2026-01-15T18:00+01:00.", valueName: "time"),
        transform: Self.time)
    var from: TimeSpan?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Start no later than this after the earliest: 12h.", valueName: "time"),
        transform: quantity("--within", .zeroOrMore))
    var within: Estimate<TimeSpan>?

    @OptionGroup(title: "Output") var output: OutputOptions

    func validate() throws {
        if intensity.gridSeries == nil {
            throw ValidationError("no intensities are given; example: --grid-series forecast.csv")
        }
    }

    func run() throws {
        guard let series = try intensity.series() else { return }
        let earliest = from ?? TimeSpan.seconds(Date().timeIntervalSince1970)
        let choice = StartChoice(
            series: series, duration: duration.central, power: power, earliest: earliest,
            latest: within.map { earliest + $0.high })
        try output.write(BestStartDocument(choice, starts: try starts(choice)).document)
    }

    private func starts(_ choice: StartChoice) throws -> [BestStart] {
        do throws(BestStartError) {
            return try choice.starts()
        } catch {
            throw CommandFailure.dataRefused("\(choice.series.origin.name): \(error)")
        }
    }

    @Sendable private static func time(_ text: String) throws -> TimeSpan {
        switch CalendarText.parse(text) {
        case .success(let time): return time
        case .failure(.noZone): throw ValidationError("‘\(text)’ has no time zone; write \(text)Z for UTC, or +01:00")
        case .failure(.notATime): throw ValidationError("‘\(text)’ is no time; write it like 2026-01-15T18:00+01:00")
        }
    }
}
