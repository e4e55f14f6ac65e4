import Footprint
import Foundation
import Ledger
import LocalSockets
import Telemetry
import TestSupport
import Testing

@testable import Tracking

@Suite("The socket of a run", .timeLimit(.minutes(1))) struct PhaseSocketTests {
    private let place: TemporaryFolder
    private let socket: PhaseSocket
    private let marks = Marks()

    init() throws {
        place = try TemporaryFolder()
        socket = try PhaseSocket(in: [place.path])
        socket.listener = marks
    }

    private func client() throws -> LineConnection {
        try LineConnection(to: try #require(socket.environment["WATTMARK_SOCKET"]), longestLine: 1_024, within: 1)
    }

    @Test("Marks come in their order, each with its connection")
    func order() throws {
        let (one, two) = (try client(), try client())
        one.send("begin load")
        two.send("begin serve")
        one.send("end load")
        socket.receive(at: .at(1))
        #expect(marks.told == ["1 begins load", "1 ends load", "2 begins serve"])
        #expect(socket.wantsReading)
        socket.receive(at: .at(2))
        #expect(!socket.wantsReading)
    }

    @Test("Progress is told, and asks for no reading of the meters")
    func progress() throws {
        let one = try client()
        one.send("progress 2 8")
        socket.receive(at: .at(1))
        #expect(socket.latest == ProgressText(done: 2, total: 8))
        #expect(!socket.wantsReading)
    }

    @Test("What is not understood is answered and noted, and the connection goes on")
    func garbage() throws {
        let one = try client()
        one.send("begn load")
        one.send("begin load")
        socket.receive(at: .at(1))
        #expect(try one.next(within: 1) == .text("error ‘begn’ is no message; did you mean ‘begin’?"))
        #expect(
            marks.told == [
                "note A mark of a phase was not taken: ‘begn’ is no message; did you mean ‘begin’?", "1 begins load",
            ])
    }

    @Test("Any number of faults gives a bounded number of notes")
    func manyFaults() throws {
        let one = try client()
        for _ in 0..<1_000 { one.send("x") }
        socket.receive(at: .at(1))
        #expect(marks.told.count == PhaseSocket.mostProblems)
        #expect(marks.told.last?.hasSuffix("Later ones are not noted.") == true)
    }

    @Test("A client that goes is told, so that its phases can be ended by another")
    func leaves() throws {
        var one: LineConnection? = try client()
        one?.send("begin load")
        one = nil
        socket.receive(at: .at(1))
        #expect(marks.told == ["1 begins load", "1 left"])
    }

    @Test("When it is closed nothing is left in the file system")
    func closed() throws {
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).count == 1)
        socket.close()
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).isEmpty)
    }

    private final class Marks: PhaseListener {
        var told: [String] = []
        func phaseBegan(_ name: String, by client: Int, at moment: Moment) throws(PhaseAccount.Problem) {
            told.append("\(client) begins \(name)")
        }
        func phaseEnded(_ name: String, by client: Int, at moment: Moment) throws(PhaseAccount.Problem) {
            told.append("\(client) ends \(name)")
        }
        func clientLeft(_ client: Int, at moment: Moment) { told.append("\(client) left") }
        func note(_ text: String) { told.append("note \(text)") }
    }
}
