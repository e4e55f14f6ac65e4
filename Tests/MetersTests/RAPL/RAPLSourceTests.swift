import Footprint
import Foundation
import Statistics
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

    @Test("A zone that cannot be read is named, and cores do not stand for their package")
    func partly() throws {
        let tree = try PowercapTree().zone("intel-rapl:0", "package-0", energy: "garbage")
            .zone("intel-rapl:0:0", "core", energy: "5").zone("intel-rapl:0:1", "dram", energy: "5")
            .zone("intel-rapl:1", "package-1", energy: "5 trailing").zone("intel-rapl:2", "package-2", energy: "5")
        let source = try RAPLSource.find(root: tree.root)
        #expect(source.channels.map(\.label) == ["package-2", "dram-0"])
        #expect(source.channels.map(\.component) == [Component(.processor, 2), Component(.memory, 0)])
        #expect(
            source.leftOut.map(\.finding) == [
                "\(tree.folder)/intel-rapl:0/energy_uj gives no number",
                "\(tree.folder)/intel-rapl:1/energy_uj gives no number",
            ])
    }

    @Test("A counter that the driver refuses to read says why")
    func refused() throws {
        // A folder in the counter's place: it opens, and reading it fails.
        let tree = try PowercapTree().zone("intel-rapl:0", "package-0", energy: nil)
        try tree.makeFolder("intel-rapl:0/energy_uj")
        let error = #expect(throws: PowerSourceError.self) { _ = try RAPLSource.find(root: tree.root) }
        #expect(error?.reason == .faulty)
        #expect(error?.finding == "\(tree.folder)/intel-rapl:0/energy_uj (package-0): Is a directory")
    }

    @Test("A counter that only root may read says how that is changed")
    func notPermitted() throws {
        let tree = try PowercapTree.laptop()
        let zone = try #require(RAPLZone.zones(in: tree.folder).first)
        let error = RAPLSource.refusal(zone, EACCES)
        #expect(error.reason == .notPermitted)
        #expect(error.finding == "\(tree.folder)/intel-rapl:0/energy_uj may be read by root only")
        #expect(
            error.remedy
                == "sudo wattmark agent install; or, until the next start: sudo chmod a+r \(zone.counter)")
    }

    @Test("The dies of a socket are processors of their own")
    func dies() throws {
        let tree = try PowercapTree()
        for (place, name) in ["package-0-die-0", "package-0-die-1", "package-1-die-0", "package-1-die-1"].enumerated() {
            try tree.zone("intel-rapl:\(place)", name, energy: "1").zone("intel-rapl:\(place):0", "dram", energy: "1")
        }
        let source = try RAPLSource.find(root: tree.root)
        #expect(Set(source.channels.map(\.component)).count == 8)
        #expect(source.channels[1].label == "package-0-die-1" && source.channels[1].component.index == 1)
    }
}

@Suite("Energy counters")
struct EnergyCounterTests {
    private func joules(_ reading: PowerReading) -> Double? {
        if case .energy(let energy) = reading { energy.joules } else { nil }
    }

    @Test("The documented example: a counter that wraps")
    func wraps() {
        var counter = EnergyCounter(range: 1_000_000_000, most: .watts(1_000))
        #expect(counter.advance(to: 999_000_000, at: .seconds(0)) == .energy(.zero))
        #expect(counter.advance(to: 2_999_999, at: .seconds(0.5)) == .energy(.joules(4)))
    }

    @Test("A reset is not taken for a wrap after a long time, and the time in which it may have wrapped is told")
    func longTimes() {
        var counter = EnergyCounter(range: 262_143_328_850, most: .kilowatts(1))
        _ = counter.advance(to: 10_000_000_000, at: .seconds(0))
        // 252 kJ in 60 s would be 4 kW.
        #expect(
            counter.advance(to: 5_000, at: .seconds(60)) == .missing("the counter fell from 10000000000 to 5000"))
        #expect(
            counter.advance(to: 5_000_000, at: .seconds(360))
                == .missing("the counter was not read for 300 s, in which it may have wrapped round"))
        #expect(counter.advance(to: 6_000_000, at: .seconds(361)) == .energy(.joules(1)))
    }

    @Test("Without a known range every fall is a reset")
    func noRange() {
        var counter = EnergyCounter(range: 0, most: .kilowatts(1))
        _ = counter.advance(to: 100, at: .seconds(0))
        #expect(joules(counter.advance(to: 90, at: .seconds(3_600))) == nil)
        #expect(joules(counter.advance(to: 95, at: .seconds(3_601))) == 5e-6)
    }

    @Test("Energy never falls, whatever the counter shows")
    func monotone() {
        var random = SeededGenerator(seed: 7)
        var counter = EnergyCounter(range: 1_000_000, most: .watts(0.9))
        var (last, wraps) = (0.0, 0)
        for step in 0..<2_000 {
            let reading = counter.advance(to: .random(in: 0...1_100_000, using: &random), at: .seconds(Double(step)))
            guard let now = joules(reading) else { continue }
            #expect(now >= last)
            wraps += now > last ? 1 : 0
            last = now
        }
        #expect(wraps > 500)
    }
}
