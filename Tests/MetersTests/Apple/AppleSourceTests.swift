import Footprint
import Synchronization
import Telemetry
import TestSupport
import Testing

@testable import Meters

@Suite("Apple's energy model, on made-up counters")
struct AppleSourceTests {
    /// Counters that a test sets.
    private final class Chip: Sendable {
        let counters: Mutex<[AppleCounter]?>

        init(_ counters: [AppleCounter]?) { self.counters = Mutex(counters) }

        func set(_ counters: [AppleCounter]?) { self.counters.withLock { $0 = counters } }
        func read() -> [AppleCounter]? { counters.withLock { $0 } }
    }

    private func counters(_ millijoules: Int64) -> [AppleCounter] {
        [
            AppleCounter(name: "EACC_CPU", unit: "mJ", value: millijoules / 2),
            AppleCounter(name: "CPU Energy", unit: "mJ", value: millijoules),
            AppleCounter(name: "GPU Energy", unit: "nJ", value: millijoules * 1_000_000),
            AppleCounter(name: "ANE0", unit: " mJ ", value: 0),
            AppleCounter(name: "DRAM0", unit: "mJ", value: millijoules),
            AppleCounter(name: "GPU CS Energy Counter", unit: "furlong", value: 3),
        ]
    }

    private func source(_ chip: Chip) throws -> AppleSource { try AppleSource.find { chip.read() } }

    @Test("Cores, graphics, neural engine and memory, each in its own unit; parts of the cores are not added to them")
    func units() throws {
        let chip = Chip(counters(1_000))
        var source = try source(chip)
        #expect(source.channels.map(\.label) == ["processor cores", "graphics", "neural engine", "memory"])
        #expect(source.channels.allSatisfy { $0.method == .estimated })
        _ = source.read(at: .at(0))
        chip.set(counters(3_500))
        let readings = source.read(at: .at(1))
        #expect(readings[0] == .energy(.joules(2.5)))
        let graphics: Double? = if case .energy(let energy) = readings[1] { energy.joules } else { nil }
        #expect(isClose(graphics ?? 0, 2.5))
        #expect(readings[2] == .energy(.zero))
    }

    @Test("The dies of a large chip are added")
    func dies() throws {
        func ultra(_ value: Int64) -> [AppleCounter] {
            (0...1).map { AppleCounter(name: "DIE_\($0)_CPU Energy", unit: "mJ", value: value * ($0 + 1)) }
        }
        let chip = Chip(ultra(1_000))
        var source = try source(chip)
        _ = source.read(at: .at(0))
        chip.set(ultra(2_000))
        #expect(source.read(at: .at(1)) == [.energy(.joules(3))])
    }

    @Test("A counter that is gone, fell or makes no sense is missing, and the others go on")
    func trouble() throws {
        let chip = Chip(counters(1_000))
        var source = try source(chip)
        _ = source.read(at: .at(0))
        chip.set(counters(2_000).filter { $0.name != "CPU Energy" })
        var readings = source.read(at: .at(1))
        #expect(readings[0] == .missing("the counter CPU Energy gives no number"))
        #expect(readings[3] == .energy(.joules(1)))
        chip.set(counters(-5))
        readings = source.read(at: .at(2))
        #expect(readings[3] == .missing("the counter DRAM0 gives no number"))
        chip.set(nil)
        #expect(source.read(at: .at(3)).allSatisfy { $0 == .missing("the system gives no sample of its counters") })
    }

    @Test("A system without such counters, or whose units are unknown, has no source and says why")
    func absent() {
        let none = #expect(throws: PowerSourceError.self) { try source(Chip(nil)) }
        #expect(none?.reason == .faulty)
        for counters in [[], [AppleCounter(name: "CPU Energy", unit: "", value: 1)]] {
            let error = #expect(throws: PowerSourceError.self) { try source(Chip(counters)) }
            #expect(error?.reason == .absent)
        }
        #if os(Linux)
            let error = #expect(throws: PowerSourceError.self) { try AppleSource.find() }
            #expect(error?.finding.hasSuffix("CoreFoundation cannot be loaded") == true)
        #endif
    }
}
