import Foundation
import TestSupport
import Testing

@testable import LocalSockets

@Suite("Unix sockets")
struct SocketConnectionTests {
    @Test("Lines go both ways, whole")
    func lines() throws {
        let folder = try TemporaryFolder()
        let listener = try ListeningSocket(path: folder.path + "/s")
        let client = try SocketConnection(to: folder.path + "/s")
        let server = try #require(listener.accept())
        #expect(client.send("begin load") && client.send("end load"))
        #expect(server.line(within: 1_000) == "begin load")
        #expect(server.line(within: 1_000) == "end load")
        #expect(server.send("ok"))
        #expect(client.line(within: 1_000) == "ok")
        #expect(client.line(within: 1) == nil)
    }

    @Test("One who is gone is told apart from one who says nothing")
    func closed() throws {
        let folder = try TemporaryFolder()
        let listener = try ListeningSocket(path: folder.path + "/s")
        var client: SocketConnection? = try SocketConnection(to: folder.path + "/s")
        let server = try #require(listener.accept())
        #expect(server.receive() == .init())
        _ = client?.send("half")
        client = nil
        #expect(server.receive() == .init(lines: ["half"], isClosed: true))
        #expect(!server.send("x") || server.receive().isClosed)
    }

    @Test("A line longer than allowed is left out and told, the next one comes")
    func tooLong() {
        var (buffer, lines) = (LineBuffer(), [String]())
        #expect(!buffer.add(Array(repeating: UInt8(ascii: "x"), count: 70_000), to: &lines))
        #expect(buffer.add(Array("tail\nnext\n".utf8), to: &lines))
        #expect(lines == ["next"])
    }

    @Test(
        "The file has the permissions asked for, a stale one is replaced, a living one is not, and it is gone at the end"
    )
    func file() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/s"
        var listener: ListeningSocket? = try ListeningSocket(path: path, permissions: 0o660)
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o660)
        #expect(throws: SocketError(.inUse, path: path)) { _ = try ListeningSocket(path: path) }
        listener = nil
        #expect(listener == nil && !FileManager.default.fileExists(atPath: path))
    }

    @Test("A path without listener, and one that is too long, say so")
    func errors() {
        #expect(throws: SocketError(.absent, path: "/tmp/nobody-here")) {
            _ = try SocketConnection(to: "/tmp/nobody-here")
        }
        let long = "/tmp/" + String(repeating: "x", count: 200)
        #expect(throws: SocketError(.pathTooLong(limit: SocketAddress.longest), path: long)) {
            _ = try ListeningSocket(path: long)
        }
    }
}
