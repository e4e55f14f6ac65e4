import ArgumentParser
import Footprint
import FoundationEssentials
import LocalSockets
import Meters
import Reports
import Telemetry
import Tracking

/// Counters for users who may not read them.
struct AgentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agent",
        abstract: "Serve the energy counters of the processors to a group, so that track needs no root.",
        discussion: """
            RAPL is readable by root only (CVE-2020-8694). The agent reads it and serves it
            on a Unix socket to a group.

            Examples:
              wattmark agent install --dry-run
              sudo wattmark agent install
              sudo usermod -aG wattmark "$USER"
              wattmark agent status
            """,
        subcommands: [
            AgentRunCommand.self, AgentStatusCommand.self, AgentInstallCommand.self, AgentUninstallCommand.self,
            AgentUnitCommand.self, AgentUdevCommand.self,
        ])
}

/// Serves.
struct AgentRunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Read the counters and serve them until told to end.")

    @OptionGroup var socket: AgentSocket

    @Option(help: ArgumentHelp("Group that may connect; otherwise wattmark.", valueName: "name"))
    var group: String?

    @Option(help: .hidden)
    var root = "/"

    @Flag(help: "Say nothing on standard error.")
    var quiet = false

    func run() throws {
        let source: RAPLSource
        do throws(PowerSourceError) {
            source = try RAPLSource.find(root: root)
        } catch {
            throw CommandFailure.failed("There is nothing to serve. \(error).")
        }
        let group = try AgentGroup.number(group)
        let code: Int32
        do {
            let listener = try SocketListener(path: socket.path, mode: 0o660, group: group)
            let server = AgentServer(
                [source], server: LineServer(listener, limits: AgentServer.limits),
                instance: UUID().uuidString.lowercased())
            if !quiet {
                let count = source.channels.count
                StandardError.print(
                    "wattmark agent: \(count) \(count == 1 ? "counter" : "counters") of \(source.name) at \(socket.path)"
                )
            }
            code = try AgentLoop(server).run()
        } catch let error as SocketError {
            throw CommandFailure.failed("\(error)")
        } catch let error as TrackingError {
            throw CommandFailure.failed("\(error)")
        }
        if !quiet { StandardError.print("wattmark agent: ended by signal \(code)") }
    }
}

/// Whether there is an agent, and what it gives.
struct AgentStatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Whether an agent serves, what it reads now, and why not if not.")

    @OptionGroup var socket: AgentSocket
    @OptionGroup var output: OutputOptions

    func run() throws {
        let source: AgentSource
        do throws(PowerSourceError) {
            source = try AgentSource.find(at: socket.path)
        } catch {
            throw CommandFailure.failed("\(error)")
        }
        let trial = SourceTrial(MeteredMachine([source]), over: .seconds(0.5))
        var document = Document(
            sources: trial.channels, refused: [], restOfSystem: nil, ledger: [], nextStep: "Next: wattmark doctor")
        document.title = "What the agent at \(socket.path) serves"
        document.sections.removeAll { $0.key == "ledger" }
        try output.write(document, csvTable: "sources")
    }
}

/// Makes the service.
struct AgentInstallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install", abstract: "Install the agent as a service of systemd; says what it does.")

    @OptionGroup var options: AgentServiceOptions

    func run() throws {
        try options.carry(
            out: \.install,
            ending: "Next: sudo usermod -aG \(options.group) USER, log in again, then: wattmark agent status")
    }
}

/// Removes the service.
struct AgentUninstallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uninstall", abstract: "Remove the service; the group stays.")

    @OptionGroup var options: AgentServiceOptions

    func run() throws {
        try options.carry(out: \.uninstall, ending: "The group \(options.group) stays: sudo groupdel \(options.group)")
    }
}

/// Prints the service's unit.
struct AgentUnitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "unit", abstract: "Print the unit for systemd.")

    @Option(help: ArgumentHelp("Group that may connect.", valueName: "name"))
    var group = AgentGroup.usual

    func run() throws {
        try StandardOutput.print(
            AgentUnit(program: AgentInstallation.program, group: group, socket: AgentMessages.defaultPath).text)
    }
}

/// Prints the way without an agent.
struct AgentUdevCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "udev", abstract: "Print a udev rule that gives the counters to a group, without an agent.",
        discussion: """
            Examples:
              wattmark agent udev | sudo tee /etc/udev/rules.d/70-wattmark.rules
              sudo udevadm control --reload
              sudo udevadm trigger --subsystem-match=powercap --action=change
              wattmark agent udev --tmpfiles | sudo tee /etc/tmpfiles.d/wattmark.conf
              sudo systemd-tmpfiles --create wattmark.conf
            """)

    @Option(help: ArgumentHelp("Group that may read; it must exist.", valueName: "name"))
    var group = AgentGroup.usual

    @Flag(help: "Print lines for systemd-tmpfiles instead.")
    var tmpfiles = false

    func run() throws {
        try StandardOutput.print(
            tmpfiles ? CounterPermissions.temporaryFiles(group: group) : CounterPermissions.udevRule(group: group))
    }
}

/// What installing and removing share.
struct AgentServiceOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Group that may connect; it is made if there is none.", valueName: "name"))
    var group = AgentGroup.usual

    @Flag(help: "Print what would be done, and do nothing.")
    var dryRun = false

    func validate() throws {
        // The name stands in a unit file and on command lines.
        guard group.wholeMatch(of: /[a-z_][a-z0-9_-]{0,30}/) != nil else {
            throw ValidationError("‘\(group)’ is no name of a group; allowed are small letters, digits, - and _")
        }
    }

    func carry(out steps: KeyPath<AgentInstallation, [AgentInstallation.Step]>, ending: String) throws {
        if !dryRun { try Self.checkPlace() }
        guard let source = SystemTool.program else {
            throw CommandFailure.failed("The file of this program cannot be found below /proc.")
        }
        let installation = AgentInstallation(
            unit: AgentUnit(program: AgentInstallation.program, group: group, socket: AgentMessages.defaultPath),
            source: source, groupExists: SystemTool.group(group) != nil)
        for step in installation[keyPath: steps] {
            StandardError.print((dryRun ? "would do: " : "doing: ") + "\(step)")
            if !dryRun { try step.perform() }
        }
        StandardError.print(dryRun ? "Nothing was done." : ending)
    }

    private static func checkPlace() throws {
        guard SystemTool.isRoot else {
            throw CommandFailure.failed(
                "A service can be installed and removed by root only: sudo wattmark agent install")
        }
        guard SystemTool.hasSystemd else {
            throw CommandFailure.failed(
                "systemd does not manage this machine. Start the agent with what does: wattmark agent run, as root; or "
                    + "give the counters to a group: wattmark agent udev.")
        }
    }
}
