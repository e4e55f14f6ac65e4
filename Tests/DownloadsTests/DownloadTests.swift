import Crypto
import Footprint
import Foundation
import HTTPRequests
import Synchronization
import TestSupport
import Testing

@testable import Downloads

@Suite(.enabled(if: CurlTransport.isAvailable, "libcurl4 is not installed"), .endIfHung)
struct DownloadTests {
    private let temporary: TemporaryFolder
    private let file = PublishedFile(300_000)

    init() throws { temporary = try TemporaryFolder() }

    private var download: Download {
        Download(
            to: DownloadFolder(path: temporary.path), now: 1_763_683_200,
            patience: HTTPPatience(whole: .seconds(20), silence: .seconds(10)))
    }

    private func source(_ server: LocalServer, _ path: String = "/data/all_models.csv") throws -> DownloadSource {
        DownloadSource(name: "epoch-all", address: try #require(HTTPAddress(server.address + path)))
    }

    private func content(_ file: DownloadedFile) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: file.path)))
    }

    private var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: temporary.path + "/epoch-all").sorted() }
    }

    private func problem(_ download: Download, _ source: DownloadSource) throws -> DownloadError {
        try #require(#expect(throws: DownloadError.self) { _ = try download.fetch(source) })
    }

    @Test("A file is fetched whole, with its hash and the day of the server, and nothing else is left")
    func whole() throws {
        let server = try LocalServer { [file] in file.answer($0) }
        defer { server.stop() }
        let told = Mutex<[DownloadProgress]>([])
        let fetched = try download.fetch(try source(server)) { progress in told.withLock { $0.append(progress) } }
        #expect(try content(fetched) == file.bytes)
        #expect(fetched.sha256 == SHA256.hash(data: file.bytes).hexadecimal)
        #expect(fetched.bytes == 300_000)
        #expect(fetched.day == "2025-03-20")
        #expect(fetched.outcome == .fetched)
        #expect(try names == ["all_models.csv", "all_models.csv.json"])
        #expect(told.withLock { $0.last } == DownloadProgress(bytes: 300_000, total: 300_000, start: 0))
        #expect(server.requests.map { $0.headers["range"] } == [nil])
        #expect(server.requests.first?.headers["accept-encoding"] == nil)
    }

    @Test("What did not change is not fetched again")
    func unchanged() throws {
        let server = try LocalServer { [file] in file.answer($0) }
        defer { server.stop() }
        let first = try download.fetch(try source(server))
        let second = try download.fetch(try source(server))
        #expect(second.outcome == .unchanged)
        #expect(second.sha256 == first.sha256)
        #expect(second.day == "2025-03-20")
        #expect(server.requests.last?.headers["if-none-match"] == "\"one\"")
        #expect(server.requests.last?.headers["if-modified-since"] == "Thu, 20 Mar 2025 07:28:00 GMT")
        #expect(try names == ["all_models.csv", "all_models.csv.json"])
    }

    @Test("The same bytes from a server that knows no conditions are told as unchanged")
    func sameBytes() throws {
        var file = file
        (file.etag, file.lastModified) = (nil, nil)
        let server = try LocalServer { [file] in file.answer($0) }
        defer { server.stop() }
        #expect(try download.fetch(try source(server)).outcome == .fetched)
        let again = try download.fetch(try source(server))
        #expect(again.outcome == .unchanged)
        #expect(again.day == nil)
    }

    @Test("A file that was changed or damaged here is fetched anew")
    func damaged() throws {
        let server = try LocalServer { [file] in file.answer($0) }
        defer { server.stop() }
        let first = try download.fetch(try source(server))
        try Data("other".utf8).write(to: URL(filePath: first.path))
        let second = try download.fetch(try source(server))
        #expect(second.outcome == .fetched)
        #expect(try content(second) == file.bytes)
    }

    @Test("A new state at the server replaces the old one")
    func replaced() throws {
        let present = Mutex(file)
        let server = try LocalServer { request in present.withLock { $0.answer(request) } }
        defer { server.stop() }
        _ = try download.fetch(try source(server))
        present.withLock { published in
            published = PublishedFile(200_000, seed: 2)
            published.etag = "\"two\""
        }
        let second = try download.fetch(try source(server))
        #expect(second.outcome == .fetched)
        #expect(try content(second) == PublishedFile(200_000, seed: 2).bytes)
    }

    @Test("A connection that is cut leaves a part, and the next attempt fetches the rest alone")
    func resumed() throws {
        let isFirst = Mutex(true)
        let server = try LocalServer { [file] request in
            isFirst.withLock { first in
                defer { first = false }
                return first ? file.cut(after: 120_000) : file.answer(request)
            }
        }
        defer { server.stop() }
        let error = try problem(download, try source(server))
        #expect(error.kept == 120_000)
        #expect("\(error)".hasSuffix(" 120 kB are kept; the same command goes on from there."))
        #expect(try names == ["all_models.csv.part", "all_models.csv.part.json"])
        let rest = try download.fetch(try source(server))
        #expect(rest.outcome == .resumed(from: 120_000))
        #expect(try content(rest) == file.bytes)
        #expect(rest.sha256 == SHA256.hash(data: file.bytes).hexadecimal)
        #expect(server.requests.last?.headers["range"] == "bytes=120000-")
        #expect(server.requests.last?.headers["if-range"] == "\"one\"")
        #expect(try names == ["all_models.csv", "all_models.csv.json"])
    }

    @Test("A file that was changed since the cut starts anew, whether the server says so or only its marks")
    func changedSince() throws {
        for ignoresMark in [false, true] {
            let asked = Mutex(0)
            var other = PublishedFile(250_000, seed: 2)
            other.etag = "\"two\""
            let server = try LocalServer { [file, other] request in
                let number = asked.withLock { number in
                    number += 1
                    return number
                }
                if number == 1 { return file.cut(after: 120_000) }
                var request = request
                if ignoresMark { request.headers["if-range"] = nil }
                return other.answer(request)
            }
            defer { server.stop() }
            _ = try problem(download, try source(server))
            let second = try download.fetch(try source(server))
            #expect(second.outcome == .fetched)
            #expect(try content(second) == other.bytes)
            #expect(asked.withLock { $0 } == (ignoresMark ? 3 : 2))
            try FileManager.default.removeItem(atPath: temporary.path + "/epoch-all")
        }
    }

    @Test("A part is not gone on with where the server gives no mark to know it again by")
    func withoutMarks() throws {
        var file = file
        (file.etag, file.lastModified) = (nil, nil)
        let isFirst = Mutex(true)
        let server = try LocalServer { [file] request in
            isFirst.withLock { first in
                defer { first = false }
                return first ? file.cut(after: 120_000) : file.answer(request)
            }
        }
        defer { server.stop() }
        let error = try problem(download, try source(server))
        #expect(error.kept == 0)
        #expect(try names == [])
        #expect(try download.fetch(try source(server)).outcome == .fetched)
        #expect(server.requests.last?.headers["range"] == nil)
    }

    @Test("A part that is longer than the file starts anew")
    func tooLongPart() throws {
        let isFirst = Mutex(true)
        let short = PublishedFile(50_000)
        let server = try LocalServer { [file] request in
            isFirst.withLock { first in
                defer { first = false }
                if first { return file.cut(after: 120_000) }
                var request = request
                request.headers["if-range"] = nil
                return short.answer(request)
            }
        }
        defer { server.stop() }
        _ = try problem(download, try source(server))
        let second = try download.fetch(try source(server))
        #expect(try content(second) == short.bytes)
        #expect(server.requests.count == 3)
    }

    @Test("A program that was ended between the last byte and the end asks for one byte")
    func completePart() throws {
        let server = try LocalServer { [file] in file.answer($0) }
        defer { server.stop() }
        let fetched = try download.fetch(try source(server))
        let record = try #require(download.folder.record(of: try source(server)))
        try FileManager.default.moveItem(atPath: fetched.path, toPath: fetched.path + ".part")
        try record.keep(beside: fetched.path + ".part")
        let again = try download.fetch(try source(server))
        #expect(server.requests.last?.headers["range"] == "bytes=299999-")
        #expect(try content(again) == file.bytes)
    }

    @Test("Two downloads of one file do not disturb each other: the second is told to wait")
    func busy() throws {
        let server = try LocalServer { _ in .init() }
        defer { server.stop() }
        let source = try source(server)
        try FileManager.default.createDirectory(
            atPath: temporary.path + "/epoch-all", withIntermediateDirectories: true)
        let part = try PartFile(source, at: download.folder.part(of: source), ceiling: 10, now: 0) { _ in }
        let error = try problem(download, source)
        #expect("\(error)" == "epoch-all was not fetched: another process fetches it now; wait for it to end.")
        withExtendedLifetime(part) {}
    }
}
