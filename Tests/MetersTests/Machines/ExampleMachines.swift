import TestSupport

/// Six kinds of machine as their files look, made up in the kernel's layout.
extension StoredMachine {
    /// - Parameter energy: Microjoules.
    func zone(_ zone: String, _ name: String, energy: String, range: String = "262143328850") throws {
        try write("sys/class/powercap/\(zone)/name", name)
        try write("sys/class/powercap/\(zone)/energy_uj", energy)
        try write("sys/class/powercap/\(zone)/max_energy_range_uj", range)
    }

    private func processors(_ name: String, sockets: Int, flags: String = "fpu", gigabytes: Int) throws {
        try write("proc/cpuinfo", StoredProc.cpuinfo(name, flags: flags, sockets: sockets))
        try write("proc/stat", StoredProc.stat(Array(repeating: (user: 100, idle: 900), count: 2 * sockets)))
        try write("proc/meminfo", "MemTotal: \(gigabytes * 976_562) kB\nMemAvailable: \(gigabytes * 500_000) kB")
    }

    /// A laptop of one Intel socket with a platform meter, on its battery.
    static func laptop() throws -> StoredMachine {
        let machine = try StoredMachine()
        try machine.processors("12th Gen Intel(R) Core(TM) i5-1240P", sockets: 1, gigabytes: 16)
        try machine.zone("intel-rapl:0", "package-0", energy: "1000000")
        try machine.zone("intel-rapl:0:0", "core", energy: "400000")
        try machine.zone("intel-rapl:0:1", "uncore", energy: "100000")
        try machine.zone("intel-rapl:1", "psys", energy: "5000000")
        try machine.zone("intel-rapl-mmio:0", "package-0", energy: "1000000")
        try machine.supply("BAT0", ["type": "Battery", "status": "Discharging", "power_now": "11300000"])
        try machine.supply("AC", ["type": "Mains", "online": "0"])
        try machine.write("sys/class/drm/card0/device/uevent", "DRIVER=i915\nPCI_SLOT_NAME=0000:00:02.0")
        return machine
    }

    /// A server of two Xeon sockets, whose memory is metered; its four NVIDIA cards are `nvidia()`.
    static func server() throws -> StoredMachine {
        let machine = try StoredMachine()
        try machine.processors("Intel(R) Xeon(R) CPU E5-2620 v3 @ 2.40GHz", sockets: 2, gigabytes: 256)
        for socket in 0...1 {
            try machine.zone("intel-rapl:\(socket)", "package-\(socket)", energy: "\(7_000_000 + socket)")
            try machine.zone("intel-rapl:\(socket):0", "dram", energy: "500", range: "65712999613")
        }
        for card in 0..<4 {
            try machine.write("sys/class/drm/card\(card)/device/uevent", "DRIVER=nvidia\nPCI_ID=10DE:2335")
        }
        return machine
    }

    static func nvidia() -> FakeNVML {
        FakeNVML((0..<4).map { index in FakeCard { $0.uuid = "GPU-\(index)" } })
    }

    /// A workstation with an AMD processor and an AMD card.
    static func workstation() throws -> StoredMachine {
        let machine = try StoredMachine()
        try machine.processors("AMD Ryzen 9 7950X 16-Core Processor", sockets: 1, gigabytes: 64)
        try machine.zone("intel-rapl:0", "package-0", energy: "77", range: "65532610987")
        try machine.zone("intel-rapl:0:0", "core", energy: "33", range: "65532610987")
        // The processor has a small graphics unit beside the card.
        try machine.card(
            0, driver: "amdgpu", slot: "0000:6e:00.0", type: "1002:164E",
            meters: ["power1_average": "31000000", "in0_label": "vddgfx", "in1_label": "vddnb"])
        try machine.card(
            1, driver: "amdgpu", slot: "0000:03:00.0", type: "1002:744C",
            meters: ["power1_average": "68000000", "power1_label": "PPT", "in0_label": "vddgfx"])
        return machine
    }

    /// A small AMD machine whose RAPL cannot be had: the graphics unit tells the power of the socket.
    static func handheld() throws -> StoredMachine {
        let machine = try StoredMachine()
        try machine.processors("AMD Custom APU 0405", sockets: 1, gigabytes: 16)
        try machine.card(
            0, driver: "amdgpu", slot: "0000:04:00.0", type: "1002:163F",
            meters: [
                "power1_average": "3218000", "power1_input": "4057000", "power1_label": "slowPPT",
                "power2_average": "3040000", "power2_label": "fastPPT", "in0_label": "vddgfx", "in1_label": "vddnb",
            ])
        try machine.supply("ACAD", ["type": "Mains", "online": "1"])
        try machine.supply("BAT1", ["type": "Battery", "status": "Charging", "power_now": "9000000"])
        return machine
    }

    /// A virtual machine: no sensor at all.
    static func virtual() throws -> StoredMachine {
        let machine = try StoredMachine()
        try machine.processors("Intel(R) Xeon(R) Processor", sockets: 1, flags: "fpu hypervisor", gigabytes: 4)
        return machine
    }

    /// A laptop of which every file answers nonsense.
    static func broken() throws -> StoredMachine {
        let machine = try laptop()
        try machine.card(
            1, driver: "amdgpu", slot: "0000:03:00.0", type: "1002:744C", meters: ["power1_average": "68000000"])
        try machine.spoil(with: "??")
        // What names a thing still does; what it tells does not.
        try machine.write("sys/class/powercap/intel-rapl:0/name", "package-0")
        try machine.write("sys/class/drm/card1/device/hwmon/hwmon3/name", "amdgpu")
        try machine.supply("BAT0", ["type": "Battery", "status": "Discharging"])
        return machine
    }
}
