import CNVML
import Footprint
import Telemetry
import TestSupport
import Testing

@testable import Meters

@Suite("The use of NVIDIA's cards")
struct NVMLLoadsTests {
    private let processes = ObservedProcesses(command: [11], all: [10, 11])

    @Test("The samples since the look before are shared by process; what was before the command does not count")
    func shares() throws {
        let machine = FakeNVML([FakeCard { $0.utilisation = 80 }])
        machine.cards[0].sample(10, 100, at: 1_000_000)
        var loads = try machine.loads()
        _ = loads.read(processes, at: .seconds(0))
        machine.cards[0].sample(10, 20, at: 2_000_000)
        machine.cards[0].sample(11, 60, at: 2_000_000)
        let use = loads.read(processes, at: .seconds(1))[0]
        #expect(use?.utilisation == 0.8)
        #expect(isClose(use?.command ?? 0, 0.6))
    }

    @Test("The card's use is the mean since the look before, and not that of the moment, which may be a pause")
    func mean() throws {
        let machine = FakeNVML([
            FakeCard {
                $0.utilisation = 0
                $0.history = [500_000: 100]
            }
        ])
        var loads = try machine.loads()
        _ = loads.read(processes, at: .seconds(0))
        machine.cards[0].set {
            $0.history = [500_000: 100, 1_200_000: 90, 1_400_000: 60, 1_600_000: 0, 1_800_000: 4_000]
        }
        machine.cards[0].sample(11, 90, at: 1_200_000)
        let use = loads.read(processes, at: .seconds(1))[0]
        #expect(isClose(use?.utilisation ?? 0, 0.5))
        #expect(isClose(use?.command ?? 0, 0.5))
    }

    @Test("Between two looks that are nearer than the driver's samples the last answer holds")
    func tooSoon() throws {
        let machine = FakeNVML([FakeCard { $0.utilisation = 50 }])
        var loads = try machine.loads()
        _ = loads.read(processes, at: .seconds(0))
        machine.cards[0].sample(11, 50, at: 2_000_000)
        let use = loads.read(processes, at: .seconds(1))
        #expect(use[0]?.command == 0.5)
        #expect(loads.read(processes, at: .seconds(1.1)) == use)
    }

    @Test("Empty and impossible entries of the driver's buffer are passed over")
    func garbage() throws {
        let machine = FakeNVML([FakeCard { $0.utilisation = 50 }])
        var loads = try machine.loads()
        _ = loads.read(processes, at: .seconds(0))
        machine.cards[0].sample(0, 99, at: 2_000_000)
        machine.cards[0].sample(10, 4_000_000, at: 2_000_000)
        machine.cards[0].sample(11, 50, at: 2_000_000)
        #expect(loads.read(processes, at: .seconds(1))[0]?.command == 0.5)
    }

    @Test("Under MIG use is not told: the card is the command's where it alone has processes, else unknown")
    func partitioned() throws {
        let alone = FakeCard {
            $0.isPartitioned = true
            $0.present = [11]
        }
        let mixed = FakeCard {
            $0.isPartitioned = true
            $0.present = [10, 11]
        }
        var loads = try FakeNVML([alone, mixed]).loads()
        let uses = loads.read(processes, at: .seconds(0))
        #expect(uses[0] == AcceleratorUse(utilisation: nil, command: 1))
        #expect(uses[1]?.command == nil)
        #expect(
            uses[1]?.unknown
                == "it is split by MIG; other programs use it too, and the driver does not tell how much")
    }

    @Test("A card that stops answering is unknown, and no longer idle or nobody's")
    func lost() throws {
        let machine = FakeNVML([FakeCard()])
        var loads = try machine.loads()
        #expect(loads.read(processes, at: .seconds(0))[0]?.command == 0)
        machine.cards[0].set { $0.error = 15 }
        let use = loads.read(processes, at: .seconds(1))[0]
        #expect(use?.command == nil && use?.utilisation == nil)
        #expect(use?.unknown == "the driver does not tell which processes use it")
    }

    @Test("A card that CUDA_VISIBLE_DEVICES hides is not the command's, where the driver tells no processes")
    func hidden() throws {
        let silent: [FakeCard] = (0..<2).map { _ in
            FakeCard {
                $0.utilisation = 90
                $0.samples = nil
                $0.present = nil
            }
        }
        var loads = try FakeNVML(silent).loads(["CUDA_VISIBLE_DEVICES": "1"])
        let uses = loads.read(processes, at: .seconds(0))
        #expect(uses[0]?.command == 0)
        #expect(uses[1]?.command == nil)
    }
}
