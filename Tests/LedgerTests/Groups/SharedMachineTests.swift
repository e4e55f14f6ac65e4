import Ledger
import Statistics
import TestSupport
import Testing

@Suite("Parts of a run on one machine")
struct SharedMachineTests {
    private func run(_ id: String, components: [String] = ["processor-0"]) -> RecordedRun {
        var run = ExampleRun.recorded(id)
        run.components = components.map {
            ComponentRecord(component: $0, source: "meter of \($0)", method: "measured", lowFactor: 1, highFactor: 1)
        }
        return run
    }

    /// A machine of 100 W, of which a command has 40 W.
    private func samples(
        from begin: Double, to end: Double, every period: Double = 1, component: String = "processor-0"
    ) -> [SampleRecord] {
        Array(stride(from: begin + period, through: end, by: period)).map {
            SampleRecord(
                time: $0, duration: period,
                parts: [
                    .init(
                        component: component, machine: 100 * period, command: 40 * period, idle: 20 * period)
                ])
        }
    }

    @Test("Side by side: the machine counts once, each command's share is its own")
    func sideBySide() throws {
        var machine = SharedMachine()
        let first = try machine.part(run("a")) { body in
            try samples(from: 0, to: 60).forEach(body)
        }
        let second = try machine.part(run("b")) { body in
            try samples(from: 30.25, to: 90.25).forEach(body)
        }
        #expect(first.totals[0].machine == 6_000 && first.totals[0].command == 2_400)
        #expect(isClose(second.totals[0].machine, 3_025) && isClose(second.totals[0].idle, 605))
        #expect(second.totals[0].command == 2_400)
    }

    @Test("The sum over parts is the energy of the union of their times, whatever their order and rates")
    func union() throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<50 {
            let parts = (0..<5).map { _ in
                let begin = Double(Int.random(in: 0..<100, using: &random))
                return (
                    begin, begin + Double(Int.random(in: 1..<50, using: &random)),
                    [0.125, 0.5, 1][Int.random(in: 0..<3, using: &random)]
                )
            }
            var machine = SharedMachine()
            var (sum, time) = (0.0, CoveredTime())
            for (begin, end, period) in parts {
                let part = try machine.part(run("x")) { body in
                    try samples(from: begin, to: end, every: period).forEach(body)
                }
                sum += part.totals[0].machine
                time.add(from: begin, to: end)
            }
            #expect(isClose(sum, 100 * time.seconds, relative: 1e-6))
        }
    }

    @Test("Another accelerator is counted beside the first, the same one once")
    func accelerators() throws {
        var machine = SharedMachine()
        func add(_ run: RecordedRun, _ component: String) throws -> Double {
            try machine.part(run) { body in
                try samples(from: 0, to: 10, component: component).forEach(body)
            }.totals[0].machine
        }
        #expect(try add(run("a", components: ["accelerator-0"]), "accelerator-0") == 1_000)
        #expect(try add(run("b", components: ["accelerator-1"]), "accelerator-1") == 1_000)
        #expect(try add(run("c", components: ["accelerator-1"]), "accelerator-1") == 0)
    }

    @Test("The hardware's share counts for the time that is new")
    func embodied() throws {
        var machine = SharedMachine()
        var one = run("a")
        one.run.place.embodiedPerSecond = RecordedRange(low: 1, central: 2, high: 4, method: "assumed")
        _ = try machine.part(one) { body in
            try samples(from: 0, to: 10).forEach(body)
        }
        let second = try machine.part(one) { body in
            try samples(from: 5, to: 25).forEach(body)
        }
        #expect(second.run.place.embodiedPerSecond?.central == 1.5)
    }

    @Test("A clock that is set back in a run costs that run nothing")
    func clockSetBack() throws {
        var machine = SharedMachine()
        let part = try machine.part(run("a")) { body in
            try samples(from: 0, to: 10).forEach(body)
            try samples(from: 5, to: 15).forEach(body)
        }
        #expect(part.totals[0].machine == 2_000)
    }
}
