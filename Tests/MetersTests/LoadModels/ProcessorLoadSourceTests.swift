import Catalog
import Footprint
import Meters
import Telemetry
import TestSupport
import Testing

@Suite struct ProcessorLoadSourceTests {
    private let idle = [(user: 0, idle: 0), (user: 0, idle: 0), (user: 0, idle: 0), (user: 0, idle: 0)]

    @Test("Half load for 10 s on one of two E5-2620 v3: 85 W × 0.5308 × 0.5^0.35 × 10 s; the other idles")
    func twoSockets() throws {
        let proc = try machine("Intel(R) Xeon(R) CPU E5-2620 v3 @ 2.40GHz")
        var source = try ProcessorLoadSource.find(root: proc.root, catalog: .embedded)
        #expect(source.channels.map(\.component.description) == ["processor-0", "processor-1"])
        #expect(source.channels.allSatisfy { $0.method == .estimated && $0.partOf == nil })
        #expect(source.read(at: at(0)) == [.energy(.zero), .energy(.zero)])
        try proc.write("stat", StoredProc.stat([(1_000, 0), (0, 1_000), (0, 1_000), (0, 1_000)]))
        let readings = source.read(at: at(10))
        #expect(isClose(try joules(readings[0]), 354.0, relative: 1e-3))
        #expect(isClose(try joules(readings[1]), 85 * 0.003 * 10))
    }

    @Test("Energy never falls, and stands still while no tick passes")
    func monotone() throws {
        let proc = try machine("AMD EPYC 8024P 8-Core Processor")
        var source = try ProcessorLoadSource.find(root: proc.root, catalog: .embedded)
        _ = source.read(at: at(0))
        try proc.write("stat", StoredProc.stat([(100, 0), (100, 0), (100, 0), (100, 0)]))
        let first = try joules(source.read(at: at(1))[0])
        #expect(first > 0)
        #expect(try joules(source.read(at: at(1.001))[0]) == first)
        try proc.write("stat", StoredProc.stat(idle))
        #expect(try joules(source.read(at: at(2))[0]) == first)
    }

    @Test("A virtual machine of no named type is charged for its own processors alone, and says assumed")
    func virtual() throws {
        let proc = try machine("Intel(R) Xeon(R) Processor", flags: "hypervisor", sockets: 1)
        var source = try ProcessorLoadSource.find(root: proc.root, catalog: .embedded)
        #expect(source.channels.map(\.method) == [.assumed])
        _ = source.read(at: at(0))
        try proc.write("stat", StoredProc.stat([(100, 0), (100, 0)]))
        #expect(isClose(try joules(source.read(at: at(1))[0]), 2 * 5 * 0.5308))
    }

    @Test("A virtual machine on a known type is not charged for the whole socket")
    func knownVirtual() throws {
        let proc = try machine("AMD EPYC 9654 96-Core Processor", flags: "hypervisor", sockets: 1)
        var source = try ProcessorLoadSource.find(root: proc.root, catalog: .embedded)
        _ = source.read(at: at(0))
        try proc.write("stat", StoredProc.stat([(100, 0), (100, 0)]))
        #expect(try joules(source.read(at: at(1))[0]) < 10)
        #expect(source.channels.map(\.method) == [.assumed])
    }

    @Test("A reading that fails is missing, not 0, and the next one catches up")
    func missing() throws {
        let proc = try machine("AMD EPYC 8024P 8-Core Processor", sockets: 1)
        var source = try ProcessorLoadSource.find(root: proc.root, catalog: .embedded)
        _ = source.read(at: at(0))
        try proc.remove("stat")
        #expect(source.read(at: at(1)) == [.missing("\(proc.root)/proc/stat cannot be read")])
        try proc.write("stat", StoredProc.stat([(200, 0), (200, 0)]))
        #expect(isClose(try joules(source.read(at: at(2))[0]), 90 * 0.5308 * 2))
    }

    @Test("Time asleep does not count")
    func asleep() throws {
        let proc = try machine("AMD EPYC 8024P 8-Core Processor", sockets: 1)
        var source = try ProcessorLoadSource.find(root: proc.root, catalog: .embedded)
        _ = source.read(at: at(0))
        try proc.write("stat", StoredProc.stat([(100, 0), (100, 0)]))
        let later = Moment(awake: .seconds(1), elapsed: .hours(8), calendar: .hours(8))
        #expect(isClose(try joules(source.read(at: later)[0]), 90 * 0.5308))
    }

    @Test("A machine without /proc has no such source")
    func absent() throws {
        let error = #expect(throws: PowerSourceError.self) {
            try ProcessorLoadSource.find(root: "/nowhere", catalog: .embedded)
        }
        #expect(error?.reason == .absent)
        #expect(error?.description == "processor load: /nowhere/proc/cpuinfo or /nowhere/proc/stat cannot be read")
    }

    private func machine(_ name: String, flags: String = "fpu", sockets: Int = 2) throws -> StoredProc {
        try StoredProc([
            "cpuinfo": StoredProc.cpuinfo(name, flags: flags, sockets: sockets),
            "stat": StoredProc.stat(Array(idle.prefix(2 * sockets))),
        ])
    }

    private func at(_ seconds: Double) -> Moment {
        Moment(awake: .seconds(seconds), elapsed: .seconds(seconds), calendar: .seconds(1e9 + seconds))
    }

    private func joules(_ reading: PowerReading) throws -> Double {
        guard case .energy(let energy) = reading else {
            Issue.record("\(reading) is not an energy")
            return .nan
        }
        return energy.joules
    }
}
