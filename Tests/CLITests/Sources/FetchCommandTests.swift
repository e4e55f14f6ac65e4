import Foundation
import Synchronization
import TestSupport
import Testing

@Suite(.endIfHung) struct FetchCommandTests {
    private let wattmark: WattmarkProcess
    private static let board = "eval_name,CO2_cost_kg\na_b_float16,1.5\nc_d_float16,2\n"

    init() throws { wattmark = try WattmarkProcess() }

    /// The downloads of the test alone, and no proxy but the one that is given.
    private func run(_ arguments: [String], proxies: [String: String] = [:]) throws -> WattmarkProcess.Outcome {
        try wattmark.run(["import", "--fetch"] + arguments, environment: environment(proxies))
    }

    private func environment(_ proxies: [String: String] = [:]) -> [String: String] {
        var variables = ["XDG_CACHE_HOME": wattmark.folder + "/cache"]
        for name in ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"] {
            variables[name] = proxies[name] ?? ""
        }
        return variables
    }

    private static func served(_ request: LocalServer.Request) -> LocalServer.Answer {
        let headers = ["ETag": "\"one\"", "Last-Modified": "Thu, 20 Mar 2025 07:28:00 GMT"]
        if request.headers["if-none-match"] == "\"one\"" { return .init(304, headers: headers) }
        return .init(headers: headers, body: board)
    }

    private func files(_ outcome: WattmarkProcess.Outcome, _ key: String) throws -> [[String: Any]] {
        let document = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        return try #require(document?[key] as? [[String: Any]], "\(outcome.output) \(outcome.errors)")
    }

    @Test("Without a name the files are listed with their licences, and nothing is asked over the network")
    func list() throws {
        let proxy = try LocalServer { _ in .init(403) }
        defer { proxy.stop() }
        let outcome = try run([], proxies: ["https_proxy": proxy.address, "http_proxy": proxy.address])
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("epoch-all"))
        #expect(outcome.output.contains("CC BY 4.0"))
        #expect(outcome.output.contains("Next: wattmark import --fetch epoch-all"))
        #expect(proxy.requests.isEmpty)
    }

    @Test("A file is fetched and imported with its hash, its credit and the server's date as its vintage")
    func fetched() throws {
        let server = try LocalServer(Self.served)
        defer { server.stop() }
        let outcome = try run([server.address + "/board.csv"])
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("1 file added with 2 rows."))
        #expect(outcome.output.contains("Open LLM Leaderboard v2, Hugging Face (Fourrier et al. 2024)."))
        #expect(outcome.output.contains(/sha256\s+[0-9a-f]{64}/))
        #expect(outcome.errors == "", "standard error is no terminal: no progress is shown")
        let again = try run([server.address + "/board.csv", "--format", "json"])
        let fetched = try #require(try files(again, "fetched").first)
        #expect(fetched["outcome"] as? String == "unchanged")
        #expect((fetched["sha256"] as? String)?.count == 64)
        #expect((fetched["path"] as? String)?.hasPrefix(wattmark.folder + "/cache/wattmark/downloads/") == true)
        let file = try #require(try files(again, "files").first)
        #expect(file["outcome"] as? String == "known already")
        #expect(file["vintage"] as? String == "2025-03-20")
        #expect(file["vintage_basis"] as? String == "server's date")
    }

    @Test("A vintage that is given counts for more than the server's date")
    func vintage() throws {
        let server = try LocalServer(Self.served)
        defer { server.stop() }
        let outcome = try run([server.address + "/board.csv", "--vintage", "2025-02", "--format", "json"])
        #expect(try files(outcome, "files").first?["vintage"] as? String == "2025-02")
    }

    @Test("A named file is asked for through https_proxy; one that refuses is told, with exit code 1")
    func secureProxy() throws {
        let proxy = try LocalServer { _ in .init(403) }
        defer { proxy.stop() }
        let outcome = try run(["epoch-all"], proxies: ["https_proxy": proxy.address])
        #expect(outcome.code == 1)
        #expect(proxy.requests.map(\.path) == ["epoch.ai:443"])
        #expect(outcome.errors.hasPrefix("wattmark: epoch-all was not fetched: the request to epoch.ai failed: "))
        #expect(outcome.output == "")
    }

    @Test("An address without encryption is asked for through http_proxy, unless no_proxy excepts it")
    func plainProxy() throws {
        let proxy = try LocalServer(Self.served)
        defer { proxy.stop() }
        let address = "http://files.wattmark.invalid/board.csv"
        let outcome = try run([address], proxies: ["http_proxy": proxy.address])
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(proxy.requests.map(\.path) == [address])
        let excepted = try run([address], proxies: ["http_proxy": proxy.address, "no_proxy": "wattmark.invalid"])
        #expect(excepted.code == 1)
        #expect(proxy.requests.count == 1)
        #expect(excepted.errors.contains("was not fetched: "))
    }

    @Test("A proxy that is not there is told, with exit code 1")
    func noProxy() throws {
        let proxy = try LocalServer { _ in .init() }
        let address = proxy.address
        proxy.stop()
        usleep(100_000)
        let outcome = try run(["epoch-all"], proxies: ["https_proxy": address])
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("check the network, the port and the proxy."))
    }

    @Test("Of several files those that could be fetched are imported, and the other is told")
    func several() throws {
        let server = try LocalServer { $0.path == "/board.csv" ? Self.served($0) : .init(404) }
        defer { server.stop() }
        let outcome = try run([server.address + "/none.csv", server.address + "/board.csv"])
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("1 file added with 2 rows."))
        #expect(outcome.errors.contains("127.0.0.1 has no such file (404)"))
    }

    @Test("A program that is killed in the middle goes on from there")
    func killed() throws {
        let board = "eval_name,CO2_cost_kg\n" + (0..<20_000).map { "a\($0)_float16,1.5\n" }.joined()
        let bytes = Array(board.utf8)
        let server = try LocalServer { request in
            var answer = LocalServer.Answer(headers: ["ETag": "\"one\"", "Content-Length": "\(bytes.count)"])
            if request.headers["range"] == nil {
                answer.body = Array(bytes.prefix(100_000))
                answer.hold = 3
                return answer
            }
            answer.status = 206
            answer.headers["Content-Range"] = "bytes 100000-\(bytes.count - 1)/\(bytes.count)"
            answer.headers["Content-Length"] = nil
            answer.body = Array(bytes.dropFirst(100_000))
            return answer
        }
        defer { server.stop() }
        let address = server.address + "/board.csv"
        let (process, _, _) = try wattmark.start(["import", "--fetch", address], environment: environment())
        let cache = wattmark.folder + "/cache"
        for _ in 0..<500 {
            let paths = FileManager.default.enumerator(atPath: cache)?.compactMap { $0 as? String } ?? []
            let sizes = paths.filter { $0.hasSuffix(".part") }.map { path in
                (try? FileManager.default.attributesOfItem(atPath: cache + "/" + path))?[.size] as? Int
            }
            if sizes == [100_000] { break }
            usleep(10_000)
        }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let outcome = try run([address, "--format", "json"])
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(server.requests.last?.headers["range"] == "bytes=100000-")
        #expect(try files(outcome, "fetched").first?["outcome"] as? String == "gone on with from 100 kB")
        #expect(try files(outcome, "files").first?["stored"] as? Int == 20_000)
    }

    @Test(
        "What is neither a name nor an address is told with what is near",
        arguments: [
            ("epoch-al", 3, "epoch-all"), ("epoch", 3, "epoch-notable"),
            ("ftp://example.org/x", 2, "‘ftp://example.org/x’ is no address that begins with https://"),
        ])
    func unknown(word: String, code: Int32, sentence: String) throws {
        let outcome = try run([word])
        #expect(outcome.code == code)
        #expect(outcome.errors.contains(sentence))
    }
}
