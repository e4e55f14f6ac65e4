public import Footprint
public import GridSeries
public import HTTPRequests

/// A service that tells the present carbon intensity of a grid, and perhaps its forecast.
public protocol IntensityProvider: Sendable {
    /// For people, with the zone: "Electricity Maps, FR".
    var origin: SeriesOrigin { get }
    /// What its answers are kept under: lower-case letters, digits and dashes.
    var key: String { get }
    /// How long an intensity holds.
    var interval: TimeSpan { get }
    /// The catalog's grid of that place, for times without an answer; `nil` where it is not known.
    var grid: String? { get }
    /// The present intensity.
    var latest: HTTPRequest { get }
    /// The next days; `nil` for a service that does not tell them.
    func forecast(from now: TimeSpan) -> HTTPRequest?
    /// Reads the answer of either request.
    func read(_ body: [UInt8], now: TimeSpan) throws(ProviderError) -> IntensitySeries
}

extension IntensityProvider {
    /// The forecast from now on, asked for at once.
    public func forecast(
        from now: TimeSpan, through transport: any HTTPTransport
    ) throws(ProviderError) -> IntensitySeries {
        guard let request = forecast(from: now) else { throw .noForecast(origin.name) }
        return try answer(request, through: transport, now: now, cancellation: nil)
    }

    func answer(
        _ request: HTTPRequest, through transport: any HTTPTransport, now: TimeSpan, cancellation: HTTPCancellation?
    ) throws(ProviderError) -> IntensitySeries {
        let response: HTTPResponse
        do throws(HTTPError) {
            response = try transport.get(request, cancellation: cancellation)
        } catch {
            throw .request(origin.name, error)
        }
        let series = try read(response.body, now: now)
        guard now - series.end <= IntensityFeed.oldest else {
            throw .answer(origin.name, reason: "it ends at \(CalendarText.text(series.end)), more than 6 h ago.")
        }
        return series
    }
}

/// Why a provider gives no intensity.
public enum ProviderError: Error, Sendable, Hashable, CustomStringConvertible {
    /// There is no such provider.
    case unknown(String)
    case noToken(variable: String)
    case noZone(String, example: String)
    case badZone(String, provider: String, hint: String)
    case noForecast(String)
    case settings(String)
    case request(String, HTTPError)
    case answer(String, reason: String)

    public var description: String {
        switch self {
        case .unknown(let name):
            "there is no provider ‘\(name)’; known are \(IntensityProviders.names.joined(separator: ", ")), and a file "
                + "that ends in .yaml for any other address."
        case .noToken(let variable): "set \(variable) to the token that the provider gave you."
        case .noZone(let provider, let example): "\(provider) needs a zone; example: --zone \(example)."
        case .badZone(let zone, let provider, let hint): "‘\(zone.prefix(60))’ is no zone of \(provider); \(hint)"
        case .noForecast(let name): "\(name) tells no forecast; give one as a file: --grid-series forecast.csv."
        case .settings(let sentence): sentence
        case .request(let name, let error): "\(name): \(error)"
        case .answer(let name, let reason): "\(name) gave an answer that cannot be used: \(reason)"
        }
    }

    /// Whether the same question may be answered later.
    public var isPassing: Bool {
        switch self {
        case .request(_, let error): error.isPassing
        case .answer: true
        default: false
        }
    }
}
