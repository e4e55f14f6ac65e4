/// What installing or removing the agent does, step by step, so that it can be shown before it is done.
struct AgentInstallation {
    enum Step: Equatable {
        case copyProgram(from: String, to: String)
        case write(path: String, text: String)
        case remove(path: String)
        case command([String])
        /// May fail: there is nothing to undo then.
        case commandIfThere([String])
    }

    /// A copy of its own: a service of root must not run a file that a user can change.
    static let folder = "/usr/local/lib/wattmark"
    static let program = folder + "/wattmark"

    let unit: AgentUnit
    /// The program that runs now.
    let source: String
    let groupExists: Bool

    var install: [Step] {
        (groupExists ? [] : [.command(["groupadd", "--system", unit.group])])
            + [
                .command(["install", "-d", "-m", "755", "-o", "root", "-g", "root", Self.folder]),
                .copyProgram(from: source, to: Self.program),
                .write(path: AgentUnit.path, text: unit.text),
                .command(["systemctl", "daemon-reload"]),
                .command(["systemctl", "enable", AgentUnit.name]),
                .command(["systemctl", "restart", AgentUnit.name]),
            ]
    }

    /// The group stays: it may own other things, and its members are the administrator's choice.
    var uninstall: [Step] {
        [
            .commandIfThere(["systemctl", "disable", "--now", AgentUnit.name]),
            .remove(path: AgentUnit.path),
            .command(["systemctl", "daemon-reload"]),
            .remove(path: Self.program),
        ]
    }
}

extension AgentInstallation.Step: CustomStringConvertible {
    /// As one would type it.
    var description: String {
        switch self {
        case .copyProgram(let from, let to):
            "install -m 755 -o root -g root " + ShellWord.quoted(from) + " " + ShellWord.quoted(to)
        case .write(let path, _): "write " + path
        case .remove(let path): "rm -f " + ShellWord.quoted(path)
        case .command(let words), .commandIfThere(let words): words.map(ShellWord.quoted).joined(separator: " ")
        }
    }
}

extension AgentInstallation.Step {
    func perform() throws {
        switch self {
        case .copyProgram(let from, let to):
            try Self.run(["install", "-m", "755", "-o", "root", "-g", "root", from, to])
        case .write(let path, let text): try OutputFile.write(text, to: path)
        case .remove(let path): try Self.run(["rm", "-f", path])
        case .command(let words): try Self.run(words)
        case .commandIfThere(let words): try? Self.run(words)
        }
    }

    private static func run(_ words: [String]) throws {
        let code = SystemTool.run(words)
        guard code == 0 else {
            throw CommandFailure.failed(
                "‘\(words.map(ShellWord.quoted).joined(separator: " "))’ failed with code \(code); the steps before it "
                    + "are done. ‘wattmark agent uninstall’ takes them back.")
        }
    }
}
