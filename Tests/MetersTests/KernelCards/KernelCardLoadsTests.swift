import Footprint
import Telemetry
import TestSupport
import Testing

@testable import Meters

@Suite("The use of graphics cards of the kernel")
struct KernelCardLoadsTests {
    private let processes = ObservedProcesses(command: [11, 12], all: [10, 11, 12])

    private func machine(driver: String = "amdgpu") throws -> StoredMachine {
        let machine = try StoredMachine()
        try machine.card(
            0, driver: driver, slot: "0000:03:00.0", type: "1002:744C", meters: ["power1_average": "68000000"])
        try machine.write("sys/class/drm/card0/device/gpu_busy_percent", "75")
        return machine
    }

    private func open(
        _ machine: StoredMachine, _ process: Int, file: Int = 5, client: Int, gfx: Int, compute: Int = 0,
        slot: String = "0000:03:00.0"
    ) throws {
        let path = "proc/\(process)/fd/\(file)"
        if (try? machine.remove(path)) == nil {}
        try machine.link(path, to: "/dev/dri/renderD128")
        try machine.write(
            "proc/\(process)/fdinfo/\(file)",
            "pos:\t0\ndrm-driver:\tamdgpu\ndrm-pdev:\t\(slot)\ndrm-client-id:\t\(client)\ndrm-memory-vram:\t5 KiB\n"
                + "drm-engine-gfx:\t\(gfx) ns\ndrm-engine-compute:\t\(compute) ns\ndrm-engine-dec:\t99 ns")
    }

    private func loads(_ machine: StoredMachine) throws -> KernelCardLoads {
        KernelCardLoads(try KernelCardSource.find(root: machine.root), root: machine.root)
    }

    @Test("The engines' time of the command's files since the look before: 0.4 of 1 s, of 75 % busy")
    func share() throws {
        let machine = try machine()
        try open(machine, 11, client: 7, gfx: 1_000_000_000)
        try open(machine, 12, file: 9, client: 7, gfx: 1_000_000_000)
        var loads = try loads(machine)
        #expect(loads.read(processes, at: .seconds(0))[0] == AcceleratorUse(utilisation: 0.75))
        try open(machine, 11, client: 7, gfx: 1_300_000_000, compute: 100_000_000)
        try open(machine, 12, file: 9, client: 7, gfx: 1_300_000_000, compute: 100_000_000)
        let use = loads.read(processes, at: .seconds(1))[0]
        #expect(use?.utilisation == 0.75)
        #expect(isClose(use?.command ?? 0, 0.4))
    }

    @Test("Files of another card, and files that are no cards, do not count")
    func others() throws {
        let machine = try machine()
        var loads = try loads(machine)
        _ = loads.read(processes, at: .seconds(0))
        try open(machine, 11, client: 7, gfx: 900_000_000, slot: "0000:04:00.0")
        try machine.link("proc/12/fd/3", to: "/dev/null")
        try machine.write("proc/12/fdinfo/3", "drm-pdev: 0000:03:00.0\ndrm-client-id: 1\ndrm-engine-gfx: 900000000 ns")
        #expect(loads.read(processes, at: .seconds(1))[0]?.command == 0)
    }

    @Test("Work that ROCm sends past the files counts by who is present: the command alone has all that was done")
    func queues() throws {
        let machine = try machine()
        try machine.write("sys/class/kfd/kfd/proc/11/pasid", "32771")
        var loads = try loads(machine)
        _ = loads.read(processes, at: .seconds(0))
        #expect(loads.read(processes, at: .seconds(1))[0] == AcceleratorUse(utilisation: 0.75, command: 0.75))
        try machine.write("sys/class/kfd/kfd/proc/10/pasid", "32772")
        let mixed = loads.read(processes, at: .seconds(2))[0]
        #expect(mixed?.command == nil)
        #expect(mixed?.unknown == "other programs use it too, and the driver does not tell how much")
    }

    @Test("Intel's xe counts in another unit: unknown, and it is said")
    func cycles() throws {
        let machine = try machine(driver: "xe")
        var loads = try loads(machine)
        _ = loads.read(processes, at: .seconds(0))
        #expect(
            loads.read(processes, at: .seconds(1))[0]?.unknown
                == "its driver does not tell which processes use it")
    }

    @Test("A card that sleeps is nobody's")
    func asleep() throws {
        let machine = try machine()
        try machine.write("sys/class/drm/card0/device/power/runtime_status", "suspended")
        var loads = try loads(machine)
        #expect(loads.read(processes, at: .seconds(0))[0] == AcceleratorUse(utilisation: 0, command: 0))
    }

    @Test(
        "Text that is no card's, or makes no sense, is passed over",
        arguments: [
            "", "pos: 0", "drm-pdev: 0000:03:00.0", "drm-pdev: a\ndrm-client-id: 1",
            "drm-pdev: a\ndrm-client-id: x\ndrm-engine-gfx: 1 ns", "drm-pdev: a\ndrm-client-id: 1\ndrm-engine-gfx: 1",
            "drm-pdev: a\ndrm-client-id: 1\ndrm-engine-gfx: -1 ns",
            "drm-pdev: a\ndrm-client-id: 1\ndrm-engine-gfx: 18446744073709551615 ns\ndrm-engine-compute: 1 ns",
        ])
    func garbage(text: String) {
        #expect(OpenCards.parse(text) == nil)
    }
}
