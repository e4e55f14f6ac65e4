/// What the service manager is told of the agent.
struct AgentUnit {
    static let name = "wattmark-agent.service"
    static let path = "/etc/systemd/system/" + name

    let program: String
    let group: String
    let socket: String

    /// The agent has no capability at all: root owns the counters' files, and the service's group owns the socket.
    var text: String {
        """
        [Unit]
        Description=Wattmark agent: energy counters of the processors for the group \(group)
        After=systemd-modules-load.service

        [Service]
        Type=exec
        ExecStart=\(program) agent run --socket \(socket) --group \(group)
        Restart=on-failure
        RestartSec=2
        Group=\(group)
        RuntimeDirectory=wattmark
        RuntimeDirectoryMode=0755
        UMask=0077
        CapabilityBoundingSet=
        AmbientCapabilities=
        NoNewPrivileges=yes
        ProtectSystem=strict
        ProtectHome=yes
        PrivateTmp=yes
        PrivateDevices=yes
        DevicePolicy=closed
        PrivateNetwork=yes
        IPAddressDeny=any
        RestrictAddressFamilies=AF_UNIX
        ProtectClock=yes
        ProtectControlGroups=yes
        ProtectHostname=yes
        ProtectKernelLogs=yes
        ProtectKernelModules=yes
        ProtectKernelTunables=yes
        ProtectProc=invisible
        RestrictNamespaces=yes
        RestrictRealtime=yes
        RestrictSUIDSGID=yes
        LockPersonality=yes
        MemoryDenyWriteExecute=yes
        KeyringMode=private
        SystemCallArchitectures=native
        SystemCallFilter=@system-service
        SystemCallFilter=~@privileged @resources
        SystemCallErrorNumber=EPERM
        LimitNOFILE=256
        MemoryMax=128M
        TasksMax=16

        [Install]
        WantedBy=multi-user.target

        """
    }
}

/// The other way: the counters' files are given to a group, without an agent.
enum CounterPermissions {
    static func udevRule(group: String) -> String {
        """
        # /etc/udev/rules.d/70-wattmark.rules: the group \(group) may read the energy counters of the processors.
        SUBSYSTEM=="powercap", ACTION=="add|change", KERNEL=="intel-rapl:*", RUN+="/bin/chgrp \(group) /sys%p/energy_uj", RUN+="/bin/chmod 0440 /sys%p/energy_uj"

        """
    }

    static func temporaryFiles(group: String) -> String {
        """
        # /etc/tmpfiles.d/wattmark.conf: the group \(group) may read the energy counters of the processors.
        z /sys/devices/virtual/powercap/intel-rapl/intel-rapl:*/energy_uj 0440 root \(group)
        z /sys/devices/virtual/powercap/intel-rapl/intel-rapl:*/intel-rapl:*/energy_uj 0440 root \(group)

        """
    }
}
