import Footprint
import TestSupport
import Testing

@testable import HTTPRequests

@Suite(.enabled(if: CurlTransport.isAvailable, "libcurl4 is not installed"), .endIfHung)
struct CurlTransportStreamTests {
    /// Counts what it is told.
    private final class Counter: HTTPReceiver {
        var heads: [HTTPHead] = []
        var bytes = 0
        var most = Int.max

        func begin(_ head: HTTPHead) -> Bool {
            heads.append(head)
            return most > 0
        }

        func receive(_ piece: UnsafeRawBufferPointer) -> Bool {
            bytes += piece.count
            return bytes <= most
        }
    }

    private func problem(_ server: LocalServer, _ counter: Counter) throws -> HTTPError.Problem? {
        let request = HTTPRequest(try #require(HTTPAddress(server.address)))
        return #expect(throws: HTTPError.self) { _ = try CurlTransport().stream(request, to: counter) }?.problem
    }

    @Test("The receiver is told the head once, and then all bytes")
    func streamed() throws {
        let server = try LocalServer { _ in
            .init(headers: ["ETag": "\"a\""], body: String(repeating: "x", count: 1 << 20))
        }
        defer { server.stop() }
        let counter = Counter()
        let request = HTTPRequest(try #require(HTTPAddress(server.address)), largestBody: 10)
        let head = try CurlTransport().stream(request, to: counter)
        #expect(head.status == 200)
        #expect(counter.heads == [head])
        #expect(counter.bytes == 1 << 20)
        #expect(head["etag"] == "\"a\"")
    }

    @Test("An answer without a body is told as well")
    func empty() throws {
        let server = try LocalServer { _ in .init(304, headers: ["ETag": "\"a\""]) }
        defer { server.stop() }
        let counter = Counter()
        _ = try CurlTransport().stream(HTTPRequest(try #require(HTTPAddress(server.address))), to: counter)
        #expect(counter.heads.map(\.status) == [304])
    }

    @Test("Of redirects and errors the receiver is told nothing, however much they say")
    func aside() throws {
        let server = try LocalServer { request in
            request.path == "/"
                ? .init(302, headers: ["Location": "/error"], body: "moved")
                : .init(500, body: String(repeating: "x", count: 3 << 20))
        }
        defer { server.stop() }
        let counter = Counter()
        let request = HTTPRequest(try #require(HTTPAddress(server.address + "/")))
        let error = #expect(throws: HTTPError.self) { _ = try CurlTransport().stream(request, to: counter) }
        #expect(error?.problem == .status(500))
        #expect(counter.heads.isEmpty && counter.bytes == 0)
    }

    @Test("A receiver that wants no body, or no more of it, ends the request")
    func stopped() throws {
        let server = try LocalServer { _ in .init(body: String(repeating: "x", count: 1 << 20)) }
        defer { server.stop() }
        for most in [0, 1_000] {
            let counter = Counter()
            counter.most = most
            #expect(try problem(server, counter) == .stopped)
            #expect(counter.bytes < 1 << 20)
        }
    }

    @Test("A token is not sent with what is streamed")
    func token() throws {
        let server = try LocalServer { _ in .init() }
        defer { server.stop() }
        let token = try #require(HTTPHeader("auth-token", "secret", isSecret: true))
        let request = HTTPRequest(try #require(HTTPAddress(server.address)), headers: [token])
        _ = try CurlTransport().stream(request, to: Counter())
        #expect(server.requests.first?.headers["auth-token"] == nil)
    }
}
