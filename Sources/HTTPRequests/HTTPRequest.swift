public import Footprint
import Synchronization

/// A GET, with its limits.
public struct HTTPRequest: Sendable {
    public var address: HTTPAddress
    public var headers: [HTTPHeader]
    /// For all of the request, redirects included.
    public var timeLimit: TimeSpan
    /// The largest body, in bytes.
    public var largestBody: Int

    public init(
        _ address: HTTPAddress, headers: [HTTPHeader] = [], timeLimit: TimeSpan = .seconds(5),
        largestBody: Int = 4 << 20
    ) {
        self.address = address
        self.headers = headers
        self.timeLimit = timeLimit
        self.largestBody = largestBody
    }
}

/// A line of a request.
public struct HTTPHeader: Sendable, CustomStringConvertible {
    public let name: String
    public let value: String
    /// Shown to the address that was asked and to no other; never printed.
    public let isSecret: Bool

    /// `nil` where name or value would break the request apart.
    public init?(_ name: String, _ value: String, isSecret: Bool = false) {
        let isName = !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
        guard isName, !value.isEmpty, value.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return nil }
        self.name = name
        self.value = value
        self.isSecret = isSecret
    }

    public var description: String { "\(name): \(isSecret ? "…" : value)" }
}

public struct HTTPResponse: Sendable, Hashable {
    public let status: Int
    public let body: [UInt8]

    public init(status: Int, body: [UInt8]) {
        self.status = status
        self.body = body
    }
}

/// What sends requests: the network, or a test's recorded answers.
public protocol HTTPTransport: Sendable {
    /// The answer, of status 200 to 299.
    func get(_ request: HTTPRequest, cancellation: HTTPCancellation?) throws(HTTPError) -> HTTPResponse
}

/// Ends a request from another thread.
public final class HTTPCancellation: Sendable {
    private let flag = Atomic(false)

    public init() {}

    public func cancel() { flag.store(true, ordering: .relaxed) }
    public var isCancelled: Bool { flag.load(ordering: .relaxed) }
}
