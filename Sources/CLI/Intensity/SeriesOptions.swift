import ArgumentParser
import Footprint
import FoundationEssentials
import GridSeries
import HTTPRequests
import LiveIntensity
import Settings

/// Carbon intensity over time: from a file, or from a provider that is asked for by name.
struct SeriesOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Carbon intensity over time, CSV or JSON: time,intensity in g/kWh, or an export of Electricity Maps or the "
                + "British Carbon Intensity service.", valueName: "file"),
        completion: .file())
    var gridSeries: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Ahead of UTC, of times in the file without a zone: +01:00.", valueName: "offset"),
        transform: Self.offset)
    var seriesOffset: TimeSpan?

    @Option(
        help: ArgumentHelp(
            "Ask a provider over the network: electricity-maps (token in ELECTRICITYMAPS_TOKEN), carbon-intensity-uk, or a "
                + "file that maps another address (.yaml).", valueName: "provider"))
    var intensityFrom: String?

    @Option(
        help: ArgumentHelp("The provider's name of the place: FR, US-CAL-CISO; London.", valueName: "zone"))
    var zone: String?

    func validate() throws {
        try Exclusive.check(
            [("--grid-series", gridSeries), ("--intensity-from", intensityFrom)],
            because: "each is the carbon intensity")
        if seriesOffset != nil, gridSeries == nil {
            throw ValidationError("‘--series-offset’ changes nothing: --grid-series is not given")
        }
        if zone != nil, gridSeries != nil {
            throw ValidationError("‘--zone’ changes nothing: the intensities are those of --grid-series")
        }
    }

    /// Where intensities come from: by the options, or else by the configuration.
    enum Choice {
        case series(IntensitySeries)
        case provider(any IntensityProvider)
    }

    /// `nil` where neither a file nor a provider is named.
    ///
    /// - Parameter grid: The place of the run, for a provider whose zone is not named.
    func choice(_ settings: PlaceSettings?, grid: String?) throws -> Choice? {
        if let gridSeries { return .series(try series(gridSeries)) }
        if let intensityFrom { return .provider(try provider(intensityFrom, settings, grid: grid)) }
        let (file, name) = (settings?.file["grid-series"]?.text, settings?.file["intensity-from"]?.text)
        if let settings, file != nil, name != nil {
            throw settings.refusal("intensity-from", "grid-series is given as well, and each is the carbon intensity.")
        }
        if let file { return .series(try series(file)) }
        if let name { return .provider(try provider(name, settings, grid: grid)) }
        if zone != nil { throw CommandFailure.wrongUsage("‘--zone’ changes nothing: --intensity-from is not given") }
        return nil
    }

    private func series(_ path: String) throws -> IntensitySeries {
        do throws(SeriesError) {
            let reader = SeriesReader(offset: seriesOffset, now: .seconds(Date().timeIntervalSince1970))
            return try reader.read(path: path == "-" ? "/dev/stdin" : path)
        } catch {
            throw CommandFailure.dataRefused("\(error)")
        }
    }

    private func provider(
        _ name: String, _ settings: PlaceSettings?, grid: String?
    ) throws -> any IntensityProvider {
        try Self.known { () throws(ProviderError) in
            try IntensityProviders.named(
                name, zone: zone ?? settings?.file["zone"]?.text ?? (name == "electricity-maps" ? grid : nil),
                environment: ProcessInfo.processInfo.environment)
        }
    }

    /// What a provider refuses, with the right exit code.
    static func known<Value>(_ body: () throws(ProviderError) -> Value) throws -> Value {
        do throws(ProviderError) {
            return try body()
        } catch {
            switch error {
            case .unknown, .noToken, .noZone, .badZone, .noForecast: throw CommandFailure.wrongUsage("\(error)")
            case .settings: throw CommandFailure.dataRefused("\(error)")
            case .request, .answer: throw CommandFailure.failed("\(error)")
            }
        }
    }

    @Sendable private static func offset(_ text: String) throws -> TimeSpan {
        guard let offset = CalendarText.parseOffset(text) else {
            throw ValidationError("‘\(text)’ is no offset; write it like +01:00, -05:30 or Z")
        }
        return offset
    }
}
