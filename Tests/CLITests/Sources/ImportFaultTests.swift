import Foundation
import TestSupport
import Testing

/// Kills an import at random moments. A handful here; `make faults` does it a hundred times.
@Suite(.endIfHung) struct ImportFaultTests {
    private static let kills = ProcessInfo.processInfo.environment["WATTMARK_KILLS"].flatMap { Int($0) } ?? 6
    private static let rows = 20_000

    @Test("Killed at any moment, an import is there whole or not at all, and the ledger is sound")
    func killed() throws {
        let wattmark = try WattmarkProcess()
        _ = try wattmark.run(["runs", "list"])
        var killedBefore = 0
        for kill in 1...Self.kills {
            try write(vintage: kill, in: wattmark)
            let before = try counts(wattmark)
            let (process, output, _) = try wattmark.start([
                "import", "a-2025-02.csv", "b-2025-02.csv", "--vintage", "v\(kill)",
            ])
            usleep(UInt32.random(in: 0...3_000_000))
            Foundation.kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let printed = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            let after = try counts(wattmark)
            // Both files or none, with every row and value of theirs.
            let whole = [before[0] + 2, before[1] + 2 * Self.rows, before[2] + 2 * Self.rows]
            #expect(after == before || after == whole)
            if after == before { killedBefore += 1 }
            if printed.contains("2 files added") { #expect(after == whole) }
        }
        #expect(killedBefore > 0, "no kill came in time; the test proves nothing")
    }

    private func write(vintage: Int, in wattmark: WattmarkProcess) throws {
        for name in ["a", "b"] {
            var text = "eval_name,CO2_cost_kg\n"
            for row in 0..<Self.rows { text += "\(name)_\(row)_float16,\(vintage).\(row)\n" }
            try Data(text.utf8).write(to: URL(filePath: wattmark.folder + "/\(name)-2025-02.csv"))
        }
    }

    /// Sources, entries and observations; the whole ledger is checked on the way.
    private func counts(_ wattmark: WattmarkProcess) throws -> [Int] {
        let outcome = try wattmark.run(["ledger", "check", "--format", "json"])
        #expect(outcome.code == 0, "\(outcome.errors)")
        let document = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        let tables = document?["tables"] as? [[String: Any]] ?? []
        return ["sources", "entries", "observations"].map { name in
            tables.first { $0["table"] as? String == name }?["rows"] as? Int ?? -1
        }
    }
}
