import Foundation
import TestSupport
import Testing

@Suite(.endIfHung) struct AgentCommandTests {
    private let wattmark: WattmarkProcess
    private let machine: CountingMachine
    private var socket: String { wattmark.folder + "/a.sock" }

    init() throws {
        wattmark = try WattmarkProcess()
        machine = try CountingMachine(folder: wattmark.folder + "/machine")
    }

    /// Gives the agent, once it serves.
    private func agent() throws -> Process {
        let group = try #require(Self.group)
        let (process, _, _) = try wattmark.start(
            ["agent", "run", "--root", machine.folder, "--socket", socket, "--group", group])
        for _ in 0..<200 where !FileManager.default.fileExists(atPath: socket) { usleep(10_000) }
        #expect(FileManager.default.fileExists(atPath: socket))
        return process
    }

    /// The name of a group that this process is in.
    private static var group: String? { getgrgid(getegid()).map { String(cString: $0.pointee.gr_name) } }

    private var environment: [String: String] { ["WATTMARK_AGENT": socket] }

    @Test("The socket is for its owner and its group alone, and is gone when the agent is told to end")
    func permissions() throws {
        let agent = try agent()
        let facts = try FileManager.default.attributesOfItem(atPath: socket)
        #expect(facts[.posixPermissions] as? Int == 0o660)
        agent.terminate()
        agent.waitUntilExit()
        #expect(agent.terminationStatus == 0)
        #expect(!FileManager.default.fileExists(atPath: socket))
    }

    @Test("Status says what an agent reads; without one it fails and says how to get one")
    func status() throws {
        let none = try wattmark.run(["agent", "status"], environment: environment)
        #expect(none.code == 1)
        #expect(none.errors.contains("no agent serves \(socket); sudo wattmark agent install"))
        let agent = try agent()
        defer { agent.terminate() }
        let there = try wattmark.run(["agent", "status"], environment: environment)
        #expect(there.code == 0)
        #expect(there.output.contains("processor-0"))
    }

    @Test(
        "A run without permission to read RAPL is measured through the agent; it ends well when the agent is killed",
        .enabled(if: !CountingMachine.hasRAPL, "RAPL can be read here, and is then read itself"))
    func killed() throws {
        let agent = try agent()
        // The command ends when it is told to, not after a time: a busy machine may be slow in all the rest.
        let (tracker, output, errors) = try wattmark.start(
            [
                "track", "--interval", "0.05s", "--", "sh", "-c",
                "echo ready; until [ -e end ]; do sleep 0.02; done; exit 3",
            ],
            environment: environment)
        _ = output.fileHandleForReading.availableData
        for _ in 0..<12 {
            try machine.count(joules: 1)
            usleep(50_000)
        }
        kill(agent.processIdentifier, SIGKILL)
        usleep(500_000)
        #expect(FileManager.default.createFile(atPath: wattmark.folder + "/end", contents: nil))
        _ = errors.fileHandleForReading.readDataToEndOfFile()
        tracker.waitUntilExit()
        #expect(tracker.terminationStatus == 3)
        let shown = try wattmark.run(["runs", "show", "last", "--format", "json"])
        let document = try #require(try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
        let components = try #require(document["components"] as? [[String: Any]])
        let processor = try #require(components.first { $0["component"] as? String == "processor-0" })
        #expect(processor["source"] as? String == "agent, RAPL (powercap), package-0")
        let energy = try #require(processor["energy_j"] as? [String: Any])
        #expect(energy["method"] as? String == "measured")
        #expect((1...13).contains(energy["central"] as? Double ?? 0))
        #expect((processor["missing_s"] as? Double ?? 0) > 0.2)
    }

    @Test("Where there is nothing to serve the agent says so and ends")
    func nothing() throws {
        let outcome = try wattmark.run(["agent", "run", "--root", wattmark.folder, "--socket", socket])
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("There is nothing to serve. RAPL (powercap)"))
    }

    @Test("A second agent at one path is refused, and the first goes on")
    func second() throws {
        let first = try agent()
        defer { first.terminate() }
        let group = try #require(Self.group)
        let outcome = try wattmark.run(
            ["agent", "run", "--root", machine.folder, "--socket", socket, "--group", group])
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("Another program listens at \(socket)"))
        #expect(try wattmark.run(["agent", "status"], environment: environment).code == 0)
    }

    @Test("An unknown group is refused with the command that makes it")
    func unknownGroup() throws {
        let outcome = try wattmark.run(
            ["agent", "run", "--root", machine.folder, "--socket", socket, "--group", "no-such-group"])
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("There is no group ‘no-such-group’; make it with: sudo groupadd --system"))
    }

    @Test(
        "A dry run of the installation does nothing and says what would be done", arguments: ["install", "uninstall"])
    func dryRun(command: String) throws {
        let outcome = try wattmark.run(["agent", command, "--dry-run"])
        #expect(outcome.code == 0)
        #expect(outcome.errors.contains("would do: systemctl daemon-reload"))
        #expect(outcome.errors.contains("Nothing was done."))
        #expect(!FileManager.default.fileExists(atPath: "/usr/local/lib/wattmark/wattmark"))
    }

    @Test("A name that could be more than a group's is refused")
    func badGroup() throws {
        let outcome = try wattmark.run(["agent", "install", "--dry-run", "--group", "a\nExecStart=/bin/sh"])
        #expect(outcome.code == 2)
    }
}

/// A stored /sys with one counter, that counts when it is told to.
final class CountingMachine {
    let folder: String
    private var value = 1_000_000

    static var hasRAPL: Bool { FileManager.default.fileExists(atPath: "/sys/class/powercap/intel-rapl:0") }

    init(folder: String) throws {
        self.folder = folder
        let zone = folder + "/sys/class/powercap/intel-rapl:0"
        try FileManager.default.createDirectory(atPath: zone, withIntermediateDirectories: true)
        try Data("package-0\n".utf8).write(to: URL(filePath: zone + "/name"))
        try Data("262143328850\n".utf8).write(to: URL(filePath: zone + "/max_energy_range_uj"))
        try count(joules: 0)
    }

    func count(joules: Int) throws {
        value += joules * 1_000_000
        let counter = folder + "/sys/class/powercap/intel-rapl:0/energy_uj"
        try Data("\(value)\n".utf8).write(to: URL(filePath: counter), options: .atomic)
    }
}
