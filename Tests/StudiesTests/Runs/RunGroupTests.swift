import Footprint
import Ledger
import Studies
import TestSupport
import Testing

@Suite("A run of many parts")
struct RunGroupTests {
    private let france = RunPlace(
        grid: "FR", intensity: RecordedRange(low: 50, central: 50, high: 50, method: "reported"),
        embodiedPerSecond: RecordedRange(low: 1, central: 1, high: 1, method: "assumed"))

    /// A rank that ran for a hundred seconds on a machine of 100 W, 30 W of them its own.
    private func rank(
        _ rank: Int, host: String, from begin: Double = 0, method: String = "measured", place: RunPlace? = nil
    ) -> RecordedRun {
        RecordedRun(
            run: RunRecord(
                id: "run-\(rank)", group: "sweep", rank: "\(rank)", command: ["train"], host: host, machine: host,
                started: begin, ended: begin + 100, state: .finished, exitCode: 0, place: place ?? france,
                wattmarkVersion: "0"),
            components: [
                ComponentRecord(
                    component: "processor-0", source: "RAPL", method: method, lowFactor: 1, highFactor: 1)
            ],
            totals: [TotalRecord(component: "processor-0", machine: 10_000, command: 3_000, idle: 2_000, covered: 100)])
    }

    private func group(_ runs: [RecordedRun]) throws -> RunGroup {
        try RunGroup("sweep", of: runs) { id, body in
            let begin = try #require(runs.first { $0.run.id == id }).run.started
            for second in 1...100 {
                try body(
                    SampleRecord(
                        time: begin + Double(second), duration: 1,
                        parts: [.init(component: "processor-0", machine: 100, command: 30, idle: 20)]))
            }
        }
    }

    @Test("Two hosts: energies and carbon add up")
    func hosts() throws {
        let group = try group([rank(0, host: "ada"), rank(1, host: "bob")])
        #expect(group.whole.machine?.central == .joules(20_000))
        #expect(isClose(group.whole.carbon?.central.canonical ?? 0, 20_000 / 3.6e6 * 50 + 200))
        #expect(group.whole.run.host == "2 hosts" && group.whole.run.place.grid == "FR")
        #expect(group.whole.parts.map(\.host) == ["ada", "bob"])
    }

    @Test("Two ranks side by side on one host: the machine and its hardware once, both commands")
    func ranks() throws {
        let group = try group([rank(0, host: "ada"), rank(1, host: "ada", from: 50)])
        #expect(isClose(group.whole.machine?.central.joules ?? 0, 15_000))
        #expect(group.whole.command?.central == .joules(6_000))
        #expect(isClose(group.whole.embodied?.central.canonical ?? 0, 150))
        #expect(isClose(group.parts[1].shared?.joules ?? 0, 5_000))
        #expect(group.whole.run.duration == .seconds(150))
    }

    @Test("The part that measured the machine speaks for it, not the one that began first")
    func measuredFirst() throws {
        let group = try group([rank(0, host: "ada", method: "estimated"), rank(1, host: "ada", from: 50)])
        #expect(isClose(group.parts[0].counted.machine?.central.joules ?? 0, 5_000))
        #expect(group.parts[1].counted.machine?.central == .joules(10_000))
    }

    @Test("A part without a place makes the carbon of the sum unknown, never smaller")
    func unknownCarbon() throws {
        let group = try group([rank(0, host: "ada"), rank(1, host: "bob", place: RunPlace())])
        #expect(group.whole.carbon == nil && group.whole.machine?.central == .joules(20_000))
    }
}
