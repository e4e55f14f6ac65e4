import Foundation
import TestSupport
import Testing

@Suite(.endIfHung) struct TrackCommandTests {
    @Test("The command has its output and its exit code to itself; the result goes to standard error")
    func passesThrough() throws {
        let wattmark = try WattmarkProcess()
        let outcome = try wattmark.run(["track", "--", "sh", "-c", "echo out; sleep 0.05; exit 5"])
        #expect(outcome.code == 5)
        #expect(outcome.output == "out\n")
        #expect(outcome.errors.contains("wattmark: The machine used"))
    }

    @Test("A run is in the ledger with its end, and is shown again by name")
    func stored() throws {
        let wattmark = try WattmarkProcess()
        _ = try wattmark.run(
            ["track", "--grid", "FR", "--project", "demo", "--tag", "a", "--", "sh", "-c", "sleep 0.1; exit 3"])
        let run = try #require(try wattmark.runs().first)
        #expect(run["exit_code"] as? Int == 3)
        #expect(run["state"] as? String == "finished")
        #expect(run["project"] as? String == "demo")
        let carbon = try #require(run["carbon_g"] as? [String: Any])
        #expect((carbon["low"] as? Double ?? 1) < (carbon["high"] as? Double ?? 0))
        let shown = try wattmark.run(["runs", "show", "last"])
        #expect(shown.code == 0)
        #expect(shown.output.contains("rest-of-system"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: wattmark.journals).isEmpty)
    }

    @Test("A command that does not exist gives the shell's 127, and leaves nothing behind")
    func notFound() throws {
        let wattmark = try WattmarkProcess()
        let outcome = try wattmark.run(["track", "--", "no-such-command-here"])
        #expect(outcome.code == 127)
        #expect(outcome.errors.contains("The command ‘no-such-command-here’ was not found"))
        #expect(try wattmark.runs().isEmpty)
    }

    @Test("Without a command the usage is explained, with an example")
    func noCommand() throws {
        let outcome = try WattmarkProcess().run(["track"])
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("wattmark track -- python train.py"))
    }

    @Test("A signal sent to wattmark reaches the command, which decides; the run is kept")
    func forwardsSignals() throws {
        let wattmark = try WattmarkProcess()
        let (process, output, errors) = try wattmark.start(
            ["track", "--", "sh", "-c", "trap 'exit 9' TERM; echo ready; while :; do sleep 0.02; done"])
        // The command says when its trap is set.
        _ = output.fileHandleForReading.availableData
        process.terminate()
        _ = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 9)
        #expect(try wattmark.runs().first?["exit_code"] as? Int == 9)
    }

    @Test("A command that closes its output and its errors is tracked to its end")
    func closedOutput() throws {
        let wattmark = try WattmarkProcess()
        let outcome = try wattmark.run(
            ["track", "--interval", "0.05s", "--", "sh", "-c", "exec >&- 2>&- <&-; sleep 0.5; exit 3"])
        #expect(outcome.code == 3 && outcome.output == "")
        #expect(outcome.errors.contains("The machine used"))
        #expect(try wattmark.runs().count == 1)
    }

    @Test("A reader of the command's output that goes away ends the command as without a tracker, and the run is kept")
    func brokenPipe() throws {
        let wattmark = try WattmarkProcess()
        let program = Repository.root + "/.build/debug/wattmark"
        let outcome = try wattmark.run(
            [
                "track", "--", "bash", "-c",
                "set -o pipefail; \(program) track --interval 0.05s -- yes | head -1; exit ${PIPESTATUS[0]}",
            ])
        // 128 + SIGPIPE, of the inner tracker and so of the outer.
        #expect(outcome.code == 141 && outcome.output == "y\n")
        #expect(try wattmark.runs().compactMap { $0["state"] as? String }.sorted() == ["finished", "interrupted"])
    }

    @Test("A run whose tracker was killed is recovered by the next start, which says so")
    func recovers() throws {
        let wattmark = try WattmarkProcess()
        let (process, output, _) = try wattmark.start(
            ["track", "--interval", "0.02s", "--", "sh", "-c", "echo ready; sleep 0.4"])
        _ = output.fileHandleForReading.availableData
        usleep(200_000)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let next = try wattmark.run(["track", "--", "true"])
        #expect(next.errors.contains("Recovered the run"))
        let runs = try wattmark.runs()
        #expect(Set(runs.compactMap { $0["state"] as? String }) == ["finished", "recovered"])
    }

    @Test("A ledger that is no ledger does not harm the command; the run waits in its journal until one can be opened")
    func brokenLedger() throws {
        let wattmark = try WattmarkProcess()
        try Data("this is no database, it is a letter to a friend".utf8).write(to: URL(filePath: wattmark.ledger))
        let outcome = try wattmark.run(["track", "--", "sh", "-c", "exit 4"])
        #expect(outcome.code == 4)
        #expect(outcome.errors.contains("The run is safe in its journal"))
        #expect(try wattmark.run(["runs", "list"]).code == 3)
        try FileManager.default.removeItem(atPath: wattmark.ledger)
        let listed = try wattmark.run(["runs", "list"])
        #expect(listed.errors.contains("Recovered the run"))
        #expect(try wattmark.runs().count == 1)
    }

    @Test("Eight trackers at once on one new ledger lose no run")
    func concurrent() throws {
        let wattmark = try WattmarkProcess()
        let started = try (0..<8).map { try wattmark.start(["track", "--quiet", "--", "sh", "-c", "exit \($0)"]) }
        for one in started { one.process.waitUntilExit() }
        let codes = try wattmark.runs().compactMap { $0["exit_code"] as? Int }
        #expect(Set(codes) == Set(0..<8))
    }

    @Test("Deleting needs --yes, and shows first what would go")
    func delete() throws {
        let wattmark = try WattmarkProcess()
        _ = try wattmark.run(["track", "--", "true"])
        let id = try #require(try wattmark.runs().first?["run"] as? String)
        #expect(try wattmark.run(["runs", "delete", id]).output.contains("Nothing was deleted"))
        #expect(try wattmark.runs().count == 1)
        #expect(try wattmark.run(["runs", "delete", id, "--yes"]).code == 0)
        #expect(try wattmark.runs().isEmpty)
        #expect(try wattmark.run(["runs", "show", id]).code == 3)
    }
}
