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
