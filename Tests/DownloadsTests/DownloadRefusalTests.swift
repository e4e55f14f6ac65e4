import Footprint
import Foundation
import HTTPRequests
import TestSupport
import Testing

@testable import Downloads

@Suite(.enabled(if: CurlTransport.isAvailable, "libcurl4 is not installed"), .endIfHung)
struct DownloadRefusalTests {
    private let temporary: TemporaryFolder
    private let file = PublishedFile(300_000)

    init() throws { temporary = try TemporaryFolder() }

    private func problem(
        ceiling: Int = 1 << 20, silence: TimeSpan = .seconds(10), whole: TimeSpan = .seconds(20),
        _ answer: @escaping @Sendable (LocalServer.Request) -> LocalServer.Answer
    ) throws -> DownloadError {
        let server = try LocalServer(answer)
        defer { server.stop() }
        let address = try #require(HTTPAddress(server.address + "/x.csv"))
        let download = Download(
            to: DownloadFolder(path: temporary.path), now: 0,
            patience: HTTPPatience(whole: whole, silence: silence), ceiling: ceiling)
        return try #require(
            #expect(throws: DownloadError.self) {
                _ = try download.fetch(DownloadSource(name: "name", address: address))
            })
    }

    private var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: temporary.path + "/name").sorted() }
    }

    @Test(
        "A status that is no success leaves nothing and says what to do",
        arguments: [
            (403, "127.0.0.1 does not give it to us (403)."),
            (
                404,
                "127.0.0.1 has no such file (404); if it was moved, give its new address instead of its name."
            ),
            (429, "127.0.0.1 was asked too often (429); wait before the next attempt."),
            (500, "127.0.0.1 has a fault of its own (500); try later."),
            (503, "127.0.0.1 has a fault of its own (503); try later."),
        ])
    func status(code: Int, sentence: String) throws {
        let error = try problem { _ in .init(code, body: "no such thing") }
        #expect("\(error)" == "name was not fetched: \(sentence)")
        #expect(try names == [])
    }

    @Test("A circle of redirects is left")
    func circle() throws {
        let error = try problem { _ in .init(302, headers: ["Location": "/x.csv"]) }
        #expect("\(error)" == "name was not fetched: 127.0.0.1 redirects more than 3 times.")
    }

    @Test("A redirect to a file of this machine is not followed")
    func scheme() throws {
        let error = try problem { _ in .init(302, headers: ["Location": "file:///etc/passwd"]) }
        #expect("\(error)".contains("redirects to ‘file:///etc/passwd’, which is not followed"))
        #expect(try names == [])
    }

    @Test("A redirect is followed, and its page is not taken for the file")
    func redirect() throws {
        let file = file
        let server = try LocalServer { request in
            request.path == "/x.csv"
                ? .init(302, headers: ["Location": "/y"], body: "<p>Moved</p>") : file.answer(request)
        }
        defer { server.stop() }
        let address = try #require(HTTPAddress(server.address + "/x.csv"))
        let fetched = try Download(to: DownloadFolder(path: temporary.path), now: 0)
            .fetch(DownloadSource(name: "name", address: address))
        #expect(fetched.bytes == 300_000)
        #expect(fetched.path.hasSuffix("/name/x.csv"))
    }

    @Test("A file above the ceiling is refused at its announced length, before a byte is kept")
    func announced() throws {
        let error = try problem(ceiling: 100_000) { [file] in file.answer($0) }
        #expect(error.problem == .tooLarge(limit: 100_000))
        #expect("\(error)" == "name was not fetched: it is larger than 100 kB; download it in another way.")
        #expect(try names == [])
    }

    @Test("A server that does not announce the length is stopped at the ceiling")
    func unannounced() throws {
        let error = try problem(ceiling: 100_000) { [file] request in
            var answer = file.answer(request)
            answer.headers["Content-Length"] = ""
            return answer
        }
        #expect(error.problem == .tooLarge(limit: 100_000))
        #expect(try names == [])
    }

    @Test("A promise of more than is sent is an error, and what came is kept")
    func promised() throws {
        let error = try problem { [file] _ in file.cut(after: 200_000) }
        guard case .http(let cause) = error.problem, case .failed = cause.problem else {
            Issue.record("\(error)")
            return
        }
        #expect(error.kept == 200_000)
        #expect(try names == ["x.csv.part", "x.csv.part.json"])
    }

    @Test("A server that falls silent in the middle is left, and what came is kept")
    func silent() throws {
        let error = try problem(silence: .seconds(0.6)) { [file] _ in
            var answer = file.cut(after: 100_000)
            answer.hold = 2
            return answer
        }
        #expect(
            "\(error)" == """
                name was not fetched: 127.0.0.1 sent nothing for 600 ms. 100 kB are kept; the same command goes on \
                from there.
                """)
    }

    @Test("A server that never answers is left at the limit")
    func slow() throws {
        let error = try problem(whole: .seconds(0.2)) { _ in .init(delay: 1) }
        #expect("\(error)" == "name was not fetched: 127.0.0.1 did not answer within 200 ms.")
        #expect(try names == [])
    }

    @Test("A page of a portal is not taken for the file")
    func portal() throws {
        let error = try problem { _ in
            .init(headers: ["Content-Type": "text/html; charset=utf-8"], body: "<html>Log in</html>")
        }
        #expect(error.problem == .webPage)
        #expect(try names == [])
    }

    @Test("An empty answer is no file")
    func empty() throws {
        #expect(try problem { _ in .init() }.problem == .empty)
        #expect(try names == [])
    }

    @Test("An answer that was not asked for is none", arguments: [204, 206, 304])
    func unasked(code: Int) throws {
        let error = try problem { _ in .init(code, headers: ["Content-Range": "bytes 5-9/20"]) }
        guard case .unexpected = error.problem else {
            Issue.record("\(error)")
            return
        }
        #expect(try names == [])
    }

    @Test("Where nobody listens, the sentence names network, port and proxy")
    func refused() throws {
        let server = try LocalServer { _ in .init() }
        let address = try #require(HTTPAddress(server.address))
        server.stop()
        let download = Download(to: DownloadFolder(path: temporary.path), now: 0)
        var text = ""
        // The socket is closed by the server's own thread.
        for _ in 0..<100 where !text.contains("cannot be reached") {
            let error = #expect(throws: DownloadError.self) {
                _ = try download.fetch(DownloadSource(name: "name", address: address))
            }
            text = error.map { "\($0)" } ?? ""
            usleep(10_000)
        }
        #expect(
            text
                == "name was not fetched: 127.0.0.1 cannot be reached; check the network, the port and the proxy.")
    }

    @Test("A folder that cannot be written is named")
    func folder() throws {
        try Data().write(to: URL(filePath: temporary.path + "/name"))
        let error = try problem { [file] in file.answer($0) }
        guard case .disk(let path, _) = error.problem else {
            Issue.record("\(error)")
            return
        }
        #expect(path == temporary.path + "/name")
    }
}
