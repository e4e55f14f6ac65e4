import Footprint
import Foundation
import Ledger
import LocalSockets
import Telemetry
import TestSupport
import Testing

@testable import Tracking

@Suite("The socket of a run", .endIfHung) struct PhaseSocketTests {
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

    @Test("Any number of faults gives a bounded number of notes, each problem once")
    func manyFaults() throws {
        let one = try client()
        for number in 0..<100 { one.send(number.isMultiple(of: 2) ? "x" : "end \(number)x") }
        socket.receive(at: .at(1))
        let notes = marks.told.filter { $0.hasPrefix("note") }
        #expect(notes.count <= PhaseSocket.mostProblems)
        #expect(notes.count(where: { $0.contains("‘x’ is no message") }) == 1)
    }

    @Test("Different faults are noted up to a number, and the last note says so")
    func differentFaults() throws {
        let one = try client()
        for number in 0..<100 { one.send("\(number)") }
        socket.receive(at: .at(1))
        #expect(marks.told.count == PhaseSocket.mostProblems)
        #expect(marks.told.last?.hasSuffix("Other problems are not noted.") == true)
    }

    @Test("A client that floods is read a little at a time, then cut off; the others go on")
    func flood() throws {
        let (bad, good) = (try client(), try client())
        socket.receive(at: .at(1))
        for _ in 0..<2_000 { bad.send("progress 1 2") }
        socket.receive(at: .at(1))
        #expect(marks.told.isEmpty)
        var turns = 0
        while turns < 100, !marks.told.contains("1 left") {
            for _ in 0..<1_000 { bad.send("progress 1 2") }
            socket.receive(at: .at(1))
            turns += 1
        }
        #expect((20...40).contains(turns))
        good.send("begin load")
        socket.receive(at: .at(1))
        #expect(marks.told.last == "2 begins load")
    }

    @Test("What the command left to be read when it ended is taken")
    func left() throws {
        let one = try client()
        // More bytes than one turn takes.
        for _ in 0..<150 { one.send("progress 1 9" + String(repeating: " ", count: 80)) }
        one.send("begin last")
        socket.close()
        #expect(marks.told == ["1 begins last"])
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
