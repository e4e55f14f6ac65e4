public import Footprint
public import GridSeries
public import HTTPRequests

/// The Carbon Intensity service of the operator of Great Britain's grid: half-hours, national or of one of 17 regions.
///
/// It counts the carbon dioxide of generation alone, losses of the grid and imports included. Regions have forecasts only.
/// Source: https://carbon-intensity.github.io/api-definitions (read 2026-11). No token is needed.
public struct BritishCarbonIntensity: IntensityProvider {
    static let usualBase = "https://api.carbonintensity.org.uk"

    /// By their number, from 1 on.
    static let regions = [
        "North Scotland", "South Scotland", "North West England", "North East England", "Yorkshire", "North Wales",
        "South Wales", "West Midlands", "East Midlands", "East England", "South West England", "South England",
        "London",
        "South East England", "England", "Scotland", "Wales",
    ]

    /// 1 to 17; `nil` for all of Great Britain.
    public let region: Int?
    private let base: String
    private let latestAddress: HTTPAddress

    /// - Parameters:
    ///   - zone: A region by name or number; `nil` for all of Great Britain.
    ///   - base: The server, for tests.
    public init(zone: String?, base: String? = nil) throws(ProviderError) {
        let region = try zone.map { text throws(ProviderError) in try Self.region(text) }
        let base = base ?? Self.usualBase
        let path = region.map { "/regional/regionid/\($0)" } ?? "/intensity"
        guard let address = HTTPAddress(base + path) else { throw .settings("‘\(base)’ is no web address.") }
        self.region = region
        self.base = base
        latestAddress = address
    }

    private static func region(_ text: String) throws(ProviderError) -> Int {
        if let number = Int(text), (1...regions.count).contains(number) { return number }
        if let index = regions.firstIndex(where: { $0.lowercased() == text.lowercased() }) { return index + 1 }
        let nearest = nearestNames(to: text, in: regions, limit: 1).first
        throw .badZone(
            text, provider: "the British Carbon Intensity service",
            hint: nearest.map { "did you mean ‘\($0)’?" } ?? "known are \(regions.joined(separator: ", ")).")
    }

    public var origin: SeriesOrigin {
        let place = region.map { Self.regions[$0 - 1] } ?? "Great Britain"
        return SeriesOrigin(
            name: "Carbon Intensity API, \(place)", publisher: "Carbon Intensity API", boundary: .direct)
    }
    public var key: String { "carbon-intensity-uk-\(region.map(String.init) ?? "national")" }
    public var interval: TimeSpan { .hours(0.5) }
    public var grid: String? { "GB" }
    public var latest: HTTPRequest { HTTPRequest(latestAddress) }

    public func forecast(from now: TimeSpan) -> HTTPRequest? {
        let time = CalendarText.text(now).replacing(" UTC", with: "Z").replacing(" ", with: "T")
        let path =
            region.map { "/regional/intensity/\(time)/fw48h/regionid/\($0)" } ?? "/intensity/\(time)/fw48h"
        return HTTPAddress(base + path).map { HTTPRequest($0) }
    }

    public func read(_ body: [UInt8], now: TimeSpan) throws(ProviderError) -> IntensitySeries {
        try SeriesAnswer.read(body, origin: origin, now: now)
    }
}
