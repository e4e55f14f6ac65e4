import TestSupport
import Testing

@testable import LocalSockets

@Suite("Many clients with lines", .endIfHung) struct LineServerTests {
    private let folder: TemporaryFolder
    private let server: LineServer
    private static let limits: LineServer.Limits = {
        var limits = LineServer.Limits()
        limits.clients = 2
        limits.longestLine = 32
        limits.perSecond = 4_096
        return limits
    }()

    init() throws {
        folder = try TemporaryFolder()
        server = LineServer(try SocketListener(path: folder.path + "/s"), limits: Self.limits)
    }

    private func client() throws -> LineConnection {
        try LineConnection(to: server.path, longestLine: 256, within: 1)
    }

    @Test("A client is told, then its lines in order, then its end")
    func life() throws {
        var one: LineConnection? = try client()
        one?.send("a")
        one?.send("b")
        #expect(server.receive(at: 0) == [.opened(client: 1), .line("a", client: 1), .line("b", client: 1)])
        one = nil
        #expect(server.receive(at: 0) == [.closed(client: 1, because: nil)])
        #expect(server.clientCount == 0)
    }

    @Test("Answers reach the client they are for")
    func answers() throws {
        let (one, two) = (try client(), try client())
        _ = server.receive(at: 0)
        server.send("to one", to: 1)
        server.send("to two", to: 2)
        #expect(try one.next(within: 1) == .text("to one"))
        #expect(try two.next(within: 1) == .text("to two"))
    }

    @Test("One client too many is answered with the reason, and those that are there stay")
    func tooMany() throws {
        let (one, two, three) = (try client(), try client(), try client())
        let events = server.receive(at: 0)
        #expect(events == [.opened(client: 1), .opened(client: 2), .refused(.tooManyClients(most: 2))])
        #expect(try three.next(within: 1) == .text("error there are 2 connections already, and no more are taken"))
        one.send("still here")
        two.send("and here")
        #expect(server.receive(at: 0) == [.line("still here", client: 1), .line("and here", client: 2)])
    }

    @Test("A line that is too long is told, and the client goes on")
    func longLine() throws {
        let one = try client()
        one.send(String(repeating: "x", count: 33))
        one.send("short")
        #expect(
            server.receive(at: 0).dropFirst() == [
                .faultyLine(.lineTooLong(most: 32), client: 1), .line("short", client: 1),
            ])
    }

    @Test("A client that sends more than it may in a second is cut off; one that is slower is not")
    func flood() throws {
        let (fast, slow) = (try client(), try client())
        for second in 0..<4 {
            for _ in 0..<60 { slow.send("0123456789012345678901234567890") }
            #expect(!server.receive(at: Double(second)).contains { if case .closed = $0 { true } else { false } })
        }
        for _ in 0..<200 { fast.send("0123456789012345678901234567890") }
        let fault = LineServer.Fault.flood(bytesPerSecond: 4_096)
        #expect(server.receive(at: 4.5).last == .closed(client: 1, because: fault))
        #expect(server.clientCount == 1)
    }

    @Test("A client that hangs up in the middle of a line is told as such")
    func halfLine() throws {
        var one: LineConnection? = try client()
        _ = SystemSocket.put(Array("beg".utf8)[...], into: try #require(one?.descriptor))
        #expect(server.receive(at: 0) == [.opened(client: 1)])
        one = nil
        #expect(server.receive(at: 0) == [.closed(client: 1, because: .halfLine)])
    }

    @Test("A client that does not read is cut off instead of filling the memory")
    func doesNotRead() throws {
        let one = try client()
        _ = server.receive(at: 0)
        var answers = 0
        while server.clientCount == 1, answers < 100_000 {
            server.send(String(repeating: "y", count: 200), to: 1)
            answers += 1
        }
        #expect(answers < 100_000)
        #expect(server.receive(at: 0).contains(.closed(client: 1, because: .doesNotRead)))
        #expect(one.descriptor >= 0)
    }
}
