import Footprint
import FoundationEssentials
import Synchronization
import Telemetry
import TestSupport
import Testing

@testable import EnergyMetering

@Suite("Blocks of a program")
struct EnergyMeterTests {
    /// A clock that is moved by hand.
    private final class HandClock: Sendable {
        private let seconds = Mutex(0.0)
        func pass(_ time: Double) { seconds.withLock { $0 += time } }
        func now() -> Moment { .at(seconds.withLock { $0 }) }
    }

    /// A machine of 10 W, and its clock. The thread that samples reads the same clock and so adds nothing of its own.
    private func meter(_ clock: HandClock, sources: [any PowerSource]? = nil) -> EnergyMeter {
        EnergyMeter(
            sources ?? [FakeSource.constant(.watts(10))], restOfSystem: nil, refused: [], period: .seconds(60),
            clock: { clock.now() })
    }

    @Test("A block of 3 s at 10 W is 30 J, with the range of the meter and its word")
    func block() throws {
        let clock = HandClock()
        let meter = meter(clock)
        clock.pass(100)
        let (answer, block) = meter.measure("prefill") {
            clock.pass(3)
            return 42
        }
        #expect(answer == 42 && block.name == "prefill")
        #expect(isClose(block.duration.seconds, 3))
        let machine = try #require(block.machine)
        #expect(isClose(machine.central.joules, 30) && machine.method == .measured)
        #expect(isClose(machine.low.joules, 28.5) && isClose(machine.high.joules, 31.5))
        #expect(isClose(try #require(block.power).central.watts, 10))
        #expect(block.parts.map(\.component) == ["processor-0"])
    }

    @Test("A block inside another has its own part, and the outer one has all")
    func nested() throws {
        let clock = HandClock()
        let meter = meter(clock)
        let (inner, outer) = meter.measure("outer") {
            clock.pass(1)
            let inner = meter.measure("inner") { clock.pass(2) }.1
            clock.pass(4)
            return inner
        }
        #expect(isClose(try #require(inner.machine).central.joules, 20))
        #expect(isClose(try #require(outer.machine).central.joules, 70))
    }

    @Test("This process's share is its processor time over that of all processors, and never more than the machine")
    func share() throws {
        let meter = EnergyMeter([FakeSource.constant(.watts(10))], period: .seconds(0.05))
        let (_, block) = meter.measure("work") {
            let end = now() + 0.2
            while now() < end {}
        }
        let (process, machine) = (try #require(block.process), try #require(block.machine))
        #expect(process.central > .zero && process.central <= machine.central)
    }

    private func now() -> Double { Date().timeIntervalSinceReferenceDate }

    @Test("A block that throws gives its error, and the next one is measured")
    func throwing() throws {
        struct Failure: Error {}
        let clock = HandClock()
        let meter = meter(clock)
        #expect(throws: Failure.self) { _ = try meter.measure("x") { () throws(Failure) in throw Failure() } }
        #expect(isClose(try #require(meter.measure("y") { clock.pass(1) }.1.machine).central.joules, 10))
    }

    @Test("A block that waits counts its waiting")
    func asynchronous() async throws {
        let clock = HandClock()
        let meter = meter(clock)
        let (answer, block) = await meter.measure("wait") {
            await Task.yield()
            clock.pass(2)
            return "done"
        }
        #expect(answer == "done")
        #expect(isClose(try #require(block.machine).central.joules, 20))
    }

    @Test("Without a source the energy is unknown, not 0")
    func unknown() {
        let clock = HandClock()
        let block = meter(clock, sources: []).measure("x") { clock.pass(1) }.1
        #expect(block.machine == nil && block.process == nil && block.power == nil && block.parts.isEmpty)
        #expect(block.carbon(Estimate(.gramsPerKilowattHour(56), method: .reported)) == nil)
    }

    @Test("A meter that did not move in a short block gives no part, and the block says so")
    func tooShort() throws {
        let clock = HandClock()
        let still = FakeSource(name: "still") { _ in [.energy(.joules(7))] }
        let block = meter(clock, sources: [still]).measure("x") { clock.pass(0.01) }.1
        #expect(block.machine == nil)
        #expect(
            block.remarks == [
                "Nothing gave a value, so the energy is unknown; wattmark doctor says why.",
                "The block took less than 50 ms, which meters hardly see; measure many as one.",
            ])
    }

    @Test("3.6 MJ at 56 g/kWh and a PUE of 1.5 are 84 g")
    func carbon() throws {
        let clock = HandClock()
        let block = meter(clock).measure("x") { clock.pass(360_000) }.1
        let carbon = block.carbon(
            Estimate(.gramsPerKilowattHour(56), method: .reported), pue: Estimate(Ratio(1.5), method: .reported))
        #expect(isClose(try #require(carbon).central.grams, 84))
    }

    @Test("Power that no counter integrates is sampled while the block runs")
    func sampled() throws {
        let source = FakeSource { moment in
            [.power(.watts(5))]
        }
        let meter = EnergyMeter([source], period: .seconds(0.01))
        let (_, block) = meter.measure("x") { work(0.1) }
        #expect(isClose(try #require(block.machine).central.joules, 5 * block.duration.seconds, relative: 1e-6))
    }

    private func work(_ seconds: Double) {
        let end = now() + seconds
        while now() < end {}
    }
}

@Suite("The documented library")
struct LibraryPageTests {
    @Test("The example of Docs/Library.md stands word for word in this test, which runs it")
    func example() throws {
        // begin
        let meter = EnergyMeter.shared
        let (tokens, prefill) = meter.measure("prefill") { (0..<1_000_000).reduce(0, &+) }
        print(tokens, prefill.duration.text(), prefill.machine?.text ?? "unknown")
        for part in prefill.parts { print(part.component, part.machine.text, part.source) }
        let france = Estimate(CarbonIntensity.gramsPerKilowattHour(41.4), method: .reported)
        print(prefill.carbon(france)?.text ?? "unknown")
        for remark in prefill.remarks { print(remark) }
        for reason in meter.refused { print(reason) }
        // end
        #expect(tokens == 499_999_500_000 && prefill.duration > .zero)
        let page = try String(contentsOfFile: Repository.root + "/Docs/Library.md", encoding: .utf8)
        let here = try String(contentsOfFile: #filePath, encoding: .utf8)
        let lines = here.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let begin = try #require(lines.firstIndex { $0.hasSuffix("// begin") })
        let end = try #require(lines.firstIndex { $0.hasSuffix("// end") })
        let code = lines[(begin + 1)..<end].map { $0.dropFirst(8) }.joined(separator: "\n")
        #expect(page.contains(code))
    }
}
