import FoundationEssentials
import TestSupport
import Testing

@testable import Ledger

@Suite struct JournalReaderTests {
    private static let records =
        [JournalRecord.begin(ExampleRun.record(), ExampleRun.components)]
        + ExampleRun.samples(2).map(JournalRecord.sample)
        + [.end(RunEnd(state: .finished, exitCode: 0, time: 1003))]

    @Test("A journal cut at any of its last 300 bytes gives every record that was complete")
    func cut() throws {
        let folder = try TemporaryFolder()
        let lines = try Self.records.map { try #require(JournalLine.bytes(of: $0)) }
        let whole = Array(lines.joined())
        for length in (whole.count - 300)...whole.count {
            var end = 0
            // The last newline is not part of what a record says.
            let complete = lines.count { line in
                end += line.count
                return end - 1 <= length
            }
            let (records, findings) = try Self.read(Array(whole.prefix(length)), in: folder)
            #expect(records == Array(Self.records.prefix(complete)), "cut at \(length)")
            #expect(findings.damaged == 0)
        }
    }

    @Test("Any byte that is changed costs only the record it is part of")
    func flip() throws {
        let folder = try TemporaryFolder()
        let lines = try Self.records.map { try #require(JournalLine.bytes(of: $0)) }
        let whole = Array(lines.joined())
        let owners = lines.enumerated().flatMap { number, line in Array(repeating: number, count: line.count) }
        for place in whole.indices {
            var bytes = whole
            bytes[place] ^= 0x01
            let (records, _) = try Self.read(bytes, in: folder)
            var others = Self.records
            others.remove(at: owners[place])
            #expect(records == others || records == Self.records, "byte \(place)")
        }
    }

    @Test("Damage is counted, and a line that is too long is not held")
    func damage() throws {
        let folder = try TemporaryFolder()
        let good = try #require(JournalLine.bytes(of: Self.records[1]))
        let long = [UInt8](repeating: 65, count: JournalLine.longest + 1)
        let (records, findings) = try Self.read(Array("rubbish\n".utf8) + long + good + Array("0".utf8), in: folder)
        #expect(records == [Self.records[1]])
        #expect(findings == JournalFindings(records: 1, damaged: 2, isTorn: true))
    }

    @Test("A journal of a newer format is refused")
    func newer() throws {
        let folder = try TemporaryFolder()
        let json = Array(#"{"components":[],"format":2,"run":{}}"#.utf8)
        let checksum = String(CRC32C.checksum(json), radix: 16)
        let line = String(repeating: "0", count: 8 - checksum.count) + checksum + " "
        let error = #expect(throws: JournalError.self) {
            try Self.read(Array(line.utf8) + json + [10], in: folder)
        }
        #expect(error?.problem == .newer(format: 2, known: 1))
    }

    @Test("A link is not followed")
    func link() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/x.journal"
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/etc/hostname")
        #expect(throws: JournalError.self) { try JournalReader(path: path) }
    }

    @discardableResult
    private static func read(_ bytes: [UInt8], in folder: TemporaryFolder) throws -> ([JournalRecord], JournalFindings)
    {
        let path = folder.path + "/cut.journal"
        try Data(bytes).write(to: URL(filePath: path))
        var records: [JournalRecord] = []
        let findings = try JournalReader(path: path).read { records.append($0) }
        return (records, findings)
    }
}
