import Ledger
import Testing

@Suite("What is in what")
struct ComponentNestingTests {
    private func added(_ parts: [(String, Double)]) -> [String] {
        ComponentNesting.added(parts.map { (component: $0.0, seconds: $0.1) }).sorted()
    }

    @Test("psys holds processors and memory, and not accelerators: those are added to it")
    func platform() {
        #expect(
            added([("system", 60), ("processor-0", 60), ("memory", 60), ("accelerator-0", 60)]) == [
                "accelerator-0", "system",
            ])
    }

    @Test("A battery or a meter at the supply holds everything, accelerators and psys too")
    func supply() {
        let parts = ["supply", "system", "processor-0", "processor-1", "memory", "accelerator-3", "rest-of-system"]
        #expect(added(parts.map { ($0, 60) }) == ["supply"])
    }

    @Test("A battery that told nothing once the machine was plugged in does not stand for the run")
    func pluggedIn() {
        #expect(
            added([("supply", 30), ("processor-0", 60), ("rest-of-system", 60)]) == ["processor-0", "rest-of-system"])
        #expect(added([("supply", 30), ("system", 60), ("processor-0", 60)]) == ["system"])
        #expect(added([("supply", 58), ("system", 60), ("processor-0", 60)]) == ["supply"])
    }

    @Test("A meter of the whole that stands still, or tells less than the meters of its parts, is not believed")
    func unbelievable() {
        func added(system: Double, method: String) -> [String] {
            let joules = ["system": system, "processor-0": 100.0, "memory": 20]
            return ComponentNesting.added(
                of: RecordedRun(
                    run: RunRecord(id: "r", command: [], host: "h", started: 0, wattmarkVersion: "0"),
                    components: joules.keys.map {
                        ComponentRecord(component: $0, source: "s", method: method, lowFactor: 1, highFactor: 1)
                    }, totals: joules.map { TotalRecord(component: $0, machine: $1, covered: 60) })
            ).sorted()
        }
        #expect(added(system: 0, method: "measured") == ["memory", "processor-0"])
        #expect(added(system: 100, method: "measured") == ["memory", "processor-0"])
        #expect(added(system: 115, method: "measured") == ["system"])
        // A model of a part does not speak against a meter.
        #expect(added(system: 50, method: "estimated") == ["system"])
    }

    @Test("A part that never had a value lacks in the sum, and is not hidden from it")
    func never() {
        #expect(added([("processor-0", 60), ("accelerator-0", 0)]) == ["accelerator-0", "processor-0"])
        #expect(added([("system", 0), ("processor-0", 60)]) == ["processor-0"])
        #expect(added([]) == [])
    }

    @Test("A name that only looks alike is no part of it")
    func names() {
        #expect(ComponentNesting.isInside("processor-12", "system"))
        #expect(!ComponentNesting.isInside("processors", "system"))
        #expect(!ComponentNesting.isInside("accelerator-0", "system"))
        #expect(!ComponentNesting.isInside("supply", "supply"))
        #expect(ComponentNesting.isWhole("supply") && !ComponentNesting.isWhole("rest-of-system"))
    }
}
