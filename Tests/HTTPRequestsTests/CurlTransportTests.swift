import CCurl
import Dispatch
import Footprint
import TestSupport
import Testing

@testable import HTTPRequests

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@Suite(.enabled(if: CurlTransport.isAvailable, "libcurl4 is not installed"), .endIfHung)
struct CurlTransportTests {
    private func request(_ address: String, headers: [HTTPHeader] = []) throws -> HTTPRequest {
        HTTPRequest(try #require(HTTPAddress(address)), headers: headers)
    }

    private func problem(_ request: HTTPRequest) throws -> HTTPError.Problem? {
        #expect(throws: HTTPError.self) { _ = try CurlTransport().get(request) }?.problem
    }

    @Test("A body is fetched whole, with the headers that were asked for")
    func get() throws {
        let server = try LocalServer { _ in .init(body: "{\"value\": 56}") }
        defer { server.stop() }
        let header = try #require(HTTPHeader("auth-token", "secret", isSecret: true))
        let answer = try CurlTransport().get(try request(server.address + "/latest?zone=FR", headers: [header]))
        #expect(answer.status == 200)
        #expect(answer.body == Array("{\"value\": 56}".utf8))
        #expect(server.requests.first?.path == "/latest?zone=FR")
        #expect(server.requests.first?.headers["auth-token"] == "secret")
        #expect(server.requests.first?.headers["user-agent"] == "wattmark")
    }

    @Test("A large body comes through, and one above the limit is refused without being held")
    func large() throws {
        let body = String(repeating: "x", count: 1 << 20)
        let server = try LocalServer { _ in .init(body: body) }
        defer { server.stop() }
        var request = try request(server.address)
        #expect(try CurlTransport().get(request).body.count == 1 << 20)
        request.largestBody = 1 << 16
        #expect(try problem(request) == .tooLarge(limit: 1 << 16))
    }

    @Test("A status that is no success is an error with its number", arguments: [401, 403, 404, 429, 500])
    func status(code: Int) throws {
        let server = try LocalServer { _ in .init(code, body: "no") }
        defer { server.stop() }
        let problem = try problem(try request(server.address))
        #expect(problem == .status(code))
    }

    @Test("A server that is slow is given up at the limit")
    func slow() throws {
        let server = try LocalServer { _ in .init(delay: 1.5) }
        defer { server.stop() }
        var request = try request(server.address)
        request.timeLimit = .seconds(0.2)
        #expect(try problem(request) == .timedOut(.seconds(0.2)))
    }

    @Test("A port where nobody listens is refused")
    func refused() throws {
        let server = try LocalServer { _ in .init() }
        server.stop()
        let address = server.address
        // The socket is closed by the server's own thread.
        var problem = try problem(try request(address))
        for _ in 0..<100 where problem != .refused {
            usleep(10_000)
            problem = try self.problem(try request(address))
        }
        #expect(problem == .refused)
    }

    @Test("Up to three redirects are followed, a circle is not")
    func redirects() throws {
        let server = try LocalServer { request in
            switch request.path {
            case "/1": .init(302, headers: ["Location": "/2"])
            case "/2": .init(301, headers: ["Location": "/3"])
            case "/3": .init(307, headers: ["Location": "/end"])
            case "/end": .init(body: "here")
            default: .init(302, headers: ["Location": "/circle"])
            }
        }
        defer { server.stop() }
        #expect(try CurlTransport().get(try request(server.address + "/1")).body == Array("here".utf8))
        #expect(try problem(try request(server.address + "/circle")) == .redirects)
    }

    @Test("A token is never sent to another host than the one that was asked")
    func token() throws {
        let other = try LocalServer { _ in .init(body: "other") }
        defer { other.stop() }
        let address = other.address
        let server = try LocalServer { _ in .init(302, headers: ["Location": address + "/x"]) }
        defer { server.stop() }
        let header = try #require(HTTPHeader("auth-token", "secret", isSecret: true))
        _ = try CurlTransport().get(try request(server.address, headers: [header]))
        #expect(server.requests.first?.headers["auth-token"] == "secret")
        #expect(other.requests.count == 1)
        #expect(other.requests.first?.headers["auth-token"] == nil)
    }

    @Test(
        "A redirect to another kind of address is not followed", arguments: ["file:///etc/passwd", "ftp://127.0.0.1/x"])
    func scheme(target: String) throws {
        let server = try LocalServer { _ in .init(302, headers: ["Location": target]) }
        defer { server.stop() }
        #expect(try problem(try request(server.address)) == .redirectElsewhere(target))
    }

    @Test("A token is not sent without encryption, but to this machine")
    func plainText() throws {
        let header = try #require(HTTPHeader("auth-token", "secret", isSecret: true))
        #expect(try problem(try request("http://example.invalid", headers: [header])) == .secretInPlainText)
        #expect("\(header)" == "auth-token: …")
    }

    @Test("A name that does not exist is told from a server that does not answer")
    func name() throws {
        var request = try request("http://wattmark.invalid")
        request.timeLimit = .seconds(2)
        let problem = try problem(request)
        // Behind a proxy the proxy answers for it; without a network its names time out.
        #expect(
            problem == .nameNotResolved || problem == .timedOut(.seconds(2)) || "\(problem as Any)".contains("status"))
    }

    @Test("A request is given up at once from another thread")
    func cancelled() throws {
        let server = try LocalServer { _ in .init(delay: 12) }
        defer { server.stop() }
        let cancellation = HTTPCancellation()
        DispatchQueue.global().asyncAfter(deadline: .now() + 0.1) { cancellation.cancel() }
        var request = try request(server.address)
        request.timeLimit = .seconds(30)
        let clock = ContinuousClock()
        let start = clock.now
        let error = #expect(throws: HTTPError.self) {
            _ = try CurlTransport().get(request, cancellation: cancellation)
        }
        #expect(error?.problem == .cancelled)
        #expect(clock.now - start < .seconds(8))
    }

    @Test("An answer that is cut off is an error, not half a body")
    func cutOff() throws {
        let server = try LocalServer { _ in .init(headers: ["Content-Length": "1000000"], body: "half") }
        defer { server.stop() }
        guard case .failed? = try problem(try request(server.address)) else {
            Issue.record("the body was taken")
            return
        }
    }

    @Test("Where encryption is asked for and there is none, nothing is taken")
    func withoutEncryption() throws {
        let server = try LocalServer { _ in .init(body: "open") }
        defer { server.stop() }
        let problem = try problem(try request("https://127.0.0.1:\(server.port)"))
        // Libraries differ in what they call it: a failed greeting, or a connection that was closed.
        #expect(problem != nil && problem != .timedOut(.seconds(5)), "\(problem as Any)")
    }

    @Test("A header that would break the request apart is none")
    func headers() {
        #expect(HTTPHeader("a", "b\r\nc: d") == nil)
        #expect(HTTPHeader("a:", "b") == nil)
        #expect(HTTPHeader("", "b") == nil)
        #expect(HTTPHeader("a", "") == nil)
    }
}

@Suite struct MissingLibraryTests {
    @Test("A machine without libcurl, and a library that is another, are told apart")
    func missing() {
        var reason = [CChar](repeating: 0, count: 256)
        #expect(ccurl_try_load("libwattmark-none.so", &reason, reason.count) != 0)
        #expect(ccurl_try_load("libc.so.6", &reason, reason.count) != 0)
        let text = String(decoding: reason.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        #expect(text.contains("libc.so.6"))
    }
}
