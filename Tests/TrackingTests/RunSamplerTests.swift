import Catalog
import Footprint
import Ledger
import Meters
import Telemetry
import TestSupport
import Testing

@testable import Tracking

@Suite("From an interval to a stored sample")
struct RunSamplerTests {
    private func channel(_ component: Component, _ label: String, partOf: Int? = nil) -> PowerChannel {
        PowerChannel(component, label: label, method: .measured, uncertainty: .init(plusMinus: 0.05), partOf: partOf)
    }

    private func sampler(_ channels: [PowerChannel], rest: RestOfSystem? = nil) -> RunSampler {
        RunSampler(MeteredMachine([FakeSource(channels: channels) { _ in [] }]), restOfSystem: rest)
    }

    private func interval(_ joules: [Double?]) -> SampledInterval {
        var sampling = Sampling(period: .seconds(1), channels: joules.count)
        _ = sampling.handle(.begin(.at(0)))
        _ = sampling.handle(.readings(joules.map { _ in .energy(.zero) }, .at(0)))
        let readings = joules.map { $0.map { PowerReading.energy(.joules($0)) } ?? .missing("no value") }
        for case .record(let interval) in sampling.handle(.readings(readings, .at(1))) { return interval }
        fatalError("a reading gives an interval")
    }

    private let loads: (MachineLoad?, MachineLoad) = (
        MachineLoad(capacity: .zero, busy: .zero, command: .zero),
        MachineLoad(
            capacity: .seconds(4), busy: .seconds(2), command: .seconds(1), memory: .gigabytes(8),
            memoryInUse: .gigabytes(4), memoryOfCommand: .gigabytes(2))
    )

    @Test("Cores inside a package are not stored; the package is, once, with the command's share")
    func contained() {
        let sampler = sampler([
            channel(Component(.processor, 0), "package-0"), channel(Component(.processor, 0), "core", partOf: 0),
        ])
        #expect(sampler.components.map(\.component) == ["processor-0"])
        let sample = sampler.sample(interval([100, 60]), loads: loads)
        #expect(sample.parts == [.init(component: "processor-0", machine: 100, command: 25, idle: 50)])
    }

    @Test("Under a meter of the whole machine the packages are stored beside it, and the run counts the meter alone")
    func wholeMachine() throws {
        let sampler = sampler(
            [channel(Component(.system), "psys"), channel(Component(.processor, 0), "package-0", partOf: 0)],
            rest: try RestOfSystem(.embedded))
        #expect(Set(sampler.components.map(\.component)) == ["system", "processor-0"])
        let sample = sampler.sample(interval([150, 100]), loads: loads)
        #expect(RunAccount.energy(of: sample, scope: .machine) == .joules(150))
        #expect(isClose(RunAccount.energy(of: sample, scope: .process)?.joules ?? 0, 37.5))
    }

    @Test("What no meter sees is added as a factor on the rest, and follows its shares")
    func restOfSystem() throws {
        let rest = try RestOfSystem(.embedded)
        let sampler = sampler([channel(Component(.processor, 0), "package-0")], rest: rest)
        let part = try #require(sampler.sample(interval([100]), loads: loads).parts.last)
        #expect(part.component == "rest-of-system")
        #expect(isClose(part.machine ?? 0, 100 * rest.factor.central.value))
        #expect(isClose((part.command ?? 0) / (part.machine ?? 1), 0.25))
    }

    @Test("A channel without a value is stored as unknown, not as 0")
    func missing() {
        let sampler = sampler([channel(Component(.processor, 0), "package-0")])
        let sample = sampler.sample(interval([nil]), loads: loads)
        #expect(sample.parts == [.init(component: "processor-0", machine: nil, command: nil, idle: nil)])
        #expect(RunAccount.energy(of: sample, scope: .machine) == nil)
    }

    @Test("Energy is conserved: the stored parts sum to what the roots gave, whatever the loads")
    func conservation() {
        let sampler = sampler([
            channel(Component(.processor, 0), "package-0"), channel(Component(.memory), "dram"),
            channel(Component(.accelerator, 0), "GPU 0"),
        ])
        let sample = sampler.sample(interval([100, 20, 300]), loads: loads)
        #expect(isClose(RunAccount.energy(of: sample, scope: .machine)?.joules ?? 0, 420))
        for part in sample.parts {
            #expect((part.command ?? 0) + (part.idle ?? 0) <= (part.machine ?? 0) + 1e-9)
        }
    }

    /// The processors at half load, a quarter of it the command's; whose the card is cannot be told.
    private func loads(card: AcceleratorUse) -> (MachineLoad?, MachineLoad) {
        var after = loads.1
        after.accelerators = [0: card]
        return (loads.0, after)
    }

    @Test("A card of which nothing can be told is not counted as 0 in the command's energy: half of it is, its middle")
    func unknownCard() {
        let sampler = sampler([
            channel(Component(.processor, 0), "package-0"), channel(Component(.accelerator, 0), "GPU 0"),
        ])
        let sample = sampler.sample(
            interval([100, 300]), loads: loads(card: AcceleratorUse(unknown: "other programs use it too")))
        #expect(sample.parts.map(\.command) == [25, nil])
        #expect(RunAccount.energy(of: sample, scope: .process) == .joules(25 + 150))
        #expect(RunAccount.energy(of: sample, scope: .machine) == .joules(400))
    }

    @Test("The platform's meter is shared by what it holds, and not by the card beside it")
    func platformBesideCard() {
        let sampler = sampler([
            channel(Component(.system), "psys"), channel(Component(.processor, 0), "package-0", partOf: 0),
            channel(Component(.accelerator, 0), "GPU 0"),
        ])
        let sample = sampler.sample(
            interval([150, 100, 300]), loads: loads(card: AcceleratorUse(utilisation: 1, command: 1)))
        let platform = sample.parts.first { $0.component == "system" }
        #expect(isClose(platform?.command ?? 0, 37.5))
        #expect(RunAccount.energy(of: sample, scope: .machine) == .joules(450))
        #expect(isClose(RunAccount.energy(of: sample, scope: .process)?.joules ?? 0, 337.5))
    }

    @Test("A battery holds the card too: nothing is added to it, and its share follows all parts")
    func battery() throws {
        let sampler = sampler(
            [
                channel(Component(.processor, 0), "package-0"), channel(Component(.accelerator, 0), "GPU 0"),
                channel(Component(.supply), "battery"),
            ], rest: try RestOfSystem(.embedded))
        let sample = sampler.sample(
            interval([100, 300, 500]), loads: loads(card: AcceleratorUse(utilisation: 0.5, command: 0.5)))
        #expect(RunAccount.energy(of: sample, scope: .machine) == .joules(500))
        #expect(isClose(RunAccount.energy(of: sample, scope: .process)?.joules ?? 0, 500 * 175.0 / 400))
        let plugged = sampler.sample(
            interval([100, 300, nil]), loads: loads(card: AcceleratorUse(utilisation: 0.5, command: 0.5)))
        #expect((RunAccount.energy(of: plugged, scope: .machine)?.joules ?? 0) > 400)
    }
}
