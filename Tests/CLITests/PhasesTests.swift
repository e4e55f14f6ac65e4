import Foundation
import TestSupport
import Testing

@Suite(.endIfHung) struct PhasesTests {
    private static let hasPython = ["/usr/bin/python3", "/usr/local/bin/python3", "/bin/python3"].contains {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    private func track(_ wattmark: WattmarkProcess, _ command: [String]) throws -> [String: Any] {
        let outcome = try wattmark.run(["track", "--interval", "0.1s", "--"] + command)
        #expect(outcome.code == 0, "\(outcome.errors)")
        let shown = try wattmark.run(["runs", "show", "last", "--format", "json"])
        return try #require(try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
    }

    private func phases(_ document: [String: Any]) -> [String: [String: Any]] {
        let rows = document["phases"] as? [[String: Any]] ?? []
        return Dictionary(rows.map { ($0["name"] as? String ?? "", $0) }, uniquingKeysWith: { $1 })
    }

    private func joules(_ row: [String: Any]?, _ key: String) -> Double? {
        (row?[key] as? [String: Any])?["central"] as? Double
    }

    @Test("The Python example marks its phases", .enabled(if: hasPython, "python3 is absent"))
    func python() throws {
        let wattmark = try WattmarkProcess()
        let found = phases(try track(wattmark, ["python3", Repository.root + "/Examples/phases.py"]))
        #expect(found["prefill"]?["times"] as? Double == 3)
        #expect((joules(found["prefill"], "energy_j") ?? 0) > 0)
    }

    @Test("The Python example does nothing without a tracker", .enabled(if: hasPython, "python3 is absent"))
    func alone() throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", Repository.root + "/Examples/phases.py"]
        process.environment = ProcessInfo.processInfo.environment.filter { $0.key != "WATTMARK_SOCKET" }
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test("The Python example has at most 40 lines")
    func short() throws {
        #expect(
            try Repository.text(of: "Examples/phases.py").split(separator: "\n", omittingEmptySubsequences: false).count
                <= 41)
    }

    @Test(
        "Nested phases keep their times and energies, and no socket is left behind",
        .enabled(if: hasPython, "python3 is absent"))
    func nested() throws {
        let wattmark = try WattmarkProcess()
        let temporary = try TemporaryFolder()
        let script = """
            import os, socket, time
            s = socket.socket(socket.AF_UNIX); s.connect(os.environ["WATTMARK_SOCKET"])
            def send(*lines): [s.sendall((l + "\\n").encode()) for l in lines]
            send("begin epoch", "begin train"); time.sleep(0.4); send("end train"); time.sleep(0.2); send("end epoch")
            send("begin never ended", "nonsense"); time.sleep(0.2)
            """
        let outcome = try wattmark.run(
            ["track", "--interval", "0.1s", "--", "python3", "-c", script], environment: ["TMPDIR": temporary.path])
        #expect(outcome.code == 0)
        let shown = try wattmark.run(["runs", "show", "last", "--format", "json"])
        let document = try #require(try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
        let found = phases(document)
        let (epoch, train) = (found["epoch"], found["train"])
        #expect((0.39...0.7).contains(train?["duration_s"] as? Double ?? 0))
        #expect((0.59...1.2).contains(epoch?["duration_s"] as? Double ?? 0))
        #expect(try #require(joules(epoch, "energy_j")) > (try #require(joules(train, "energy_j"))))
        let own = [epoch, train].compactMap { joules($0, "own_energy_j") }.reduce(0, +)
        #expect(abs(own / (joules(epoch, "energy_j") ?? 1) - 1) < 0.01)
        let remarks = (document["remarks"] as? [String] ?? []).joined(separator: "\n")
        #expect(remarks.contains("The phase ‘never ended’ was not ended by the command"))
        #expect(remarks.contains("‘nonsense’ is no message"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path).isEmpty)
    }

    @Test("Progress over the socket feeds the forecast without another option")
    func progressIsAccepted() throws {
        let outcome = try WattmarkProcess().run(["track", "--epochs", "3", "--", "true"])
        #expect(outcome.code == 0)
    }

    @Test("Where the folder for temporary files has too long a name, /tmp is taken")
    func longFolder() throws {
        let wattmark = try WattmarkProcess()
        let outcome = try wattmark.run(
            ["track", "--", "sh", "-c", "test -n \"$WATTMARK_SOCKET\""],
            environment: ["TMPDIR": "/" + String(repeating: "x", count: 150)])
        #expect(outcome.code == 0, "there is /tmp")
    }
}
