import Footprint
import Telemetry
import TestSupport
import Testing

@testable import Meters

@Suite("What can be metered on a machine")
struct PowerSourcesTests {
    private func sources(_ machine: StoredMachine, nvidia: FakeNVML? = nil) throws -> PowerSources {
        let library = try nvidia?.library()
        return FakeNVML.$current.withValue(nvidia) { PowerSources(root: machine.root, nvidia: library) }
    }

    private func channels(_ sources: PowerSources) -> [String] {
        sources.sources.flatMap(\.channels).map { "\($0.component), \($0.method.rawValue): \($0.label)" }
    }

    @Test("A laptop: platform, package and battery; the memory is inside the platform's meter and modelled beside it")
    func laptop() throws {
        let found = try sources(.laptop())
        #expect(
            channels(found) == [
                "system, measured: psys", "processor-0, measured: package-0",
                "processor-0, measured: core of package-0",
                "processor-0, measured: uncore of package-0", "memory, estimated: memory from its size, 16.0 GB",
                "supply, measured: battery, power integrated",
            ])
        #expect(found.acceleratorLoads.isEmpty)
    }

    @Test("A server: two packages, two memories, four cards, each once")
    func server() throws {
        let found = try sources(.server(), nvidia: StoredMachine.nvidia())
        #expect(
            channels(found) == [
                "processor-0, measured: package-0", "processor-1, measured: package-1", "memory-0, measured: dram-0",
                "memory-1, measured: dram-1", "accelerator-0, measured: GPU 0 NVIDIA H200",
                "accelerator-1, measured: GPU 1 NVIDIA H200", "accelerator-2, measured: GPU 2 NVIDIA H200",
                "accelerator-3, measured: GPU 3 NVIDIA H200",
            ])
        #expect(found.acceleratorLoads.count == 1)
    }

    @Test("A workstation: the card is metered, and the processor's graphics unit is inside its package")
    func workstation() throws {
        let found = try sources(.workstation())
        #expect(
            channels(found) == [
                "processor-0, measured: package-0", "processor-0, measured: core of package-0",
                "memory, estimated: memory from its size, 64.0 GB",
                "accelerator-0, measured: amdgpu 0000:03:00.0 1002:744C, power integrated",
            ])
    }

    @Test("Cards of two makers in one machine are numbered on")
    func twoMakers() throws {
        let found = try sources(.workstation(), nvidia: StoredMachine.nvidia())
        let accelerators = found.sources.flatMap(\.channels).map(\.component).filter { $0.kind == .accelerator }
        #expect(accelerators.map(\.index) == [0, 1, 2, 3, 4])
        #expect(found.acceleratorLoads.count == 2)
    }

    @Test("An AMD machine without RAPL: the socket's power from its graphics unit, before any model; it is plugged in")
    func handheld() throws {
        let found = try sources(.handheld())
        #expect(
            channels(found) == [
                "processor-0, measured: amdgpu 0000:04:00.0 1002:163F, power of the socket integrated",
                "memory, estimated: memory from its size, 16.0 GB",
            ])
        #expect(found.refused.contains { $0.source == "battery" && $0.finding.hasPrefix("ACAD feeds the machine") })
    }

    @Test("A virtual machine: models alone, and for each sensor why it is not there")
    func virtual() throws {
        let found = try sources(.virtual())
        #expect(
            channels(found) == [
                "processor-0, assumed: Intel Xeon from load", "memory, estimated: memory from its size, 4.0 GB",
            ])
        #expect(
            found.refused.map(\.source) == [
                "RAPL (powercap)", "processor with graphics (kernel)", "graphics cards (kernel)",
                "meter at the supply (hwmon)", "battery",
            ])
        #expect(found.refused.allSatisfy { $0.reason == .absent && !$0.finding.isEmpty })
    }

    @Test("A machine that answers nonsense has no source, every reason is told, and nothing is 0")
    func broken() throws {
        let found = try sources(.broken())
        #expect(found.sources.isEmpty)
        let faults = found.refused.filter { $0.reason == .faulty }
        #expect(
            Set(faults.map(\.source)) == [
                "RAPL (powercap)", "processor load", "memory size", "graphics cards (kernel)", "battery",
            ])
        #expect(faults.allSatisfy { !$0.finding.isEmpty })
    }

    @Test("Another root never asks the driver of this machine")
    func otherRoot() throws {
        let found = PowerSources(root: "/no/such/root")
        #expect(found.sources.isEmpty)
        #expect(!found.refused.contains { $0.source == "NVIDIA (NVML)" })
    }
}
