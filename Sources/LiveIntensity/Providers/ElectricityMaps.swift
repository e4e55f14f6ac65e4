public import Footprint
public import GridSeries
public import HTTPRequests

/// Electricity Maps, version 3 of its interface: hourly life-cycle averages of 350 zones.
///
/// Source: https://portal.electricitymaps.com/developer-hub/api/reference (read 2026-11). The token goes into the header
/// `auth-token`.
public struct ElectricityMaps: IntensityProvider {
    /// The variable of the environment that holds the token.
    public static let tokenVariable = "ELECTRICITYMAPS_TOKEN"
    static let usualBase = "https://api.electricitymaps.com"

    public let zone: String
    private let base: String
    private let token: HTTPHeader
    private let latestAddress: HTTPAddress

    /// - Parameters:
    ///   - zone: As Electricity Maps names it: FR, US-CAL-CISO.
    ///   - base: The server, for tests.
    public init(zone: String, token: String, base: String? = nil) throws(ProviderError) {
        let isZone =
            zone.count >= 2 && zone.count <= 32
            && zone.utf8.allSatisfy { byte in
                (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            }
        guard isZone else {
            throw .badZone(zone, provider: "Electricity Maps", hint: "zones are like FR, DE, US-CAL-CISO.")
        }
        guard let header = HTTPHeader("auth-token", token, isSecret: true) else {
            throw .noToken(variable: Self.tokenVariable)
        }
        let base = base ?? Self.usualBase
        guard let address = HTTPAddress("\(base)/v3/carbon-intensity/latest?zone=\(zone)") else {
            throw .settings("‘\(base)’ is no web address.")
        }
        self.zone = zone
        self.base = base
        self.token = header
        latestAddress = address
    }

    public var origin: SeriesOrigin {
        SeriesOrigin(name: "Electricity Maps, \(zone)", publisher: "Electricity Maps", boundary: .lifeCycle)
    }
    public var key: String { "electricity-maps-\(zone.lowercased())" }
    public var interval: TimeSpan { .hours(1) }
    public var grid: String? { zone }
    public var latest: HTTPRequest { HTTPRequest(latestAddress, headers: [token]) }

    public func forecast(from now: TimeSpan) -> HTTPRequest? {
        HTTPAddress("\(base)/v3/carbon-intensity/forecast?zone=\(zone)").map { HTTPRequest($0, headers: [token]) }
    }

    public func read(_ body: [UInt8], now: TimeSpan) throws(ProviderError) -> IntensitySeries {
        try SeriesAnswer.read(body, origin: origin, now: now)
    }
}

/// Answers in a form that files have as well.
enum SeriesAnswer {
    static func read(
        _ body: [UInt8], origin: SeriesOrigin, now: TimeSpan
    ) throws(ProviderError) -> IntensitySeries {
        do throws(SeriesError) {
            let series = try SeriesReader(now: now).read(body, name: origin.name)
            let boundary = series.origin.boundary ?? origin.boundary
            let named = SeriesOrigin(name: origin.name, publisher: origin.publisher, boundary: boundary)
            // The reader makes no empty series.
            return IntensitySeries(series.intervals, origin: named) ?? series
        } catch {
            throw .answer(origin.name, reason: "\(error)")
        }
    }
}
