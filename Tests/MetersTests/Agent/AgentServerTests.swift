import Footprint
import LocalSockets
import Synchronization
import Telemetry
import TestSupport
import Testing

@testable import Meters

@Suite("The agent", .endIfHung) struct AgentServerTests {
    private let folder: TemporaryFolder
    private let server: AgentServer
    private let reads: Counter

    init() throws {
        folder = try TemporaryFolder()
        let reads = Counter()
        self.reads = reads
        let source = FakeSource {
            reads.add()
            return [.energy(.joules(100 * $0.awake.seconds))]
        }
        server = AgentServer(
            [source],
            server: LineServer(try SocketListener(path: folder.path + "/a", mode: 0o660), limits: AgentServer.limits),
            instance: "i")
    }

    private func client() throws -> LineConnection {
        try LineConnection(to: server.path, longestLine: 1_024, within: 1)
    }

    @Test("A client that greets gets the greeting, the channels, and readings when it asks")
    func conversation() throws {
        let one = try client()
        one.send("hello\t1")
        server.serve(at: .at(1))
        #expect(try one.next(within: 1) == .text("hello\t1\ti\t1\ta fake meter"))
        #expect(try one.next(within: 1) == .text("channel\t0\tprocessor-0\tmeasured\t0.95\t1.05\t-\tfake-0"))
        one.send("read")
        server.serve(at: .at(2))
        #expect(try one.next(within: 1) == .text("readings\te\t200.0"))
    }

    @Test("Without a client the counters are read twice a minute and not more often, so that none wraps unseen")
    func idle() {
        for tenth in 0...600 { server.serve(at: .at(Double(tenth) / 10)) }
        #expect(reads.count == 3)
        #expect(isClose(server.patience(at: .at(75)).seconds, 15))
    }

    @Test("Values are not read anew within 10 ms, whoever asks")
    func finest() throws {
        let clients = [try client(), try client()]
        for one in clients { one.send("hello\t1") }
        server.serve(at: .at(1))
        let before = reads.count
        for step in 1...9 {
            for one in clients { one.send("read") }
            server.serve(at: .at(1 + Double(step) * 0.001))
        }
        #expect(reads.count == before)
        clients[0].send("read")
        server.serve(at: .at(1.0101))
        #expect(reads.count == before + 1)
    }

    @Test("A client of another version learns which one is spoken here, and no more")
    func otherVersion() throws {
        let one = try client()
        one.send("hello\t7")
        one.send("read")
        server.serve(at: .at(1))
        #expect(try one.next(within: 1) == .text("hello\t1\ti\t1\ta fake meter"))
        #expect(throws: SocketError(.closed, path: server.path)) { try one.next(within: 1) }
    }

    @Test("Who does not greet gets nothing", arguments: ["read", "GET / HTTP/1.1", "hello", "hello\tone"])
    func rude(line: String) throws {
        let one = try client()
        one.send(line)
        server.serve(at: .at(1))
        #expect(try one.next(within: 1) == .text("error\tthere are ‘hello’ and then ‘read’"))
        #expect(server.clientCount == 0)
    }

    @Test("Who says nothing for ten seconds is cut off; who has greeted may be silent")
    func silent() throws {
        let (one, two) = (try client(), try client())
        two.send("hello\t1")
        server.serve(at: .at(1))
        server.serve(at: .at(10.9))
        #expect(server.clientCount == 2)
        server.serve(at: .at(11.1))
        #expect(server.clientCount == 1)
        #expect(throws: SocketError(.closed, path: server.path)) { try one.next(within: 1) }
        two.send("read")
        server.serve(at: .at(100))
        #expect(try two.next(within: 1) == .text("hello\t1\ti\t1\ta fake meter"))
    }

    @Test("A client that asks and does not read is dropped, and the others are served")
    func slow() throws {
        let (slow, good) = (try client(), try client())
        slow.send("hello\t1")
        good.send("hello\t1")
        server.serve(at: .at(1))
        var second = 1.0
        while server.clientCount == 2, second < 3_000 {
            for _ in 0..<500 { slow.send("read") }
            second += 1
            server.serve(at: .at(second))
        }
        #expect(server.clientCount == 1)
        good.send("read")
        server.serve(at: .at(5_000))
        for _ in 0..<2 { _ = try good.next(within: 1) }
        #expect(try good.next(within: 1) == .text("readings\te\t500000.0"))
        #expect(slow.descriptor >= 0)
    }
}

private final class Counter: Sendable {
    private let value = Mutex(0)
    var count: Int { value.withLock { $0 } }
    func add() { value.withLock { $0 += 1 } }
}
