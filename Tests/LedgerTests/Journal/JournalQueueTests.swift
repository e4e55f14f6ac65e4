import Synchronization
import TestSupport
import Testing

@testable import Ledger

/// A disk with so much room, and no more.
private final class SmallDisk: JournalOutput {
    struct State {
        var bytes: [UInt8] = []
        var room: Int
        var syncs = 0
        var canTruncate = true
    }

    let state: Mutex<State>

    init(room: Int, canTruncate: Bool = true) {
        state = Mutex(State(room: room, canTruncate: canTruncate))
    }

    func write(_ bytes: [UInt8]) -> JournalWrite {
        state.withLock {
            let count = min(bytes.count, $0.room - $0.bytes.count)
            $0.bytes += bytes.prefix(count)
            return count == bytes.count ? .whole : count == 0 ? .refused(noSpace) : .part(count)
        }
    }

    func truncate(to length: Int) -> Bool {
        state.withLock {
            if $0.canTruncate { $0.bytes.removeLast($0.bytes.count - length) }
            return $0.canTruncate
        }
    }

    func sync() -> Int32 {
        state.withLock { $0.syncs += 1 }
        return 0
    }

    var syncs: Int { state.withLock { $0.syncs } }
    func grow() { state.withLock { $0.room = 1 << 20 } }

    /// The records on the disk and the number of damaged lines.
    var content: (records: [JournalRecord], damaged: Int) {
        let lines = state.withLock { $0.bytes }.split(separator: 10)
        let records = lines.compactMap { line -> JournalRecord? in
            if case .record(let record) = JournalLine.read(line) { record } else { nil }
        }
        return (records, lines.count - records.count)
    }
}

@Suite struct JournalQueueTests {
    @Test("Records that a full disk refuses wait in order and are written when there is room, none twice")
    func full() {
        let disk = SmallDisk(room: 500)
        var queue = JournalQueue(output: disk)
        let samples = ExampleRun.samples(8)
        for sample in samples { queue.append(.sample(sample), at: .zero) }
        guard case .holding(let waiting, 0, "No space left on device") = queue.condition else {
            Issue.record("\(queue.condition)")
            return
        }
        #expect(disk.content.records.count == 8 - waiting)
        #expect(disk.content.damaged == 0)
        disk.grow()
        queue.flush(at: .zero, forced: true)
        #expect(queue.condition == .sound)
        #expect(disk.content.records == samples.map(JournalRecord.sample))
        #expect(disk.content.damaged == 0)
    }

    @Test("A torn record that cannot be cut off costs no other record")
    func torn() {
        let disk = SmallDisk(room: 500, canTruncate: false)
        var queue = JournalQueue(output: disk)
        let samples = ExampleRun.samples(8)
        for sample in samples { queue.append(.sample(sample), at: .zero) }
        disk.grow()
        queue.flush(at: .zero, forced: true)
        #expect(disk.content.records == samples.map(JournalRecord.sample))
        #expect(disk.content.damaged == 1)
    }

    @Test("Beyond the bound samples are dropped, the end of the run is not, and a note says how many")
    func bound() {
        let disk = SmallDisk(room: 0)
        var queue = JournalQueue(output: disk, bound: 0)
        queue.append(.sample(ExampleRun.sample(1)), at: .zero)
        queue.append(.sample(ExampleRun.sample(2)), at: .zero)
        let end = JournalRecord.end(RunEnd(state: .finished, exitCode: 0, time: 1002))
        queue.append(end, at: .zero)
        #expect(
            queue.condition.description
                == "The journal cannot be written (No space left on device); 1 record waits in memory, 2 are lost.")
        disk.grow()
        queue.flush(at: .zero, forced: true)
        let note = NoteRecord(time: 1001, text: "The disk was full; 2 samples were lost from here on.")
        #expect(disk.content.records == [end, .note(note)])
        #expect(queue.condition == .sound)
    }

    @Test("Ten records a second are each brought to the disk; of a hundred every tenth; the end always")
    func syncs() {
        let slow = SmallDisk(room: 1 << 20)
        var queue = JournalQueue(output: slow)
        for tenth in 0..<10 { queue.append(.sample(ExampleRun.sample(1)), at: .milliseconds(100 * tenth)) }
        #expect(slow.syncs == 10)

        let fast = SmallDisk(room: 1 << 20)
        queue = JournalQueue(output: fast)
        for hundredth in 0..<100 { queue.append(.sample(ExampleRun.sample(1)), at: .milliseconds(10 * hundredth)) }
        #expect(fast.syncs == 10)
        queue.append(.note(NoteRecord(time: 1, text: "")), at: .milliseconds(991), forced: true)
        #expect(fast.syncs == 11)
    }
}
