import Footprint
import Foundation
import Telemetry
import TestSupport
import Testing

@testable import Meters

@Suite("Processor and memory in use")
struct LoadReaderTests {
    private func times(_ text: String) -> MachineTimes? {
        Array(text.utf8).withUnsafeBufferPointer { MachineTimes(statistics: $0) }
    }

    private func memory(_ text: String) -> MemoryUse? {
        Array(text.utf8).withUnsafeBufferPointer { MemoryUse(information: $0) }
    }

    @Test("Waiting is not work, guests are counted once, stolen time is capacity that was not used")
    func processorTimes() {
        let read = times("cpu  100 10 50 800 40 3 7 20 60 5\ncpu0 1 2 3 4\n")
        #expect(read?.busy == 170)
        #expect(read?.total == 1_030)
    }

    @Test("Old kernels with four fields are understood, other text is not")
    func oddTimes() {
        #expect(times("cpu 1 2 3 4")?.total == 10)
        #expect(times("cpu0 1 2 3 4") == nil)
        #expect(times("cpu 1 2 x 4") == nil)
        #expect(times("") == nil)
    }

    @Test("Memory in use is what could not be had at once")
    func memoryUse() {
        let read = memory("MemTotal:       16000000 kB\nMemFree: 1 kB\nMemAvailable:   12000000 kB\n")
        #expect(read?.total == .bytes(16_000_000 * 1_024))
        #expect(read?.inUse == .bytes(4_000_000 * 1_024))
    }

    @Test(
        "Memory that makes no sense is unknown",
        arguments: [
            "", "MemTotal: 10 kB\n", "MemTotal: 10 kB\nMemAvailable: 20 kB\n", "MemTotal: 0 kB\nMemAvailable: 0 kB\n",
            "MemTotal: x kB\nMemAvailable: 1 kB\n",
        ])
    func oddMemory(text: String) {
        #expect(memory(text) == nil)
    }

    @Test("Pages that workers share are counted for each of them, and never for more than the machine has in use")
    func sharedPages() throws {
        let machine = try TemporaryFolder()
        func write(_ path: String, _ text: String) throws {
            let file = URL(filePath: machine.path + "/proc/" + path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        try write("stat", "cpu  100 10 50 800 40 3 7 20 60 5\n")
        try write("meminfo", "MemTotal:       8000000 kB\nMemAvailable:   5000000 kB\n")
        // Two workers of 2 GB each, in pages of 4 KiB, of 3 GB in use.
        for worker in [101, 102] {
            try write(
                "\(worker)/stat",
                "\(worker) (worker) S 100 \(Array(repeating: "0", count: 19).joined(separator: " ")) 500000 0 0\n")
        }
        var reader = LoadReader(root: machine.path, tracker: 100)
        let load = reader.read(reaped: .zero, at: .zero)
        #expect(reader.members == [101, 102])
        #expect(load.memoryOfCommand == .bytes(3_000_000 * 1_024))
    }
}
