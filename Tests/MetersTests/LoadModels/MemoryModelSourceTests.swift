import Catalog
import Footprint
import Meters
import Telemetry
import TestSupport
import Testing

@Suite struct MemoryModelSourceTests {
    private let now = Moment(awake: .zero, elapsed: .zero, calendar: .zero)

    @Test("16 GB draw 16 × 0.3725 W, used or not")
    func power() throws {
        var source = try memory("MemTotal:       15625000 kB\nMemFree: 1 kB\n")
        guard case .power(let power) = source.read(at: now)[0] else {
            Issue.record("not a power")
            return
        }
        #expect(isClose(power.watts, 5.96))
        #expect(source.channels.map(\.method) == [.estimated])
        #expect(source.channels[0].label == "memory from its size, 16.0 GB")
        #expect(isClose(source.channels[0].uncertainty.low, 0.125 / 0.3725))
    }

    @Test("A process of 0.05 GB on 16 GB is charged 0.05/16 of the power, 19 mW, not 10 W")
    func share() throws {
        let source = try memory("MemTotal: 15625000 kB\n")
        let share = source.share(resident: .gigabytes(0.05))
        #expect(isClose(share.value, 0.05 / 16))
        #expect(isClose((Power.watts(5.96) * share).watts, 0.018625))
    }

    @Test("The shares of processes that fill the memory are the whole, and none is more")
    func whole() throws {
        let source = try memory("MemTotal: 15625000 kB\n")
        #expect(source.share(resident: .gigabytes(20)) == Ratio(1))
    }

    @Test(
        "A size that cannot be read is an error, not 0 W", arguments: ["", "MemTotal: many kB\n", "MemTotal: 0 kB\n"])
    func faulty(text: String) throws {
        let error = #expect(throws: PowerSourceError.self) { try memory(text) }
        #expect(error?.reason == .faulty)
    }

    private func memory(_ text: String) throws -> MemoryModelSource {
        let proc = try StoredProc(["meminfo": text])
        return try MemoryModelSource.find(root: proc.root, catalog: .embedded)
    }
}
