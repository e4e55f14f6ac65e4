/// Whether a command has its machine to itself: meters see the whole host, and a command in a container or in a job of a
/// scheduler has a part of it.
///
/// ```swift
/// SharedHost(root: "/").remarks   // empty on a machine of one's own
/// ```
public struct SharedHost: Sendable, Hashable {
    /// What the command is in: "docker", "kubernetes", "a container"; `nil` on the machine itself.
    public let container: String?
    /// Whether the container shows itself as if it were the machine (lxcfs), so that shares of the host cannot be told.
    public let hidesHost: Bool
    /// Processors that the command may run on, and those that are there; `nil` where it is not known or may use all.
    public let processors: Allowed?

    public struct Allowed: Sendable, Hashable {
        public let usable: Int
        public let all: Int
    }

    /// - Parameter root: Of the file system: "/" for this machine.
    public init(root: String = "/") {
        let root = root.hasSuffix("/") ? String(root.dropLast()) : root
        var file = SystemFile(capacity: 65_536)
        let groups = file.text(root + "/proc/self/cgroup") ?? ""
        let marks = [("/.dockerenv", "docker"), ("/run/.containerenv", "podman")]
        let mounts = file.text(root + "/proc/self/mountinfo") ?? ""
        let named = [("kubepods", "kubernetes"), ("docker", "docker"), ("libpod", "podman"), ("lxc", "lxc")]
        // The mark alone may be left in the image of a machine that was made from a container's.
        let mark = marks.first { file.text(root + $0.0) != nil }?.1
        container =
            mark.flatMap { Self.isGivenFiles(mounts) ? $0 : nil } ?? named.first { groups.contains("/" + $0.0) }?.1
        hidesHost = mounts.contains(" - fuse.lxcfs ")
        let usable = file.text(root + "/proc/self/status").flatMap { Self.count("Cpus_allowed_list:", in: $0) }
        let all = file.text(root + "/sys/devices/system/cpu/online").flatMap(Self.count)
        if let usable, let all, usable < all {
            processors = Allowed(usable: usable, all: all)
        } else {
            processors = nil
        }
    }

    /// What a reader of the run's numbers should know, as sentences.
    public var remarks: [String] {
        var remarks: [String] = []
        if let container {
            remarks.append(
                "The command runs in a container (\(container)): the machine's energy is that of the whole host, with the "
                    + "work of others on it. --scope process counts the command's share.")
        } else if let processors {
            remarks.append(
                "The command may use \(processors.usable) of \(processors.all) processors: the machine's energy is that of "
                    + "all, and of whoever uses the others. --scope process counts the command's share.")
        }
        if hidesHost {
            remarks.append(
                "This container shows its own processors and memory as the machine's (lxcfs): where the meters see the whole "
                    + "host, the command's share comes out too large.")
        }
        return remarks
    }

    /// Whether the root is made of layers, or the names of hosts are put in from outside, as makers of containers do.
    private static func isGivenFiles(_ mounts: String) -> Bool {
        mounts.split(separator: "\n").contains { line in
            let fields = line.split(separator: " ")
            guard fields.count > 4 else { return false }
            return fields[4] == "/"
                ? line.contains("overlay") : fields[4] == "/etc/hosts" || fields[4] == "/etc/hostname"
        }
    }

    private static func count(_ key: String, in text: String) -> Int? {
        text.split(separator: "\n").first { $0.hasPrefix(key) }.flatMap { count(String($0.dropFirst(key.count))) }
    }

    /// How many a list like "0-3,8" names; `nil` for other text.
    static func count(_ list: String) -> Int? {
        var sum = 0
        for item in list.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
            let ends = item.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count < 3, last >= first else {
                return nil
            }
            sum += last - first + 1
        }
        return sum > 0 ? sum : nil
    }
}
