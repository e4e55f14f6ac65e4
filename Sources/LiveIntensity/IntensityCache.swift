public import Footprint
import FoundationEssentials
public import GridSeries

/// The last answer of each provider, in a folder of the user, so that many runs ask once.
public struct IntensityCache: Sendable {
    /// An answer, and when it was given.
    public struct Answer: Sendable, Hashable {
        public let series: IntensitySeries
        public let fetched: TimeSpan

        public init(series: IntensitySeries, fetched: TimeSpan) {
            self.series = series
            self.fetched = fetched
        }
    }

    public let folder: String

    public init(folder: String) { self.folder = folder }

    /// The folder is `wattmark/intensity` in `XDG_CACHE_HOME`, else in `HOME/.cache`; `nil` for a process without a home.
    public init?(environment: [String: String]) {
        if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") {
            folder = cache + "/wattmark/intensity"
        } else if let home = environment["HOME"], home.hasPrefix("/") {
            folder = home + "/.cache/wattmark/intensity"
        } else {
            return nil
        }
    }

    /// What is kept for a provider; `nil` for nothing, and for a file that is damaged or not of this program.
    public func answer(of provider: some IntensityProvider) -> Answer? {
        let path = path(of: provider)
        guard let data = try? Data(contentsOf: URL(filePath: path)), data.count < 1 << 20,
            let stored = try? JSONDecoder().decode(Stored.self, from: data), stored.version == Stored.current,
            stored.fetched.isFinite
        else { return nil }
        let intervals = stored.intervals.compactMap { interval -> IntensitySeries.Interval? in
            guard interval.start.isFinite, interval.end.isFinite, interval.intensity >= 0, interval.intensity <= 2_500
            else { return nil }
            return IntensitySeries.Interval(
                start: .seconds(interval.start), end: .seconds(interval.end),
                intensity: .gramsPerKilowattHour(interval.intensity), isForecast: interval.isForecast)
        }
        guard let series = IntensitySeries(intervals, origin: provider.origin) else { return nil }
        return Answer(series: series, fetched: .seconds(stored.fetched))
    }

    /// Keeps an answer; a reader never sees half of it. What cannot be written is not kept, and no error.
    public func keep(_ answer: Answer, of provider: some IntensityProvider) {
        let intervals = answer.series.intervals.suffix(1_000).map { interval in
            Stored.Interval(
                start: interval.start.seconds, end: interval.end.seconds,
                intensity: interval.intensity.gramsPerKilowattHour, isForecast: interval.isForecast)
        }
        let stored = Stored(version: Stored.current, fetched: answer.fetched.seconds, intervals: intervals)
        guard let data = try? JSONEncoder().encode(stored) else { return }
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try? data.write(to: URL(filePath: path(of: provider)), options: .atomic)
    }

    private func path(of provider: some IntensityProvider) -> String { "\(folder)/\(provider.key).json" }

    private struct Stored: Codable {
        static let current = 1

        struct Interval: Codable {
            let start: Double
            let end: Double
            /// g/kWh
            let intensity: Double
            let isForecast: Bool

            enum CodingKeys: String, CodingKey {
                case start = "start_s"
                case end = "end_s"
                case intensity = "intensity_g_per_kwh"
                case isForecast = "is_forecast"
            }
        }

        let version: Int
        let fetched: Double
        let intervals: [Interval]

        enum CodingKeys: String, CodingKey {
            case version, intervals
            case fetched = "fetched_s"
        }
    }
}
