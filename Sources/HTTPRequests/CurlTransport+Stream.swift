import CCurl
import Footprint

extension CurlTransport {
    /// Sends a GET whose answer goes to a receiver piece by piece: a download of any size takes the same memory.
    ///
    /// Follows up to three redirects, never from https to http; secret headers are not sent. The time limit and the
    /// largest body of the request are not looked at.
    ///
    /// - Returns: The head that the receiver was told.
    /// - Throws: `HTTPError`; a status from 400 on is one, and of these the receiver is told nothing. A body that ends
    ///   before the promised length is one too.
    public func stream(
        _ request: HTTPRequest, to receiver: any HTTPReceiver, patience: HTTPPatience = HTTPPatience(),
        cancellation: HTTPCancellation? = nil
    ) throws(HTTPError) -> HTTPHead {
        let end = ContinuousClock.now + .seconds(patience.whole.seconds)
        var address = request.address
        for _ in 0...Self.mostRedirects {
            let left = end - ContinuousClock.now
            guard left > .zero else { throw HTTPError(.timedOut(patience.whole), host: address.host) }
            let leg = StreamLeg(receiver, silence: patience.silence, cancellation: cancellation)
            let answer = leg.send(to: address, headers: request.headers.filter { !$0.isSecret }, left: left)
            if let problem = leg.problem(answer, patience) { throw HTTPError(problem, host: address.host) }
            guard let next = answer.redirect else {
                if leg.head.status >= 400 || leg.head.status < 200 {
                    throw HTTPError(.status(leg.head.status), host: address.host)
                }
                // An answer without a body has not been told yet.
                if !leg.begin() { throw HTTPError(.stopped, host: address.host) }
                return leg.head
            }
            guard let following = HTTPAddress(next), following.isSecure || !address.isSecure else {
                throw HTTPError(.redirectElsewhere(next), host: address.host)
            }
            address = following
        }
        throw HTTPError(.redirects, host: request.address.host)
    }
}

/// One of the addresses on the way to a streamed answer; libcurl calls back into it, on the thread that sends.
private final class StreamLeg {
    private(set) var head = HTTPHead()
    private let receiver: any HTTPReceiver
    private let silence: TimeSpan
    private let cancellation: HTTPCancellation?
    private var heard = ContinuousClock.now
    private var isBegun = false
    private var hasStalled = false
    private var isHeadTooLarge = false
    private var aside = 0
    /// What is read of the body of a redirect or of an error, which nobody wants.
    private static let mostAside = 1 << 20

    struct Answer {
        let outcome: UInt32
        let reason: String
        let redirect: String?
    }

    init(_ receiver: any HTTPReceiver, silence: TimeSpan, cancellation: HTTPCancellation?) {
        self.receiver = receiver
        self.silence = silence
        self.cancellation = cancellation
    }

    /// Whether the body of a redirect or of an error is what comes; nobody is told of it.
    private var isAside: Bool { head.status >= 400 || head.status >= 300 && head["location"] != nil }

    func send(to address: HTTPAddress, headers: [HTTPHeader], left: Duration) -> Answer {
        var answer = ccurl_response()
        defer { ccurl_release(&answer) }
        heard = .now
        address.text.withCString { text in
            CurlTransport.withCStrings(headers.map { "\($0.name): \($0.value)" }) { lines in
                var asked = ccurl_request(
                    address: text, headers: lines.baseAddress, header_count: lines.count,
                    milliseconds: max(1, Int(min(CurlTransport.span(left).seconds, 86_400) * 1_000)), largest: 0,
                    without_proxy: address.isLoopback ? 1 : 0,
                    is_cancelled: { StreamLeg.of($0).mayGoOn ? 0 : 1 },
                    take_line: { StreamLeg.of($0).take(line: UnsafeRawBufferPointer(start: $1, count: $2)) ? 0 : 1 },
                    take_body: { StreamLeg.of($0).take(body: UnsafeRawBufferPointer(start: $1, count: $2)) ? 0 : 1 },
                    context: Unmanaged.passUnretained(self).toOpaque())
                ccurl_get(&asked, &answer)
            }
        }
        let reason = withUnsafeBytes(of: answer.reason) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        return Answer(
            outcome: UInt32(answer.outcome), reason: reason, redirect: answer.redirect.map { String(cString: $0) })
    }

    /// The leg behind the pointer that `send` gave to libcurl; it lives as long as `send` runs.
    private static func of(_ context: UnsafeMutableRawPointer?) -> StreamLeg {
        guard let context else { preconditionFailure("send() gives itself as the context") }
        return Unmanaged<StreamLeg>.fromOpaque(context).takeUnretainedValue()
    }

    private var mayGoOn: Bool {
        if cancellation?.isCancelled == true { return false }
        hasStalled = ContinuousClock.now - heard > .seconds(silence.seconds)
        return !hasStalled
    }

    private func take(line: UnsafeRawBufferPointer) -> Bool {
        heard = .now
        let text = String(decoding: line.prefix { $0 != 13 && $0 != 10 }, as: UTF8.self)
        isHeadTooLarge = !head.add(line: text)
        return !isHeadTooLarge
    }

    private func take(body: UnsafeRawBufferPointer) -> Bool {
        heard = .now
        if isAside {
            aside += body.count
            return aside < Self.mostAside
        }
        if body.isEmpty { return true }
        return begin() && receiver.receive(body)
    }

    /// Tells the receiver the head, unless it was told.
    func begin() -> Bool {
        if isBegun { return true }
        isBegun = true
        return receiver.begin(head)
    }

    func problem(_ answer: Answer, _ patience: HTTPPatience) -> HTTPError.Problem? {
        switch answer.outcome {
        case CCURL_ANSWERED.rawValue: nil
        case CCURL_CANCELLED.rawValue: hasStalled ? .stalled(patience.silence) : .cancelled
        case CCURL_STOPPED.rawValue: isHeadTooLarge ? .failed("its head has no end") : isAside ? nil : .stopped
        default:
            CurlTransport.problem(
                outcome: answer.outcome, reason: answer.reason, timeLimit: patience.whole, largestBody: 0)
        }
    }
}
