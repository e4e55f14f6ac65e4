import Footprint
import Telemetry
import TestSupport
import Testing

@testable import Meters

@Suite("The process table")
struct ProcessTableTests {
    private func parsed(_ text: String) -> ProcessSnapshot? {
        Array(text.utf8).withUnsafeBufferPointer { ProcessTable.parse($0, id: 42, ticks: 100, pageSize: 4_096) }
    }

    private let rest =
        "S 7 42 42 0 -1 4194560 100 200 1 2 150 50 300 100 20 0 1 0 9876 10000000 250 18446744073709551615"

    @Test(
        "Times, parent, start and resident memory are read, whatever the name holds",
        arguments: [
            "sh", "a b", "x) R 1 (y", "((((", "))))", "line\nbreak", "",
        ])
    func names(name: String) {
        #expect(
            parsed("42 (\(name)) \(rest)\n")
                == ProcessSnapshot(
                    id: 42, parent: 7, started: 9_876, own: .seconds(2), children: .seconds(4),
                    resident: .bytes(250 * 4_096)))
    }

    @Test("Cut or garbled text is no process, and never a crash")
    func garbled() {
        let line = Array("42 (sh) \(rest)".utf8)
        for length in 0..<line.count {
            let cut = String(decoding: line[..<length], as: UTF8.self)
            // A line that was cut within a number still reads as one: what matters is that it never stops the program.
            if let process = parsed(cut) { #expect("9876".hasPrefix("\(process.started)")) }
        }
        for text in [
            "", ")", "42 (sh)", "42 (sh) S x", "42 (sh) S 99999999999999999999 1", String(repeating: ")", count: 99),
        ] {
            #expect(parsed(text) == nil)
        }
    }

    @Test("This process is found, below its parent")
    func live() throws {
        #if os(Linux)
            var table = ProcessTable()
            let processes = table.processes()
            let first = try #require(processes.first { $0.id == 1 })
            #expect(first.parent == 0)
            #expect(processes.contains { $0.resident > .bytes(1_000_000) })
        #endif
    }

    @Test("A folder that is no /proc has no processes")
    func absent() {
        var table = ProcessTable(root: "/no/such/root")
        #expect(table.processes() == [])
    }
}
