import Foundation
import LocalSockets
import Telemetry
import TestSupport
import Testing

@testable import Tracking

@Suite("The socket for phases")
struct PhaseSocketTests {
    private final class Told: PhaseMarks {
        var lines: [String] = []
        func begin(phase: String, at moment: Moment) { lines.append("begin \(phase)") }
        func end(phase: String?, at moment: Moment) throws {
            if phase == "unknown" { throw PhaseProblem.notOpen(phase) }
            lines.append("end \(phase ?? "last")")
        }
        func note(_ text: String) { lines.append("note \(text)") }
    }

    @Test("Marks come in their order, ask for a sample, and are not answered; what is wrong is")
    func marks() throws {
        let folder = try TemporaryFolder()
        let socket = try PhaseSocket(in: [folder.path])
        let told = Told()
        socket.marks = told
        let client = try SocketConnection(to: socket.path)
        for line in ["begin load", "end load", "progress 3/10", "note warm"] { #expect(client.send(line)) }
        socket.receive(at: .at(1))
        #expect(told.lines == ["begin load", "end load", "note warm"])
        #expect(socket.latest == ProgressText(done: 3, total: 10))
        #expect(socket.takeSampleRequest() && !socket.takeSampleRequest())
        #expect(client.line(within: 1) == nil)
        #expect(client.send("end unknown") && client.send("nonsense"))
        socket.receive(at: .at(2))
        #expect(client.line(within: 1_000) == "error no phase ‘unknown’ is open")
        #expect(client.line(within: 1_000)?.hasPrefix("error ‘nonsense’ is not understood") == true)
        #expect(!socket.takeSampleRequest())
    }

    @Test("A flood, a hundred connections and half a line do not stop the marks of others")
    func flood() throws {
        let folder = try TemporaryFolder()
        let socket = try PhaseSocket(in: [folder.path])
        let told = Told()
        socket.marks = told
        let good = try SocketConnection(to: socket.path)
        socket.receive(at: .at(0))
        let others = (0..<60).compactMap { _ in try? SocketConnection(to: socket.path) }
        for other in others { _ = other.send(String(repeating: "x", count: 100_000)) }
        for _ in 0..<5 { socket.receive(at: .at(1)) }
        #expect(socket.descriptors.count <= PhaseSocket.mostConnections + 1)
        #expect(good.send("begin load"))
        socket.receive(at: .at(2))
        #expect(told.lines == ["begin load"])
    }

    @Test("What a killed tracker left is removed, what a living one has is not")
    func abandoned() throws {
        let folder = try TemporaryFolder()
        for name in ["wattmark-1999999999-abcdef", "wattmark-\(getpid())-abcdef", "wattmark-x-abcdef", "other"] {
            try FileManager.default.createDirectory(
                atPath: folder.path + "/" + name, withIntermediateDirectories: true)
        }
        let socket = try PhaseSocket(in: [folder.path])
        let own = URL(filePath: socket.path).deletingLastPathComponent().lastPathComponent
        let left = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
        #expect(left == ["wattmark-\(getpid())-abcdef", "wattmark-x-abcdef", "other", own])
    }

    @Test("Its folder is for this user alone, and gone at the end; the first folder that serves is taken")
    func folder() throws {
        let folder = try TemporaryFolder()
        var socket: PhaseSocket? = try PhaseSocket(in: ["/no/such/folder", folder.path])
        let path = try #require(socket?.path)
        var status = stat()
        #expect(stat((path as NSString).deletingLastPathComponent, &status) == 0 && status.st_mode & 0o777 == 0o700)
        socket = nil
        #expect(socket == nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        #expect(throws: SocketError.self) { _ = try PhaseSocket(in: ["/no/such/folder"]) }
    }
}
