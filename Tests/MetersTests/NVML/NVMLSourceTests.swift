import CNVML
import Footprint
import Telemetry
import TestSupport
import Testing

@testable import Meters

@Suite("NVIDIA's cards")
struct NVMLSourceTests {
    private func joules(_ reading: PowerReading) -> Double? {
        if case .energy(let energy) = reading { energy.joules } else { nil }
    }

    private func error(_ body: () throws -> Void) -> PowerSourceError? {
        #expect(throws: PowerSourceError.self) { try body() }
    }

    @Test("The energy counter is read: 300 J in a second, whatever it showed before")
    func counter() throws {
        let machine = FakeNVML([FakeCard(), FakeCard { $0.millijoules = 9_000_000_000 }])
        var source = try machine.source()
        #expect(source.name == "NVIDIA (NVML), driver 580.82.07")
        #expect(source.channels.map(\.component.description) == ["accelerator-0", "accelerator-1"])
        #expect(source.channels[0].label == "GPU 0 NVIDIA H200")
        #expect(source.channels.allSatisfy { $0.method == .measured && $0.uncertainty == .init(plusMinus: 0.05) })
        #expect(source.read(at: .at(0)) == [.energy(.zero), .energy(.zero)])
        machine.cards[0].set { $0.millijoules = 1_300_000 }
        let readings = source.read(at: .at(1))
        #expect(isClose(try #require(joules(readings[0])), 300))
        #expect(joules(readings[1]) == 0)
    }

    @Test("A card without an energy counter gives its power, which is never counted as 0 kWh")
    func power() throws {
        let machine = FakeNVML([FakeCard { $0.millijoules = nil }])
        var source = try machine.source()
        #expect(source.channels[0].label == "GPU 0 NVIDIA H200, power integrated")
        #expect(source.channels[0].uncertainty == .init(plusMinus: 0.1))
        #expect(source.read(at: .at(0)) == [.power(.watts(70))])
    }

    @Test("A counter that stands at 0 does not count: the power is read instead")
    func standing() throws {
        var source = try FakeNVML([FakeCard { $0.millijoules = 0 }]).source()
        #expect(source.read(at: .at(0)) == [.power(.watts(70))])
    }

    @Test("A library too old for the energy counter gives the power")
    func olderLibrary() throws {
        var source = try FakeNVML([FakeCard()]).source {
            $0.energy = nil
            $0.driver_version = nil
            $0.device_uuid = nil
            $0.partition_mode = nil
        }
        #expect(source.name == "NVIDIA (NVML)")
        #expect(source.read(at: .at(0)) == [.power(.watts(70))])
    }

    @Test("A card split by MIG is one channel for the whole card")
    func partitioned() throws {
        var source = try FakeNVML([FakeCard { $0.isPartitioned = true }, FakeCard()]).source()
        #expect(source.channels.map(\.label) == ["GPU 0 NVIDIA H200 (MIG, the whole card)", "GPU 1 NVIDIA H200"])
        #expect(source.read(at: .at(0)) == [.energy(.zero), .energy(.zero)])
    }

    @Test("A card that is lost in mid-run is missing with what helps, and the others go on")
    func lost() throws {
        let machine = FakeNVML([FakeCard(), FakeCard()])
        var source = try machine.source()
        _ = source.read(at: .at(0))
        machine.cards[0].set { $0.error = 15 }
        machine.cards[1].set { $0.millijoules = 1_001_000 }
        #expect(
            source.read(at: .at(1)) == [
                .missing("GPU 0 has fallen off the bus; sudo dmesg | grep -i xid says why; restart the machine"),
                .energy(.joules(1)),
            ])
    }

    @Test("A counter that fell, as after a reset, is told and adds nothing; it goes on from there")
    func reset() throws {
        let machine = FakeNVML([FakeCard()])
        var source = try machine.source()
        _ = source.read(at: .at(0))
        machine.cards[0].set { $0.millijoules = 5 }
        #expect(source.read(at: .at(1)) == [.missing("the counter fell from 1000000 to 5")])
        machine.cards[0].set { $0.millijoules = 2_005 }
        #expect(source.read(at: .at(2)) == [.energy(.joules(2))])
    }

    @Test("A counter that stops while the card draws power is missing, not 0 J; what it then jumps by counts")
    func stopped() throws {
        let machine = FakeNVML([FakeCard()])
        var source = try machine.source()
        for second in 0..<5 { #expect(source.read(at: .at(Double(second))) == [.energy(.zero)]) }
        #expect(
            source.read(at: .at(5)) == [
                .missing("the counter of GPU 0 has stood still for 5.00 s, and the card draws power")
            ])
        machine.cards[0].set { $0.millijoules = 1_400_000 }
        #expect(source.read(at: .at(6)) == [.energy(.joules(400))])
    }

    @Test("A value that no card can have used is told, and the next true one counts")
    func nonsense() throws {
        let machine = FakeNVML([FakeCard()])
        var source = try machine.source()
        _ = source.read(at: .at(0))
        machine.cards[0].set { $0.millijoules = 9_223_372_036_854_775_794 }
        #expect(joules(source.read(at: .at(1))[0]) == nil)
        machine.cards[0].set { $0.millijoules = 1_500_000 }
        #expect(source.read(at: .at(2)) == [.energy(.joules(500))])
    }

    @Test(
        "A library that does not start says why and what helps",
        arguments: [
            (Int32(9), PowerSourceError.Reason.absent, "finds no NVIDIA driver in the kernel; sudo modprobe nvidia"),
            (4, .notPermitted, "may not be read by this user; run as root"),
            (
                18, .faulty,
                "is of another version than the driver in the kernel; restart the machine, so that the kernel loads the "
                    + "driver that was installed"
            ),
            (999, .faulty, "answered with error 999 of NVML"),
        ])
    func start(code: Int32, reason: PowerSourceError.Reason, text: String) {
        for machine in [FakeNVML([FakeCard()], start: code), FakeNVML([FakeCard()], count: code)] {
            let error = error { _ = try machine.source() }
            #expect(error?.reason == reason)
            #expect(error?.description == "NVIDIA (NVML): libnvidia-ml.so.1 \(text)")
        }
    }

    @Test("A driver without cards, and cards that tell nothing, are errors and not sources without channels")
    func nothing() {
        #expect(
            error { _ = try FakeNVML([]).source() }?.description == "NVIDIA (NVML): the NVIDIA driver shows no card")
        let mute = FakeCard {
            $0.millijoules = nil
            $0.milliwatts = nil
        }
        let silent = error { _ = try FakeNVML([mute]).source() }
        #expect(silent?.description == "NVIDIA (NVML): GPU 0 NVIDIA H200 tells neither energy nor power")
        #expect(silent?.reason == .absent)
    }

    @Test("A card that cannot be read is named; the others are read under their own numbers")
    func leftOut() throws {
        let broken = FakeCard { $0.error = 16 }
        let source = try FakeNVML([broken, FakeCard()]).source()
        #expect(source.channels.map(\.component.description) == ["accelerator-1"])
        #expect(
            source.leftOut.map(\.description) == [
                "NVIDIA (NVML): GPU 0 needs a reset; sudo nvidia-smi --gpu-reset, or restart the machine"
            ])
    }

    @Test("A machine without the library says so, and a library that is no NVML is refused")
    func noLibrary() {
        #expect(reason("libnvidia-ml-that-is-not-there.so.1")?.contains("libnvidia-ml-that-is-not-there.so.1") == true)
        #if os(Linux)
            #expect(reason("libc.so.6") == "libc.so.6 has no function nvmlDeviceGetHandleByIndex_v2")
        #endif
    }

    /// Why a library cannot be used.
    private func reason(_ library: String) -> String? {
        var functions = cnvml_functions()
        var reason = [CChar](repeating: 0, count: 512)
        guard cnvml_try_load(library, &functions, &reason, reason.count) != 0 else { return nil }
        return String(decoding: reason.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
