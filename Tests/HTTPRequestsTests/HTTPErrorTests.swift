import Footprint
import Testing

@testable import HTTPRequests

@Suite struct HTTPErrorTests {
    @Test(
        "Each failure says what happened and what to do",
        arguments: [
            (.noLibrary("x"), "libcurl is missing, so nothing can be fetched; install it (apt-get install libcurl4)."),
            (.nameNotResolved, "the name h cannot be resolved; check the name and the network."),
            (.proxyNotResolved, "the name of the proxy cannot be resolved; check https_proxy and http_proxy."),
            (.refused, "h cannot be reached; check the network, the port and the proxy."),
            (.timedOut(.seconds(5)), "h did not answer within 5.0 s."),
            (.certificate("expired"), "no secure connection to h: expired; check the system's certificates and clock."),
            (.tooLarge(limit: 2_048), "the answer of h is larger than 2 KiB."),
            (.status(401), "h answered 401 (not authorised); check the token."),
            (.status(403), "h answered 403 (forbidden); check the token and what its plan allows."),
            (.status(404), "h answered 404 (not found); check the address and the zone."),
            (.status(429), "h answered 429 (too many requests); ask less often, or wait."),
            (.status(503), "h answered 503 (a fault of the server); try later."),
            (.stalled(.seconds(60)), "h sent nothing for 1.0 min."),
            (.stopped, "the answer of h was not wanted any more."),
            (.redirects, "h redirects more than 3 times."),
            (.secretInPlainText, "a token is not sent to h without encryption; use an address that begins with https."),
        ] as [(HTTPError.Problem, String)])
    func sentences(problem: HTTPError.Problem, sentence: String) {
        #expect(HTTPError(problem, host: "h").description == sentence)
    }

    @Test("What may pass by itself is told from what will not")
    func passing() {
        #expect(HTTPError(.timedOut(.seconds(5)), host: "h").isPassing)
        #expect(HTTPError(.status(503), host: "h").isPassing)
        #expect(!HTTPError(.status(401), host: "h").isPassing)
        #expect(!HTTPError(.certificate(""), host: "h").isPassing)
    }
}
