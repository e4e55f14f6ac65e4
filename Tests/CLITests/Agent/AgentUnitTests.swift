import Testing

@testable import CLI

@Suite("The agent's unit") struct AgentUnitTests {
    private let lines = AgentUnit(
        program: "/usr/local/lib/wattmark/wattmark", group: "energy", socket: "/run/wattmark/agent.sock"
    ).text.split(separator: "\n").map(String.init)

    @Test("It starts the agent for the group, at the path that clients look at")
    func starts() {
        #expect(
            lines.contains(
                "ExecStart=/usr/local/lib/wattmark/wattmark agent run --socket /run/wattmark/agent.sock --group energy")
        )
        #expect(lines.contains("Group=energy"))
        #expect(lines.contains("RuntimeDirectory=wattmark"))
    }

    @Test(
        "The service can do nothing but read and answer on a Unix socket",
        arguments: [
            "CapabilityBoundingSet=", "NoNewPrivileges=yes", "ProtectSystem=strict", "ProtectHome=yes",
            "PrivateNetwork=yes", "RestrictAddressFamilies=AF_UNIX", "MemoryDenyWriteExecute=yes",
        ])
    func hardened(line: String) {
        #expect(lines.contains(line))
    }

    @Test("The udev rule gives the group the right to read, and others none")
    func udev() {
        let rule = CounterPermissions.udevRule(group: "energy")
        #expect(rule.contains("chgrp energy /sys%p/energy_uj"))
        #expect(rule.contains("chmod 0440 /sys%p/energy_uj"))
        #expect(CounterPermissions.temporaryFiles(group: "energy").contains("energy_uj 0440 root energy"))
    }
}
