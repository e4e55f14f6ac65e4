import Footprint
import FoundationEssentials
import Telemetry
import TestSupport
import Testing

@testable import Meters

/// The files of real cards and machines as others have published them.
@Suite(.enabled(if: Repository.publishedData != nil, "WATTMARK_DATA is absent"))
struct CapturedMachinesTests {
    private func folder(_ path: String) throws -> String {
        try #require(Repository.publishedData) + "/captures/01_sysfs_procfs/" + path
    }

    @Test(
        "Cards of AMD: the power that their driver told",
        arguments: [
            ("rx580", 41.045), ("vega56", 8), ("rx5500xt", 16), ("rx5700xt", 29), ("rx6600", 3), ("rx6600xt", 3),
            ("rx6900xt", 36), ("rx7600s", 1), ("rx7700s", 1), ("rx7800xt", 32), ("rx7900xtx", 68), ("rx9070", 49),
            ("rx9070xt", 55),
        ])
    func amd(card: String, watts: Double) throws {
        var source = try KernelCardSource.find(folder: folder("LACT_gpu_sysfs/amd/\(card)"))
        #expect(source.channels.count == 1)
        #expect(source.channels[0].label.contains("0000:"))
        #expect(source.read(at: .at(0)) == [.power(.watts(watts))])
    }

    @Test(
        "Graphics units of AMD processors are no cards: they tell the socket's power",
        arguments: [("phoenix", 3.103), ("strixpoint", 9.087), ("vangogh", 3.218)])
    func sockets(unit: String, watts: Double) throws {
        let folder = try folder("LACT_gpu_sysfs/amd/\(unit)")
        #expect(throws: PowerSourceError.self) { try KernelCardSource.find(folder: folder) }
        var source = try SocketPowerSource.find(folder: folder)
        #expect(source.read(at: .at(0)) == [.power(.watts(watts))])
    }

    @Test(
        "Cards that tell nothing are no source, and none of them counts as 0 W",
        arguments: [
            "amd/hd7870", "amd/r7-240", "amd/r9-280", "intel/cometlake", "intel/tigerlake", "nvidia/rtx4080",
        ])
    func silent(card: String) throws {
        let folder = try folder("LACT_gpu_sysfs/\(card)")
        let error = #expect(throws: PowerSourceError.self) { try KernelCardSource.find(folder: folder) }
        #expect(error?.reason == .absent)
    }

    @Test(
        "Cards of Intel count energy: of the card, or of the chip where the card's counter stands at 0",
        arguments: [
            ("a380-i915", "energy1_input"), ("a380-xe", "energy2_input"), ("b580", "energy1_input"),
            ("b580-6.16", "energy2_input"),
        ])
    func intel(card: String, counter: String) throws {
        let cards = KernelCard.cards(in: try folder("LACT_gpu_sysfs/intel/\(card)"))
        #expect(cards.count == 1)
        #expect(cards.first?.meter.path.hasSuffix("/\(counter)") == true)
        if case .power = cards.first?.meter { Issue.record("power, and not energy") }
    }

    @Test("The battery of node_exporter's machine discharges at 5.002 W")
    func battery() throws {
        var source = try BatterySource.find(root: folder("node_exporter/unpacked"))
        #expect(source.read(at: .at(0)) == [.power(.watts(5.002))])
    }

    @Test("None of Kepler's meters of rails and parts is taken for that of the whole machine")
    func rails() throws {
        let root = try folder("kepler")
        let error = #expect(throws: PowerSourceError.self) { try SupplyMeterSource.find(root: root) }
        #expect(error?.reason == .absent)
    }

    @Test(
        "All sources together find something or a reason on each of the machines, broken ones too",
        arguments: [
            "kepler", "kepler/bad_sysfs", "node_exporter/unpacked", "procfs/unpacked/fixtures",
        ])
    func together(root: String) throws {
        let found = PowerSources(root: try folder(root))
        #expect(found.sources.count + found.refused.count >= 5)
        for source in found.sources {
            var source = source
            for case .power(let power) in source.read(at: .at(0)) { #expect(power > .zero) }
        }
    }
}
