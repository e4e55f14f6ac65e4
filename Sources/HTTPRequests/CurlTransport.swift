import CCurl
import Footprint

/// Requests through the system's libcurl, with the system's proxies and certificates.
public struct CurlTransport: HTTPTransport {
    /// Redirects that are followed.
    static let mostRedirects = 3

    public init() {}

    /// Whether libcurl is on this machine.
    public static var isAvailable: Bool { ccurl_is_available() != 0 }

    /// Follows up to three redirects, never from https to http; secret headers go to the first address alone.
    public func get(
        _ request: HTTPRequest, cancellation: HTTPCancellation? = nil
    ) throws(HTTPError) -> HTTPResponse {
        let clock = ContinuousClock()
        let start = clock.now
        var address = request.address
        for _ in 0...Self.mostRedirects {
            let headers = request.headers.filter { !$0.isSecret || address.hasOrigin(of: request.address) }
            if !address.isSecure, !address.isLoopback, headers.contains(where: \.isSecret) {
                throw HTTPError(.secretInPlainText, host: address.host)
            }
            let left = request.timeLimit - Self.span(clock.now - start)
            guard left > .zero else { throw HTTPError(.timedOut(request.timeLimit), host: address.host) }
            let answer = try send(Leg(address: address, headers: headers, left: left), of: request, cancellation)
            guard let next = answer.redirect else {
                guard (200..<300).contains(answer.response.status) else {
                    throw HTTPError(.status(answer.response.status), host: address.host)
                }
                return answer.response
            }
            guard let following = HTTPAddress(next), following.isSecure || !address.isSecure else {
                throw HTTPError(.redirectElsewhere(next), host: address.host)
            }
            address = following
        }
        throw HTTPError(.redirects, host: request.address.host)
    }

    /// One of the addresses on the way.
    private struct Leg {
        let address: HTTPAddress
        let headers: [HTTPHeader]
        let left: TimeSpan
    }

    private func send(
        _ leg: Leg, of request: HTTPRequest, _ cancellation: HTTPCancellation?
    ) throws(HTTPError) -> (response: HTTPResponse, redirect: String?) {
        var answer = ccurl_response()
        defer { ccurl_release(&answer) }
        let cancellation = cancellation ?? HTTPCancellation()
        leg.address.text.withCString { address in
            Self.withCStrings(leg.headers.map { "\($0.name): \($0.value)" }) { headers in
                var asked = ccurl_request(
                    address: address, headers: headers.baseAddress, header_count: headers.count,
                    milliseconds: max(1, Int(min(leg.left.seconds, 86_400) * 1_000)),
                    largest: max(0, request.largestBody), without_proxy: leg.address.isLoopback ? 1 : 0,
                    is_cancelled: { context in
                        guard let context else { return 0 }
                        let cancellation = Unmanaged<HTTPCancellation>.fromOpaque(context).takeUnretainedValue()
                        return cancellation.isCancelled ? 1 : 0
                    },
                    take_line: nil, take_body: nil, context: Unmanaged.passUnretained(cancellation).toOpaque())
                withExtendedLifetime(cancellation) { ccurl_get(&asked, &answer) }
            }
        }
        if let problem = Self.problem(answer, of: request) { throw HTTPError(problem, host: leg.address.host) }
        let body = answer.body.map { Array(UnsafeBufferPointer(start: $0, count: answer.length)) } ?? []
        return (HTTPResponse(status: answer.status, body: body), answer.redirect.map { String(cString: $0) })
    }

    private static func problem(_ answer: ccurl_response, of request: HTTPRequest) -> HTTPError.Problem? {
        let reason = withUnsafeBytes(of: answer.reason) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        return problem(
            outcome: UInt32(answer.outcome), reason: reason, timeLimit: request.timeLimit,
            largestBody: request.largestBody)
    }

    static func problem(
        outcome: UInt32, reason: String, timeLimit: TimeSpan, largestBody: Int
    ) -> HTTPError.Problem? {
        switch outcome {
        case CCURL_ANSWERED.rawValue: nil
        case CCURL_NO_LIBRARY.rawValue: .noLibrary(reason)
        case CCURL_NO_PROXY_NAME.rawValue: .proxyNotResolved
        case CCURL_NO_HOST_NAME.rawValue: .nameNotResolved
        case CCURL_REFUSED.rawValue: .refused
        case CCURL_TIMED_OUT.rawValue: .timedOut(timeLimit)
        case CCURL_CERTIFICATE.rawValue: .certificate(reason)
        case CCURL_TOO_LARGE.rawValue: .tooLarge(limit: largestBody)
        case CCURL_CANCELLED.rawValue: .cancelled
        default: .failed(reason.isEmpty ? "unknown reason" : reason)
        }
    }

    static func withCStrings<R>(
        _ strings: [String], _ body: (UnsafeBufferPointer<UnsafePointer<CChar>?>) -> R
    ) -> R {
        // One buffer for all, with a zero behind each.
        let joined = strings.flatMap { Array($0.utf8CString) }
        return joined.withUnsafeBufferPointer { bytes in
            var starts: [UnsafePointer<CChar>?] = []
            var offset = 0
            for string in strings {
                starts.append(bytes.baseAddress.map { $0 + offset })
                offset += string.utf8.count + 1
            }
            return starts.withUnsafeBufferPointer(body)
        }
    }

    static func span(_ duration: Duration) -> TimeSpan {
        .seconds(Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18)
    }
}
