public import Footprint

/// Why there is no answer: what happened at which host, and what to do.
public struct HTTPError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Problem: Sendable, Hashable {
        case noLibrary(String)
        case nameNotResolved
        case proxyNotResolved
        case refused
        case timedOut(TimeSpan)
        case certificate(String)
        case tooLarge(limit: Int)
        case cancelled
        /// Nothing came for as long as that.
        case stalled(TimeSpan)
        /// The receiver wanted no more.
        case stopped
        case failed(String)
        case status(Int)
        case redirects
        case redirectElsewhere(String)
        case secretInPlainText
    }

    public let problem: Problem
    public let host: String

    public init(_ problem: Problem, host: String) {
        self.problem = problem
        self.host = host
    }

    /// Whether the same request may be answered later.
    public var isPassing: Bool {
        switch problem {
        case .nameNotResolved, .proxyNotResolved, .refused, .timedOut, .stalled, .failed: true
        case .status(let code): code == 408 || code == 429 || code >= 500
        default: false
        }
    }

    public var description: String {
        switch problem {
        case .noLibrary: "libcurl is missing, so nothing can be fetched; install it (apt-get install libcurl4)."
        case .nameNotResolved: "the name \(host) cannot be resolved; check the name and the network."
        case .proxyNotResolved: "the name of the proxy cannot be resolved; check https_proxy and http_proxy."
        case .refused: "\(host) cannot be reached; check the network, the port and the proxy."
        case .timedOut(let limit): "\(host) did not answer within \(limit.text(digits: 2))."
        case .certificate(let reason):
            "no secure connection to \(host): \(reason); check the system's certificates and clock."
        case .tooLarge(let limit): "the answer of \(host) is larger than \(limit / 1_024) KiB."
        case .cancelled: "the request to \(host) was given up."
        case .stalled(let limit): "\(host) sent nothing for \(limit.text(digits: 2))."
        case .stopped: "the answer of \(host) was not wanted any more."
        case .failed(let reason): "the request to \(host) failed: \(reason)."
        case .status(let code): "\(host) answered \(code)\(Self.advice(code))"
        case .redirects: "\(host) redirects more than 3 times."
        case .redirectElsewhere(let address): "\(host) redirects to ‘\(address.prefix(80))’, which is not followed."
        case .secretInPlainText:
            "a token is not sent to \(host) without encryption; use an address that begins with https."
        }
    }

    private static func advice(_ code: Int) -> String {
        switch code {
        case 401: " (not authorised); check the token."
        case 403: " (forbidden); check the token and what its plan allows."
        case 404: " (not found); check the address and the zone."
        case 429: " (too many requests); ask less often, or wait."
        case 500...: " (a fault of the server); try later."
        default: "."
        }
    }
}
