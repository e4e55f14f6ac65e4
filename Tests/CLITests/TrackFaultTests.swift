import Foundation
import TestSupport
import Testing

/// Kills wattmark at random moments. A handful here; `make faults` does it 200 times.
@Suite(.endIfHung) struct TrackFaultTests {
    private static let kills = ProcessInfo.processInfo.environment["WATTMARK_KILLS"].flatMap { Int($0) } ?? 8
    private static let interval = 0.02

    @Test("Killed at any moment, a run loses at most the sample under way, and the ledger stays readable")
    func killed() throws {
        let wattmark = try WattmarkProcess()
        for kill in 1...Self.kills {
            let (process, output, _) = try wattmark.start(
                ["track", "--interval", "\(Self.interval)s", "--", "sh", "-c", "echo ready; exec sleep 0.6"])
            _ = output.fileHandleForReading.availableData
            usleep(UInt32.random(in: 0...500_000))
            let before = try samples(in: wattmark)
            Foundation.kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            // What is in the journal at the end is what was taken: the file is written before anything else is done.
            let after = try samples(in: wattmark)
            #expect(after.count >= before.count)
            // Samples follow each other without a hole.
            for (one, next) in zip(after, after.dropFirst()) { #expect(next - one < 0.5) }
            let runs = try wattmark.runs()
            #expect(runs.count == kill, "every killed run is in the ledger")
            let stored = try wattmark.run(["runs", "show", "last", "--format", "json"])
            #expect(stored.code == 0)
            let covered = try coveredSeconds(stored.output)
            let journalled = after.isEmpty ? 0 : try #require(after.last) - (try #require(after.first))
            #expect(covered >= journalled - Self.interval)
        }
    }

    /// Times of the samples that stand in the one journal there is.
    private func samples(in wattmark: WattmarkProcess) throws -> [Double] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: wattmark.journals)) ?? []
        guard let name = names.first(where: { $0.hasSuffix(".journal") }) else { return [] }
        let text = try String(contentsOfFile: wattmark.journals + "/" + name, encoding: .utf8)
        return text.split(separator: "\n").compactMap { line in
            let json = Data(line.drop { $0 != "{" }.utf8)
            let record = try? JSONSerialization.jsonObject(with: json) as? [String: Any]
            return (record?["sample"] as? [String: Any])?["time"] as? Double
        }
    }

    private func coveredSeconds(_ json: String) throws -> Double {
        let document = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        let components = document?["components"] as? [[String: Any]] ?? []
        return components.compactMap { $0["covered_s"] as? Double }.max() ?? 0
    }
}
