import Footprint
import Telemetry
import TestSupport
import Testing

@testable import Meters

@Suite("A battery that feeds the machine")
struct BatterySourceTests {
    private func laptop(_ files: [String: String] = ["power_now": "5002000"]) throws -> StoredMachine {
        let machine = try StoredMachine()
        try machine.supply("BAT0", ["type": "Battery", "status": "Discharging"].merging(files) { $1 })
        try machine.supply("AC", ["type": "Mains", "online": "0"])
        return machine
    }

    @Test("Its power is that of the whole machine: 5.002 W")
    func power() throws {
        let machine = try laptop()
        var source = try BatterySource.find(root: machine.root)
        #expect(source.channels.map(\.component) == [Component(.supply)])
        #expect(source.read(at: .at(0)) == [.power(.watts(5.002))])
    }

    @Test(
        "Where it tells current and voltage these are multiplied, whatever the sign",
        arguments: ["1500000", "-1500000"])
    func current(text: String) throws {
        let machine = try laptop(["current_now": text, "voltage_now": "12000000"])
        var source = try BatterySource.find(root: machine.root)
        #expect(source.read(at: .at(0)) == [.power(.watts(18))])
    }

    @Test("Of two batteries those that discharge are added, and that of a mouse is not")
    func several() throws {
        let machine = try laptop()
        try machine.supply("BAT1", ["type": "Battery", "status": "Discharging", "power_now": "1000000"])
        try machine.supply("BAT2", ["type": "Battery", "status": "Not charging", "power_now": "9000000"])
        try machine.supply(
            "mouse", ["type": "Battery", "status": "Discharging", "power_now": "7000000", "scope": "Device"])
        var source = try BatterySource.find(root: machine.root)
        #expect(source.read(at: .at(0)) == [.power(.watts(6.002))])
    }

    @Test("Plugged in during a run it is missing, since it tells nothing of the machine; unplugged it goes on")
    func pluggedIn() throws {
        let machine = try laptop()
        var source = try BatterySource.find(root: machine.root)
        try machine.supply("AC", ["online": "1"])
        #expect(source.read(at: .at(1)) == [.missing("AC feeds the machine, and not the battery alone")])
        try machine.supply("AC", ["online": "0"])
        try machine.supply("BAT0", ["status": "Full"])
        #expect(source.read(at: .at(2)) == [.missing("BAT0 is full")])
        try machine.supply("BAT0", ["status": "Discharging"])
        #expect(source.read(at: .at(3)) == [.power(.watts(5.002))])
        try machine.remove("sys/class/power_supply")
        #expect(source.read(at: .at(4)) == [.missing("\(machine.root)/sys/class/power_supply has no battery")])
    }

    @Test("A machine that is plugged in has no such source, and is told what would help")
    func mains() throws {
        let machine = try laptop()
        try machine.supply("AC", ["online": "1"])
        let error = #expect(throws: PowerSourceError.self) { try BatterySource.find(root: machine.root) }
        #expect(error?.reason == .absent)
        #expect(
            error?.description
                == "battery: AC feeds the machine, and not the battery alone; unplug the machine to measure all that it draws"
        )
    }

    @Test(
        "A battery that discharges and tells nothing is faulty, not 0 W",
        arguments: [[:], ["power_now": "0"], ["power_now": "x"], ["current_now": "5"], ["power_now": "99000000000"]])
    func faulty(files: [String: String]) throws {
        let machine = try laptop(files)
        let error = #expect(throws: PowerSourceError.self) { try BatterySource.find(root: machine.root) }
        #expect(error?.description == "battery: BAT0 discharges and tells no power")
        #expect(error?.reason == .faulty)
    }

    @Test("A machine without a battery has none")
    func absent() throws {
        let error = #expect(throws: PowerSourceError.self) { try BatterySource.find(root: "/no/such/root") }
        #expect(error?.reason == .absent)
    }
}
