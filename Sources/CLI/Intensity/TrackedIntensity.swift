import ArgumentParser
import Footprint
import FoundationEssentials
import GridSeries
import HTTPRequests
import Ledger
import LiveIntensity

/// The intensities of a run that is about to begin.
struct TrackedIntensity {
    /// A run waits no longer than this for a provider's first answer.
    private static let longestWait = TimeSpan.seconds(1)

    let options: SeriesOptions
    let duration: Estimate<TimeSpan>?
    let settings: PlaceSettings?
    let tell: (String) -> Void

    /// What gives each sample its intensity; `nil` where the place's own holds for all. The place then names the source; the
    /// best start is told, if it is asked for.
    func begin(_ counted: inout CountedPlace) throws -> RunIntensity? {
        let now = TimeSpan.seconds(Date().timeIntervalSince1970)
        switch try options.choice(settings, grid: counted.place.grid) {
        case nil:
            if duration != nil {
                throw CommandFailure.wrongUsage("‘--duration’ changes nothing: the best start needs --grid-series")
            }
            return nil
        case .series(let series):
            name(series.origin, in: &counted)
            tellRange(of: series, now: now)
            tellBestStart(in: series, now: now)
            return RunIntensity(series, hasPlace: counted.place.intensity != nil)
        case .provider(let provider):
            if duration != nil {
                throw CommandFailure.wrongUsage(
                    "‘--duration’ needs --grid-series; for the forecast of a provider: wattmark best-start --intensity-from"
                )
            }
            return begin(provider, &counted, now: now)
        }
    }

    private func name(_ origin: SeriesOrigin, in counted: inout CountedPlace) {
        let source = origin.text
        let rest =
            counted.place.intensity == nil ? "" : "; where it has none, that of the place holds, which is named next"
        counted.remarks.insert(
            "Each sample is counted with the carbon intensity that \(source) has for its time\(rest).", at: 0)
        counted.place.intensitySource = counted.place.intensitySource.map { "\(source); outside of it \($0)" } ?? source
    }

    // MARK: - Files

    private func tellRange(of series: IntensitySeries, now: TimeSpan) {
        guard series.intensity(at: now) == nil else { return }
        tell(
            "wattmark: \(series.origin.name) has no intensity for now: it goes from \(CalendarText.text(series.start)) "
                + "to \(CalendarText.text(series.end)).")
    }

    private func tellBestStart(in series: IntensitySeries, now: TimeSpan) {
        guard let duration else { return }
        do throws(BestStartError) {
            tell("wattmark: " + BestStartWords.summary(try series.bestStart(of: duration.central, from: now)))
        } catch {
            tell("wattmark: \(series.origin.name): \(error)")
        }
    }

    // MARK: - Providers

    private func begin(
        _ provider: any IntensityProvider, _ counted: inout CountedPlace, now: TimeSpan
    ) -> RunIntensity {
        if counted.place.intensity == nil, let grid = provider.grid { takeYearly(of: grid, &counted) }
        name(provider.origin, in: &counted)
        let feed = IntensityFeed(
            provider, transport: CurlTransport(),
            cache: IntensityCache(environment: ProcessInfo.processInfo.environment),
            clock: { .seconds(Date().timeIntervalSince1970) })
        feed.start()
        feed.wait(atMost: Self.longestWait)
        if feed.intensity(at: now) == nil {
            let reason = feed.failure.map { "\($0)" } ?? "\(provider.origin.name) has not answered yet."
            let until =
                counted.place.intensity == nil ? "" : " Until it answers, the yearly intensity of the place is taken."
            tell("wattmark: \(reason)\(until)")
        }
        return RunIntensity(feed, hasPlace: counted.place.intensity != nil)
    }

    /// The catalog's intensity of the provider's own place, for times without an answer.
    private func takeYearly(of grid: String, _ counted: inout CountedPlace) {
        guard var options = try? PlaceOptions.parse([]) else { return }
        options.grid = grid
        // Many zones of providers are smaller than the catalog's grids.
        guard let yearly = try? options.place() else { return }
        counted.place.grid = yearly.place.grid
        counted.place.intensity = yearly.place.intensity
        counted.place.intensitySource = yearly.place.intensitySource
    }
}
