import Footprint
import FoundationEssentials
import Telemetry
import TestSupport
import Testing

@testable import Meters

@Suite("Graphics cards of the kernel")
struct KernelCardSourceTests {
    private func amd(_ meters: [String: String] = ["power1_average": "68000000"]) throws -> StoredMachine {
        let machine = try StoredMachine()
        try machine.card(1, driver: "amdgpu", slot: "0000:03:00.0", type: "1002:744C", meters: meters)
        return machine
    }

    @Test("AMD tells microwatts, which are integrated: 68 W")
    func power() throws {
        let machine = try amd()
        var source = try KernelCardSource.find(root: machine.root)
        #expect(source.channels.map(\.component) == [Component(.accelerator, 0)])
        #expect(source.channels[0].label == "amdgpu 0000:03:00.0 1002:744C, power integrated")
        #expect(source.read(at: .at(0)) == [.power(.watts(68))])
    }

    @Test("Newer AMD cards tell the power of the moment alone")
    func input() throws {
        let machine = try amd(["power1_input": "41000000"])
        var source = try KernelCardSource.find(root: machine.root)
        #expect(source.read(at: .at(0)) == [.power(.watts(41))])
    }

    @Test("Intel counts microjoules: of the card where that counts, else of the chip")
    func intel() throws {
        let machine = try StoredMachine()
        try machine.card(
            0, driver: "xe", slot: "0000:09:00.0", type: "8086:E20B",
            meters: [
                "energy1_input": "11000000", "energy1_label": "card", "energy2_input": "19000000",
                "energy2_label": "pkg",
            ])
        try machine.card(
            1, driver: "xe", slot: "0000:0b:00.0", type: "8086:E20B",
            meters: ["energy1_input": "0", "energy1_label": "card", "energy2_input": "5000000", "energy2_label": "pkg"])
        var source = try KernelCardSource.find(root: machine.root, firstIndex: 4)
        #expect(source.channels.map(\.component.description) == ["accelerator-4", "accelerator-5"])
        #expect(source.read(at: .at(0)) == [.energy(.zero), .energy(.zero)])
        try machine.meter(0, "energy1_input", "13000000")
        try machine.meter(1, "energy2_input", "6000000")
        #expect(source.read(at: .at(1)) == [.energy(.joules(2)), .energy(.joules(1))])
    }

    @Test("The graphics unit of a processor is no card: its number is that of the whole socket")
    func socket() throws {
        let machine = try amd([
            "power1_average": "9087000", "power1_label": "PPT", "in0_label": "vddgfx", "in1_label": "vddnb",
        ])
        #expect(throws: PowerSourceError.self) { try KernelCardSource.find(root: machine.root) }
        var source = try SocketPowerSource.find(root: machine.root)
        #expect(source.channels.map(\.component) == [Component(.processor, 0)])
        #expect(source.read(at: .at(0)) == [.power(.watts(9.087))])
    }

    @Test("A card that sleeps is not asked, and its power is missing, not 0; it is read when it wakes")
    func asleep() throws {
        let machine = try amd()
        try machine.write("sys/class/drm/card1/device/power/runtime_status", "suspended")
        var source = try KernelCardSource.find(root: machine.root)
        #expect(source.read(at: .at(0)) == [.missing("card1 is asleep")])
        try machine.write("sys/class/drm/card1/device/power/runtime_status", "active")
        #expect(source.read(at: .at(1)) == [.power(.watts(68))])
    }

    @Test("A card that is pulled out, or tells nonsense, in mid-run is missing and says why")
    func trouble() throws {
        let machine = try amd()
        var source = try KernelCardSource.find(root: machine.root)
        let path = "\(machine.root)/sys/class/drm/card1/device/hwmon/hwmon3/power1_average"
        for (text, reason) in [
            ("", "gives no number"), ("N/A", "gives no number"), ("-5", "gives no number"), ("0", "tells 0 W"),
            ("99000000000000", "tells more than a card can draw"),
        ] {
            try machine.meter(1, "power1_average", text)
            #expect(source.read(at: .at(1)) == [.missing("\(path) \(reason)")])
        }
        try machine.remove("sys/class/drm/card1")
        #expect(source.read(at: .at(2)) == [.missing("\(path) cannot be read: No such file or directory")])
    }

    @Test("A machine without cards, with cards without a meter, and with one that tells nothing: no source, and why")
    func absent() throws {
        let none = #expect(throws: PowerSourceError.self) { try KernelCardSource.find(root: "/no/such/root") }
        #expect(none?.reason == .absent)
        #expect(
            none?.description
                == "graphics cards (kernel): /no/such/root/sys/class/drm has no card with a meter")
        let machine = try StoredMachine()
        try machine.card(0, driver: "radeon", slot: "0000:01:00.0", type: "1002:6818", meters: [:])
        try machine.write("sys/class/drm/card1/device/uevent", "DRIVER=nvidia")
        #expect(throws: PowerSourceError.self) { try KernelCardSource.find(root: machine.root) }
        let mute = try amd(["power1_average": "0"])
        let error = #expect(throws: PowerSourceError.self) { try KernelCardSource.find(root: mute.root) }
        #expect(error?.reason == .faulty)
    }
}
