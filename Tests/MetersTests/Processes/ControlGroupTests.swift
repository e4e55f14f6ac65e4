import FoundationEssentials
import TestSupport
import Testing

@testable import Meters

@Suite("The command's own control group")
struct ControlGroupTests {
    private let unified = """
        25 30 0:22 / /sys rw,nosuid - sysfs sysfs rw
        31 25 0:28 / /sys/fs/cgroup rw,nosuid shared:4 - cgroup2 cgroup2 rw,nsdelegate

        """

    /// A /proc and /sys of a process in a user's scope.
    private func machine(
        _ folder: TemporaryFolder, group: String = "0::/user.slice/term.scope\n", controllers: String = "\n"
    ) throws -> String {
        let root = folder.path
        let scope = root + "/sys/fs/cgroup/user.slice/term.scope"
        for path in [root + "/proc/self", scope] {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
        try Data(unified.utf8).write(to: URL(filePath: root + "/proc/self/mountinfo"))
        try Data(group.utf8).write(to: URL(filePath: root + "/proc/self/cgroup"))
        try Data(controllers.utf8).write(to: URL(filePath: scope + "/cgroup.subtree_control"))
        return root
    }

    @Test("Version 2 is found beside version 1, and in a container whose own group is the root of what it sees")
    func mounts() {
        #expect(ControlGroup.mountPoint(unified).map { [$0.folder, $0.root] } == ["/sys/fs/cgroup", "/"])
        let hybrid = "32 31 0:29 / /sys/fs/cgroup/cpu rw - cgroup cgroup rw,cpu\n"
        #expect(ControlGroup.mountPoint(hybrid) == nil)
        #expect(
            ControlGroup.mountPoint(hybrid + "41 31 0:38 /docker/3f /sys/fs/cgroup/unified rw - cgroup2 c rw\n").map {
                [$0.folder, $0.root]
            } == ["/sys/fs/cgroup/unified", "/docker/3f"])
        #expect(ControlGroup.ownPath("9:name=systemd:/a\n0::/b/c\n") == "/b/c")
        #expect(ControlGroup.ownPath("9:name=systemd:/a\n") == nil)
    }

    @Test("A group that hands resources on to its parts gets no part more")
    func controllers() throws {
        let folder = try TemporaryFolder()
        #expect(ControlGroup.make(root: try machine(folder, controllers: "cpu memory\n"), process: 7) == nil)
    }

    @Test("Where the kernel counts nothing in the new group, none is left behind")
    func withoutCounter() throws {
        let folder = try TemporaryFolder()
        let root = try machine(folder)
        #expect(ControlGroup.make(root: root, process: 7) == nil)
        #expect(!FileManager.default.fileExists(atPath: root + "/sys/fs/cgroup/user.slice/term.scope/wattmark-7"))
    }

    @Test("Groups of trackers that are gone are removed, those of living ones stay")
    func abandoned() throws {
        let folder = try TemporaryFolder()
        let root = try machine(folder)
        let scope = root + "/sys/fs/cgroup/user.slice/term.scope/"
        for path in [scope + "wattmark-8", scope + "wattmark-9", scope + "other", root + "/proc/9"] {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
        _ = ControlGroup.make(root: root, process: 7)
        let left = ["wattmark-8", "wattmark-9", "other"].filter { FileManager.default.fileExists(atPath: scope + $0) }
        #expect(left == ["wattmark-9", "other"])
    }

    @Test("A machine without version 2 has none")
    func absent() throws {
        let folder = try TemporaryFolder()
        #expect(ControlGroup.make(root: folder.path, process: 7) == nil)
        #expect(ControlGroup.make(root: try machine(folder, group: "4:cpu:/a\n"), process: 7) == nil)
    }
}
