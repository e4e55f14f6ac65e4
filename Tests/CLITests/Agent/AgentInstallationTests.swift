import Testing

@testable import CLI

@Suite("Installing the agent") struct AgentInstallationTests {
    private func installation(groupExists: Bool) -> AgentInstallation {
        AgentInstallation(
            unit: AgentUnit(program: AgentInstallation.program, group: "wattmark", socket: "/run/wattmark/agent.sock"),
            source: "/home/ada/my tools/wattmark", groupExists: groupExists)
    }

    @Test("The steps in their order, as one would type them")
    func steps() {
        #expect(
            installation(groupExists: false).install.map(\.description) == [
                "groupadd --system wattmark",
                "install -d -m 755 -o root -g root /usr/local/lib/wattmark",
                "install -m 755 -o root -g root '/home/ada/my tools/wattmark' /usr/local/lib/wattmark/wattmark",
                "write /etc/systemd/system/wattmark-agent.service",
                "systemctl daemon-reload",
                "systemctl enable wattmark-agent.service",
                "systemctl restart wattmark-agent.service",
            ])
    }

    @Test("A group that is there is not made again")
    func group() {
        #expect(installation(groupExists: true).install.count == installation(groupExists: false).install.count - 1)
    }

    @Test("The service never runs a file that a user can change")
    func ownProgram() {
        for case .write(_, let text) in installation(groupExists: true).install {
            #expect(!text.contains("/home/ada"))
        }
    }

    @Test("Removing takes back what installing wrote, and leaves the group")
    func uninstall() {
        let steps = installation(groupExists: true).uninstall
        #expect(steps.contains(.remove(path: AgentUnit.path)))
        #expect(steps.contains(.remove(path: AgentInstallation.program)))
        #expect(!steps.contains { $0.description.contains("groupdel") })
    }
}
