import FoundationEssentials

/// A small /sys/class/powercap of our own, in the kernel's layout, in a folder that is removed with the value.
final class PowercapTree {
    let root: String
    var folder: String { root + "/sys/class/powercap" }

    init() throws {
        root = "/tmp/wattmark-powercap-\(UInt64.random(in: 0...UInt64.max))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    /// - Parameter energy: The text of the counter, microjoules; without a file if `nil`.
    @discardableResult
    func zone(_ zone: String, _ name: String, energy: String?, range: String? = "262143328850") throws -> PowercapTree {
        let path = folder + "/" + zone
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try write(name + "\n", path + "/name")
        if let energy { try write(energy + "\n", path + "/energy_uj") }
        if let range { try write(range + "\n", path + "/max_energy_range_uj") }
        return self
    }

    func set(_ zone: String, energy: String) throws { try write(energy + "\n", folder + "/" + zone + "/energy_uj") }

    func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(atPath: folder + "/" + path, withIntermediateDirectories: true)
    }

    func remove(_ zone: String) throws { try FileManager.default.removeItem(atPath: folder + "/" + zone) }

    private func write(_ text: String, _ path: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path))
    }

    /// One socket with psys: a laptop.
    static func laptop() throws -> PowercapTree {
        try PowercapTree().zone("intel-rapl:0", "package-0", energy: "1000000")
            .zone("intel-rapl:0:0", "core", energy: "400000").zone("intel-rapl:0:1", "uncore", energy: "100000")
            .zone("intel-rapl:1", "psys", energy: "5000000")
            .zone("intel-rapl-mmio:0", "package-0", energy: "1000000")
    }

    /// Two sockets with memory: a server. Each memory zone is called just "dram", with a range of its own.
    static func server() throws -> PowercapTree {
        try PowercapTree().zone("intel-rapl:0", "package-0", energy: "262143000000")
            .zone("intel-rapl:0:0", "dram", energy: "500", range: "65712999613")
            .zone("intel-rapl:1", "package-1", energy: "2000000")
            .zone("intel-rapl:1:0", "dram", energy: "700", range: "65712999613")
    }

    /// AMD: the package and its cores, under Intel's name.
    static func amd() throws -> PowercapTree {
        try PowercapTree().zone("intel-rapl:0", "package-0", energy: "77", range: "65532610987")
            .zone("intel-rapl:0:0", "core", energy: "33", range: "65532610987")
    }
}
