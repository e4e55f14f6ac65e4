import Footprint
import Telemetry
import TestSupport
import Testing

@testable import Meters

@Suite("RAPL")
struct RAPLSourceTests {
    private func joules(_ reading: PowerReading) -> Double? {
        if case .energy(let energy) = reading { energy.joules } else { nil }
    }

    /// By label.
    private func named(_ source: RAPLSource, _ readings: [PowerReading]) -> [String: Double] {
        var all: [String: Double] = [:]
        for (channel, reading) in zip(source.channels, readings) { all[channel.label] = joules(reading) }
        return all
    }

    @Test("A laptop: psys contains the package, the package its cores; the copy of the package is left out")
    func laptop() throws {
        let tree = try PowercapTree.laptop()
        var source = try RAPLSource.find(root: tree.root)
        #expect(source.channels.map(\.label) == ["psys", "package-0", "core of package-0", "uncore of package-0"])
        #expect(source.channels.map(\.partOf) == [nil, 0, 1, 1])
        #expect(source.channels[0].component == Component(.system))
        _ = source.read(at: .at(0))
        try tree.set("intel-rapl:1", energy: "9000000")
        try tree.set("intel-rapl:0", energy: "3500000")
        let readings = named(source, source.read(at: .at(1)))
        #expect(isClose(readings["psys"] ?? 0, 4) && isClose(readings["package-0"] ?? 0, 2.5))
    }

    @Test("A server: two packages and two memories, wrap-round undone by the range of each")
    func server() throws {
        let tree = try PowercapTree.server()
        var source = try RAPLSource.find(root: tree.root)
        #expect(source.channels.allSatisfy { $0.partOf == nil })
        #expect(
            Set(source.channels.map(\.component)) == [
                Component(.processor, 0), Component(.processor, 1), Component(.memory, 0), Component(.memory, 1),
            ])
        _ = source.read(at: .at(0))
        try tree.set("intel-rapl:0", energy: "1000000")
        try tree.set("intel-rapl:0:0", energy: "2000500")
        let readings = named(source, source.read(at: .at(1)))
        #expect(isClose(readings["package-0"] ?? 0, (262_143_328_850 - 262_143_000_000 + 1_000_000 + 1) / 1e6))
        #expect(isClose(readings["dram-0"] ?? 0, 2))
        #expect(readings["package-1"] == 0)
    }

    @Test("AMD's counters are read under Intel's name")
    func amd() throws {
        let tree = try PowercapTree.amd()
        let source = try RAPLSource.find(root: tree.root)
        #expect(source.channels.map(\.label) == ["package-0", "core of package-0"])
        #expect(source.channels.map(\.partOf) == [nil, 0])
    }

    @Test("A counter that jumps back by more than can have been used is a reset: told, and nothing is added")
    func reset() throws {
        let tree = try PowercapTree().zone("intel-rapl:0", "package-0", energy: "9000000")
        var source = try RAPLSource.find(root: tree.root)
        _ = source.read(at: .at(0))
        try tree.set("intel-rapl:0", energy: "12")
        #expect(source.read(at: .at(1)) == [.missing("the counter fell from 9000000 to 12")])
        try tree.set("intel-rapl:0", energy: "1000012")
        #expect(source.read(at: .at(2)) == [.energy(.joules(1))])
    }

    @Test("A counter that cannot be read in mid-run is missing, never 0, and goes on where it was")
    func lostInMidRun() throws {
        let tree = try PowercapTree().zone("intel-rapl:0", "package-0", energy: "0")
        var source = try RAPLSource.find(root: tree.root)
        _ = source.read(at: .at(0))
        for garbage in ["", "abc", "-5", "99999999999999999999999"] {
            try tree.set("intel-rapl:0", energy: garbage)
            let reading = source.read(at: .at(1))[0]
            #expect(joules(reading) == nil, "\(garbage)")
        }
        try tree.set("intel-rapl:0", energy: "7000000")
        #expect(source.read(at: .at(2)) == [.energy(.joules(7))])
    }

    @Test("A machine without RAPL, and one whose counters give nothing, say so")
    func absent() throws {
        let none = #expect(throws: PowerSourceError.self) { _ = try RAPLSource.find(root: "/no/such/root") }
        #expect(none?.reason == .absent)
        let empty = try PowercapTree()
        #expect(throws: PowerSourceError.self) { _ = try RAPLSource.find(root: empty.root) }
        let broken = try PowercapTree().zone("intel-rapl:0", "package-0", energy: "garbage")
            .zone("intel-rapl:1", "package-1", energy: nil)
        let faulty = #expect(throws: PowerSourceError.self) { _ = try RAPLSource.find(root: broken.root) }
        #expect(faulty?.reason == .faulty)
    }

    @Test("Energy never falls, whatever the counter shows")
    func monotone() {
        var random = SystemRandomNumberGenerator()
        var counter = EnergyCounter(range: 1_000_000)
        var last = 0.0
        for step in 0..<2_000 {
            let reading = counter.advance(to: .random(in: 0...1_100_000, using: &random), at: .seconds(Double(step)))
            guard let now = joules(reading) else { continue }
            #expect(now >= last)
            last = now
        }
    }
}
