import Footprint
import Telemetry
import TestSupport
import Testing

@testable import Meters

@Suite("A meter at the power supply")
struct SupplyMeterSourceTests {
    private func machine(_ chip: String, _ files: [String: String]) throws -> StoredMachine {
        let machine = try StoredMachine(["sys/class/hwmon/hwmon0/name": "k10temp"])
        try machine.write("sys/class/hwmon/hwmon1/name", chip)
        for (name, text) in files { try machine.write("sys/class/hwmon/hwmon1/\(name)", text) }
        return machine
    }

    @Test("A server's own meter tells all that it draws, with the accuracy that it states")
    func server() throws {
        let machine = try machine("power_meter", ["power1_average": "213000000", "power1_accuracy": "95.0%"])
        var source = try SupplyMeterSource.find(root: machine.root)
        #expect(source.channels.map(\.component) == [Component(.supply)])
        #expect(isClose(source.channels[0].uncertainty.high, 1.05))
        #expect(source.read(at: .at(0)) == [.power(.watts(213))])
    }

    @Test("Of a supply with many numbers that of everything is read")
    func total() throws {
        let machine = try machine(
            "corsairpsu",
            [
                "power1_input": "120000000", "power1_label": "power total", "power2_input": "90000000",
                "power2_label": "power +12v",
            ])
        var source = try SupplyMeterSource.find(root: machine.root)
        #expect(source.channels[0].uncertainty == .init(plusMinus: 0.1))
        #expect(source.read(at: .at(0)) == [.power(.watts(120))])
    }

    @Test(
        "Meters of a rail, of processors and of cards are not taken for the machine's", arguments: ["ina226", "amdgpu"])
    func rails(chip: String) throws {
        let machine = try machine(chip, ["power1_input": "5000000"])
        let error = #expect(throws: PowerSourceError.self) { try SupplyMeterSource.find(root: machine.root) }
        #expect(error?.reason == .absent)
    }

    @Test("A meter that tells nothing is faulty; one that stops in mid-run is missing")
    func trouble() throws {
        let mute = try machine("power_meter", ["power1_average": "0"])
        let error = #expect(throws: PowerSourceError.self) { try SupplyMeterSource.find(root: mute.root) }
        #expect(error?.reason == .faulty)
        let machine = try machine("power_meter", ["power1_average": "213000000"])
        var source = try SupplyMeterSource.find(root: machine.root)
        let path = "\(machine.root)/sys/class/hwmon/hwmon1/power1_average"
        try machine.write("sys/class/hwmon/hwmon1/power1_average", "0")
        #expect(source.read(at: .at(0)) == [.missing("\(path) tells 0 W")])
        try machine.remove("sys/class/hwmon/hwmon1/power1_average")
        #expect(source.read(at: .at(1)) == [.missing("\(path) cannot be read")])
    }

    @Test("An accuracy that makes no sense is not believed", arguments: ["", "5", "0%", "120%", "x%", "100%"])
    func accuracy(text: String) {
        #expect(SupplyMeterSource.accuracy(text) == nil)
    }
}
