import Footprint
import GridSeries
import HTTPRequests
import Synchronization

/// Answers that were written down, in the forms of the providers; anything else that is asked is a failure.
final class RecordedAnswers: HTTPTransport {
    private let answers: Mutex<[Result<String, HTTPError>]>
    private let seen = Mutex<[HTTPRequest]>([])

    /// - Parameter answers: One for each request, in order; the last one for all that follow.
    init(_ answers: [Result<String, HTTPError>]) { self.answers = Mutex(answers) }

    var requests: [HTTPRequest] { seen.withLock { $0 } }

    func get(_ request: HTTPRequest, cancellation: HTTPCancellation?) throws(HTTPError) -> HTTPResponse {
        seen.withLock { $0.append(request) }
        let answer = answers.withLock { $0.count > 1 ? $0.removeFirst() : $0.first }
        switch answer {
        case .success(let body): return HTTPResponse(status: 200, body: Array(body.utf8))
        case .failure(let error): throw error
        case nil: throw HTTPError(.failed("nothing was expected to be asked"), host: request.address.host)
        }
    }
}

enum Recorded {
    static let electricityMapsLatest = """
        {"zone":"FR","carbonIntensity":53,"datetime":"2026-01-15T12:00:00.000Z","updatedAt":"2026-01-15T12:36:29.128Z",\
        "createdAt":"2026-01-12T12:37:19.711Z","emissionFactorType":"lifecycle","isEstimated":true,\
        "estimationMethod":"FORECASTS_HIERARCHY","temporalGranularity":"hourly"}
        """
    static let electricityMapsForecast = """
        {"zone":"FR","forecast":[{"carbonIntensity":53,"datetime":"2026-01-15T12:00:00.000Z"},\
        {"carbonIntensity":48,"datetime":"2026-01-15T13:00:00.000Z"},\
        {"carbonIntensity":31,"datetime":"2026-01-15T14:00:00.000Z"}],\
        "updatedAt":"2026-01-15T11:59:13.021Z","temporalGranularity":"hourly"}
        """
    static let britishLatest = """
        {"data":[{"from":"2026-01-15T12:00Z","to":"2026-01-15T12:30Z",\
        "intensity":{"forecast":146,"actual":150,"index":"moderate"}}]}
        """
    static let londonLatest = """
        {"data":[{"regionid":13,"dnoregion":"UKPN London","shortname":"London","data":[{"from":"2026-01-15T12:00Z",\
        "to":"2026-01-15T12:30Z","intensity":{"forecast":99,"index":"low"},\
        "generationmix":[{"fuel":"gas","perc":43.6},{"fuel":"wind","perc":22}]}]}]}
        """
    static let londonForecast = """
        {"data":{"regionid":13,"shortname":"London","data":[{"from":"2026-01-15T12:00Z","to":"2026-01-15T12:30Z",\
        "intensity":{"forecast":99,"index":"low"}},{"from":"2026-01-15T12:30Z","to":"2026-01-15T13:00Z",\
        "intensity":{"forecast":77,"index":"low"}}]}}
        """

    /// 2026-01-15 12:10 UTC
    static let now = TimeSpan.seconds(1_768_479_000)
}
