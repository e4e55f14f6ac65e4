import Footprint
import Foundation
import LocalSockets
import Telemetry
import TestSupport
import Testing

@testable import Meters

@Suite("Counters from the agent", .endIfHung) struct AgentSourceTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path + "/agent.sock" }

    init() throws { folder = try TemporaryFolder() }

    private func joules(_ readings: [PowerReading]) -> Double? {
        guard case .energy(let energy) = readings.first else { return nil }
        return energy.joules
    }

    private func reason(_ readings: [PowerReading]) -> String? {
        guard case .missing(let reason) = readings.first else { return nil }
        return reason
    }

    private func later(_ seconds: Double) -> Moment { .at(RunningAgent.now.awake.seconds + seconds) }

    @Test("The channels are those of the agent's meters, contained ones included")
    func channels() throws {
        let channels = [
            PowerChannel(
                Component(.processor, 0), label: "package-0", method: .measured, uncertainty: .init(plusMinus: 0.05)),
            PowerChannel(
                Component(.processor, 0), label: "core", method: .measured, uncertainty: .init(plusMinus: 0.05),
                partOf: 0),
        ]
        let agent = try RunningAgent(path: path, channels: channels) { _ in [.energy(.zero), .energy(.zero)] }
        defer { agent.stop() }
        let source = try AgentSource.find(at: path)
        #expect(source.channels == channels)
        #expect(source.name == "agent, a fake meter")
    }

    @Test("Energy begins at 0 and rises as the agent's counter does")
    func rises() throws {
        let agent = try RunningAgent.steady(path)
        defer { agent.stop() }
        var source = try AgentSource.find(at: path)
        let start = RunningAgent.now.awake
        #expect(joules(source.read(at: RunningAgent.now)) == 0)
        usleep(300_000)
        let energy = try #require(joules(source.read(at: RunningAgent.now)))
        let expected = 100 * (RunningAgent.now.awake - start).seconds
        // Values are up to 10 ms old at both ends.
        #expect(abs(energy - expected) < 4)
    }

    @Test("Two clients see the same counter: over the same time they get the same energy")
    func twoClients() throws {
        let agent = try RunningAgent.steady(path)
        defer { agent.stop() }
        var sources = [try AgentSource.find(at: path), try AgentSource.find(at: path)]
        for index in sources.indices { _ = sources[index].read(at: RunningAgent.now) }
        usleep(200_000)
        let energies = try sources.indices.map { try #require(joules(sources[$0].read(at: RunningAgent.now))) }
        #expect(abs(energies[0] - energies[1]) < 3)
        #expect(energies[0] > 10)
    }

    @Test("No two values lie closer together than 10 ms, however often is asked")
    func finest() throws {
        let agent = try RunningAgent.steady(path)
        defer { agent.stop() }
        var source = try AgentSource.find(at: path)
        var values: Set<Double> = []
        let start = ProcessInfo.processInfo.systemUptime
        for _ in 0..<200 { values.insert(joules(source.read(at: RunningAgent.now)) ?? -1) }
        let time = ProcessInfo.processInfo.systemUptime - start
        #expect(Double(values.count) <= time / AgentServer.finest.seconds + 2)
        #expect(!values.contains(-1))
    }

    @Test(
        "An agent that is killed in mid-run gives missing values with the reason; the same one coming back loses nothing"
    )
    func returns() throws {
        let first = try RunningAgent.steady(path, instance: "one")
        var source = try AgentSource.find(at: path)
        let begin = try #require(joules(source.read(at: later(0))))
        first.stop()
        #expect(reason(source.read(at: later(0.1))) == "the agent at \(path) has gone")
        #expect(reason(source.read(at: later(0.2))) == "the agent at \(path) has gone")
        let second = try RunningAgent.steady(path, instance: "one")
        defer { second.stop() }
        let after = try #require(joules(source.read(at: later(5))))
        #expect(after >= begin)
        #expect(after < 1_000)
    }

    @Test("After a restart of the agent, what was used meanwhile is missing, and counting goes on without a jump")
    func restart() throws {
        let first = try RunningAgent(path: path) { _ in [.energy(.joules(5_000))] }
        var source = try AgentSource.find(at: path)
        #expect(joules(source.read(at: later(0))) == 0)
        first.stop()
        #expect(joules(source.read(at: later(0.1))) == nil)
        let second = try RunningAgent.steady(path)
        defer { second.stop() }
        #expect(
            reason(source.read(at: later(5)))
                == "the agent at \(path) was restarted; what was used meanwhile is unknown")
        let energy = try #require(joules(source.read(at: later(5.1))))
        #expect((0..<100).contains(energy))
    }

    @Test("A lost agent is not looked for more than once a second")
    func patience() throws {
        let first = try RunningAgent.steady(path, instance: "one")
        var source = try AgentSource.find(at: path)
        first.stop()
        #expect(joules(source.read(at: .at(100))) == nil)
        let second = try RunningAgent.steady(path, instance: "one")
        defer { second.stop() }
        #expect(joules(source.read(at: .at(100.9))) == nil)
        #expect(joules(source.read(at: .at(101.1))) != nil)
    }

    @Test("An agent that does not answer costs a fifth of a second, and then none for ten")
    func silent() throws {
        // It listens, and nobody takes the connections.
        let listener = try SocketListener(path: path)
        let start = ProcessInfo.processInfo.systemUptime
        let error = #expect(throws: PowerSourceError.self) { try AgentSource.find(at: path) }
        #expect(ProcessInfo.processInfo.systemUptime - start < 1)
        #expect(error?.finding == "the agent at \(listener.path) did not answer in 0.2 s")
    }

    @Test("Without an agent the way to one is told")
    func absent() {
        let error = #expect(throws: PowerSourceError.self) { try AgentSource.find(at: path) }
        #expect(error?.description == "agent: no agent serves \(path); sudo wattmark agent install")
    }

    @Test("The agent is tried where RAPL may not be read, and where one is there; where RAPL can be read it is not")
    func wanted() throws {
        func isWanted(_ reason: PowerSourceError.Reason) -> Bool {
            AgentSource.isWanted(path, after: [PowerSourceError("RAPL (powercap)", reason, finding: "")])
        }
        #expect(isWanted(.notPermitted))
        #expect(!isWanted(.absent))
        #expect(!AgentSource.isWanted(path, after: []))
        let listener = try SocketListener(path: path)
        #expect(isWanted(.absent))
        #expect(!AgentSource.isWanted(listener.path, after: []))
    }

    @Test(
        "An agent of another version is refused with what to update",
        arguments: [(2, "update wattmark"), (0, "install")])
    func otherVersion(version: Int, remedy: String) throws {
        let other = try Impostor(path: path, answer: "hello\t\(version)\tx\t1\ty")
        defer { other.stop() }
        let error = #expect(throws: PowerSourceError.self) { try AgentSource.find(at: path) }
        #expect(error?.finding == "the agent at \(path) speaks version \(version) and this wattmark version 1")
        #expect(error?.remedy?.contains(remedy) == true)
    }

    @Test(
        "What is no agent is refused, whatever it sends",
        arguments: ["220 mail ready", "hello", String(repeating: "x", count: 40_000), "hello\t1\tx\t1\ty\nnonsense"])
    func nonsense(answer: String) throws {
        let other = try Impostor(path: path, answer: answer)
        defer { other.stop() }
        let error = #expect(throws: PowerSourceError.self) { try AgentSource.find(at: path) }
        #expect(error?.finding == "what answers at \(path) is no agent of wattmark")
    }
}
