import Catalog
import Synchronization
import Telemetry
import TestSupport
import Testing

@testable import Meters

/// A power source on a made-up machine, for the tests that every source must pass.
struct MeterCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The machine, and how to open the source on it.
    let open: @Sendable () throws -> Opened

    /// A source that was opened, and what may happen to its machine.
    struct Opened {
        let machine: StoredMachine?
        var source: any PowerSource
        /// The machine works on: its counters rise.
        let work: (_ step: Int) throws -> Void
        /// Everything that tells a number is gone, or tells this.
        let spoil: (_ text: String?) throws -> Void
    }

    private typealias Find = @Sendable (_ root: String) throws -> any PowerSource

    private static let rapl: Find = { try RAPLSource.find(root: $0) }
    private static let load: Find = { try ProcessorLoadSource.find(root: $0, catalog: .embedded) }
    private static let memory: Find = { try MemoryModelSource.find(root: $0, catalog: .embedded) }
    private static let cards: Find = { try KernelCardSource.find(root: $0) }
    private static let socket: Find = { try SocketPowerSource.find(root: $0) }
    private static let battery: Find = { try BatterySource.find(root: $0) }
    private static let supply: Find = { try SupplyMeterSource.find(root: $0) }

    static let all: [MeterCase] = [
        onFiles("RAPL of a laptop", StoredMachine.laptop, rapl) { machine, step in
            try machine.zone("intel-rapl:0", "package-0", energy: "\(1_000_000 + 700_000 * step)")
            try machine.zone("intel-rapl:1", "psys", energy: "\(5_000_000 + 900_000 * step)")
        },
        onFiles("RAPL of a server", StoredMachine.server, rapl) { machine, step in
            // The memory's counter wraps round on the way.
            try machine.zone(
                "intel-rapl:0:0", "dram", energy: "\((500 + 900_000 * step) % 3_000_000)", range: "2999999")
        },
        onFiles(
            "processor load", StoredMachine.virtual, load
        ) { machine, step in
            try machine.write(
                "proc/stat", StoredProc.stat([(100 + 50 * step, 900 + 50 * step), (100, 900 + 100 * step)]))
        },
        onFiles(
            "memory size", StoredMachine.virtual, memory
        ) { _, _ in },
        onFiles("graphics cards", StoredMachine.workstation, cards) { machine, step in
            try machine.meter(1, "power1_average", "\(68_000_000 + 1_000_000 * step)")
        },
        onFiles("a counting card", countingCard, cards) { machine, step in
            try machine.meter(0, "energy1_input", "\(9_000_000 + 30_000_000 * step)")
        },
        onFiles("socket of an APU", StoredMachine.handheld, socket) { machine, step in
            try machine.meter(0, "power1_average", "\(3_000_000 + 100_000 * step)")
        },
        onFiles("battery", StoredMachine.laptop, battery) { machine, step in
            try machine.supply("BAT0", ["power_now": "\(11_000_000 + 100_000 * step)"])
        },
        onFiles("meter at the supply", metered, supply) { machine, step in
            try machine.write("sys/class/hwmon/hwmon0/power1_average", "\(200_000_000 + 5_000_000 * step)")
        },
        nvidia("NVIDIA, counter and power", [FakeCard.init { _ in }, FakeCard { $0.millijoules = nil }]),
        nvidia("NVIDIA, split by MIG", [FakeCard { $0.isPartitioned = true }]),
    ]

    private static func countingCard() throws -> StoredMachine {
        let machine = try StoredMachine()
        try machine.card(
            0, driver: "i915", slot: "0000:0b:00.0", type: "8086:56A5", meters: ["energy1_input": "9000000"])
        return machine
    }

    private static func metered() throws -> StoredMachine {
        try StoredMachine([
            "sys/class/hwmon/hwmon0/name": "power_meter", "sys/class/hwmon/hwmon0/power1_average": "200000000",
        ])
    }

    private static func onFiles(
        _ name: String, _ make: @escaping @Sendable () throws -> StoredMachine,
        _ find: @escaping Find,
        _ work: @escaping @Sendable (StoredMachine, Int) throws -> Void
    ) -> MeterCase {
        MeterCase(testDescription: name) {
            let machine = try make()
            return Opened(
                machine: machine, source: try find(machine.root), work: { try work(machine, $0) },
                spoil: { text in
                    if let text { try machine.spoil(with: text) } else { try machine.removeAll() }
                })
        }
    }

    private static func nvidia(_ name: String, _ states: [FakeCard]) -> MeterCase {
        let templates = states.map { $0.state.withLock { $0 } }
        return MeterCase(testDescription: name) {
            let cards = templates.map { template in FakeCard { $0 = template } }
            return Opened(
                machine: nil, source: try FakeNVML(cards).source(),
                work: { step in
                    for card in cards {
                        card.set {
                            $0.millijoules = $0.millijoules.map { _ in 1_000_000 + 300_000 * UInt64(step) }
                            $0.milliwatts = $0.milliwatts.map { _ in 300_000 + 1_000 * UInt32(step) }
                        }
                    }
                },
                spoil: { text in
                    for card in cards {
                        card.set {
                            $0.error = text == nil ? 15 : 0
                            $0.millijoules = text.flatMap { UInt64($0) }
                            $0.milliwatts = text.flatMap { UInt32($0) }
                        }
                    }
                })
        }
    }

    /// Each source on a machine that has nothing of the kind.
    static let absences: [@Sendable (_ root: String) throws -> Void] = [
        { _ = try RAPLSource.find(root: $0) }, { _ = try ProcessorLoadSource.find(root: $0, catalog: .embedded) },
        { _ = try MemoryModelSource.find(root: $0, catalog: .embedded) }, { _ = try KernelCardSource.find(root: $0) },
        { _ = try SocketPowerSource.find(root: $0) }, { _ = try BatterySource.find(root: $0) },
        { _ = try SupplyMeterSource.find(root: $0) }, { _ in _ = try FakeNVML([]).source() },
    ]
}
