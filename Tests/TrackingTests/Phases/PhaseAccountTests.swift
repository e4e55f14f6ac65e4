import Footprint
import Ledger
import Statistics
import Telemetry
import TestSupport
import Testing

@testable import Tracking

@Suite("Energy of phases")
struct PhaseAccountTests {
    @Test("The documented example: a phase has the energy of the samples within it")
    func example() throws {
        var account = PhaseAccount()
        try account.begin("load", at: .at(0))
        #expect(account.add(.joules(40), from: .at(0), to: .at(4)) == [])
        try account.end("load", at: .at(6))
        let over = account.add(.joules(20), from: .at(4), to: .at(6))
        #expect(over.map(\.energy) == [60] && over.map(\.name) == ["load"])
        #expect(over.map { ($0.ended ?? 0) - $0.began } == [6])
    }

    @Test("An end within a sample shares its energy by time")
    func within() throws {
        var account = PhaseAccount()
        try account.begin("a", at: .at(1))
        try account.end("a", at: .at(3))
        #expect(account.add(.joules(100), from: .at(0), to: .at(10)).map(\.energy) == [20])
    }

    @Test("Phases that follow each other sum to the run; nested ones have their own time whole")
    func conservation() throws {
        var random = SeededGenerator(seed: 3)
        var account = PhaseAccount()
        try account.begin("run", at: .at(0))
        var (time, energy) = (0.0, 0.0)
        for step in 0..<200 {
            try account.begin("step", at: .at(time))
            let end = time + .random(in: 0.01...2, using: &random)
            // One that ends within the sample, followed at once by the next.
            try account.end("step", at: .at(end))
            let joules = Double.random(in: 0...100, using: &random)
            _ = account.add(.joules(joules), from: .at(time), to: .at(end))
            (time, energy) = (end, energy + joules)
            #expect(account.finished.count == step + 1)
        }
        #expect(account.endAll(at: .at(time)) == ["run"])
        try #require(account.add(.joules(0), from: .at(time), to: .at(time + 1)).count == 1)
        let steps = account.finished.filter { $0.name == "step" }.compactMap(\.energy).reduce(0, +)
        #expect(isClose(steps, energy) && isClose(account.finished.last?.energy ?? 0, energy))
    }

    @Test("Without a name the phase that began last ends; a name that is not open is refused")
    func ends() throws {
        var account = PhaseAccount()
        try account.begin("outer", at: .at(0))
        try account.begin("inner", at: .at(1))
        try account.end(nil, at: .at(2))
        #expect(throws: PhaseProblem.notOpen("inner")) { try account.end("inner", at: .at(3)) }
        try account.end("outer", at: .at(3))
        #expect(throws: PhaseProblem.notOpen(nil)) { try account.end(nil, at: .at(3)) }
    }

    @Test("Energy that no meter saw is unknown, not 0")
    func unknown() throws {
        var account = PhaseAccount()
        try account.begin("a", at: .at(0))
        try account.end("a", at: .at(1))
        #expect(account.add(nil, from: .at(0), to: .at(1)).map(\.energy) == [nil])
    }

    @Test("The number of phases, and of those open at once, is bounded")
    func bounds() throws {
        var account = PhaseAccount()
        for _ in 0..<PhaseAccount.mostOpen { try account.begin("x", at: .at(0)) }
        #expect(throws: PhaseProblem.tooManyOpen(1_000)) { try account.begin("x", at: .at(0)) }
    }

    @Test("Two phases of one name that begin at the same time stay two")
    func sameTime() throws {
        var account = PhaseAccount()
        let one = try account.begin("x", at: .at(5))
        let other = try account.begin("x", at: .at(5))
        #expect(one.began < other.began)
    }
}
