import ArgumentParser
import Footprint
import FoundationEssentials
import GridSeries
import HTTPRequests
import LiveIntensity
import Reports
import Scenarios
import Settings

/// Finds the start at which a run causes the least carbon.
struct BestStartCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "best-start",
        abstract: "Find when a run should start to cause the least carbon.",
        discussion: """
            Needs the carbon intensity of the next hours: a file (--grid-series), or a
            provider that is asked over the network (--intensity-from).

            Examples:
              wattmark best-start --grid-series forecast.csv --duration 3h
              wattmark best-start --grid-series forecast.csv --duration 8h --within 24h
              wattmark best-start --intensity-from carbon-intensity-uk --duration 3h
              wattmark best-start --grid-series 2025.csv --duration 8h --power 2.4kW
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

    func run() throws {
        let settings = try PlaceSettings.ofUser()
        guard let choice = try intensity.choice(settings, grid: settings?.file["grid"]?.text) else {
            throw CommandFailure.wrongUsage("no intensities are given; example: --grid-series forecast.csv")
        }
        let earliest = from ?? .seconds(Date().timeIntervalSince1970)
        let series: IntensitySeries =
            switch choice {
            case .series(let series): series
            case .provider(let provider):
                try SeriesOptions.known { () throws(ProviderError) in
                    try provider.forecast(from: earliest, through: CurlTransport())
                }
            }
        let starts = try starts(
            StartChoice(
                series: series, duration: duration.central, power: power, earliest: earliest,
                latest: within.map { earliest + $0.high }))
        try output.write(starts.document)
    }

    private func starts(_ choice: StartChoice) throws -> BestStartDocument {
        do throws(BestStartError) {
            return BestStartDocument(choice, starts: try choice.starts())
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
