import FoundationEssentials
import TestSupport
import Testing

@testable import Meters

@Suite("A machine that is shared")
struct SharedHostTests {
    private func host(_ files: [String: String]) throws -> SharedHost {
        let folder = try TemporaryFolder()
        for (path, text) in files {
            let file = URL(filePath: folder.path + path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return SharedHost(root: folder.path)
    }

    @Test("A machine of one's own has no remarks")
    func own() throws {
        let host = try host([
            "/proc/self/cgroup": "0::/user.slice/session-3.scope\n",
            "/proc/self/status": "Name:\tx\nCpus_allowed_list:\t0-7\n", "/sys/devices/system/cpu/online": "0-7\n",
        ])
        #expect(host.remarks == [])
    }

    @Test(
        "Containers are known by what their makers leave",
        arguments: [
            ("/.dockerenv", "", "docker"), ("/run/.containerenv", "engine=\"podman\"\n", "podman"),
            ("/proc/self/cgroup", "0::/kubepods.slice/kubepods-pod3f.slice/cri-1.scope\n", "kubernetes"),
            ("/proc/self/cgroup", "4:cpu:/docker/3f9a\n", "docker"), ("/proc/self/cgroup", "0::/lxc/mail\n", "lxc"),
        ])
    func containers(path: String, text: String, name: String) throws {
        let host = try host([
            path: text,
            "/proc/self/mountinfo":
                "24 1 254:0 / / rw - ext4 /dev/vda rw\n30 24 254:1 /c/3f/hosts /etc/hosts rw - ext4 x rw\n",
        ])
        #expect(host.container == name)
        #expect(
            host.remarks.first?.hasPrefix("The command runs in a container (\(name)): the machine's energy") == true)
    }

    @Test("A mark that was left in the image of a whole machine is none")
    func leftMark() throws {
        let machine = ["/.dockerenv": "", "/proc/self/mountinfo": "24 1 254:0 / / rw - ext4 /dev/vda rw\n"]
        #expect(try host(machine).container == nil)
        let layers = ["/.dockerenv": "", "/proc/self/mountinfo": "24 1 0:5 / / rw - overlay overlay rw,lowerdir=/l\n"]
        #expect(try host(layers).container == "docker")
    }

    @Test("A job that has a part of a node is told which part")
    func job() throws {
        let host = try host([
            "/proc/self/status": "Cpus_allowed_list:\t0-3,8,10-11\n", "/sys/devices/system/cpu/online": "0-63\n",
        ])
        #expect(host.processors == SharedHost.Allowed(usable: 7, all: 64))
        #expect(host.remarks.first?.hasPrefix("The command may use 7 of 64 processors") == true)
    }

    @Test("A container that shows itself as the machine is told apart")
    func lxcfs() throws {
        let host = try host([
            "/proc/self/mountinfo": "91 80 0:41 /proc/stat /proc/stat rw - fuse.lxcfs lxcfs rw\n"
        ])
        #expect(host.hidesHost && host.remarks.count == 1)
    }

    @Test(
        "Nonsense in place of a list of processors is not a number", arguments: ["", "x", "3-1", "1-2-3", "-", "1,x"])
    func nonsense(list: String) { #expect(SharedHost.count(list) == nil) }
}
