import TestSupport
import Testing

@testable import Ledger

@Suite struct JournalLineTests {
    @Test(
        "Every kind of record comes back as it was written",
        arguments: [
            JournalRecord.begin(ExampleRun.record(), ExampleRun.components), .sample(ExampleRun.sample(3)),
            .phase(PhaseRecord(name: "epoch\n1", began: 0.1)), .note(NoteRecord(time: 1, text: "‘é’ \"\\\u{0}")),
            .end(RunEnd(state: .interrupted, exitCode: 137, time: 1.5)),
        ])
    func roundTrip(record: JournalRecord) throws {
        let line = try #require(JournalLine.bytes(of: record))
        #expect(line.first == 10 && line.last == 10)
        #expect(line.count { $0 == 10 } == 2)
        #expect(Self.record(line) == record)
    }

    @Test("A value that is not a number does not cost the record")
    func notANumber() throws {
        let sample = SampleRecord(time: 1, duration: 1, parts: [.init(component: "memory", machine: .infinity)])
        let line = try #require(JournalLine.bytes(of: .sample(sample)))
        #expect(Self.record(line) == .sample(sample))
    }

    @Test("A record without a time is damage")
    func noTime() throws {
        let line = try #require(JournalLine.bytes(of: .note(NoteRecord(time: .nan, text: "x"))))
        #expect(Self.record(line) == nil)
    }

    static func record(_ line: [UInt8]) -> JournalRecord? {
        if case .record(let record) = JournalLine.read(line.dropFirst().dropLast()) { record } else { nil }
    }
}
