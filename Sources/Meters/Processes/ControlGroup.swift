public import Footprint

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A control group (cgroup, version 2) of a command's own, in which the kernel adds up the processor time of everything
/// that ever ran: short-lived children, daemons, children whose parent ignores their end; to the microsecond, where a look
/// at the processes sees ticks of 10 ms.
///
/// It hangs below the group of this process and has no limits and no controllers, so the command is scheduled as before.
/// Source: Linux, Documentation/admin-guide/cgroup-v2.rst, "cpu.stat: always available" (6.12, 2024).
public struct ControlGroup {
    private let folder: String
    private let parent: String
    private var file = SystemFile(capacity: 4_096)

    /// The beginning of the names of such groups; the number of the tracker's process follows.
    private static let prefix = "wattmark-"

    /// Makes a group for a command.
    ///
    /// - Parameters:
    ///   - root: Of the file system: "/" for this machine.
    ///   - process: The tracker's.
    /// - Returns: `nil` where there is no version 2, no permission, or a group that hands resources on to its parts: one of
    ///   them more would take of the others.
    public static func make(root: String = "/", process: Int32) -> ControlGroup? {
        var file = SystemFile(capacity: 65_536)
        let root = root.hasSuffix("/") ? String(root.dropLast()) : root
        guard let mounts = file.text(root + "/proc/self/mountinfo"), let mount = mountPoint(mounts),
            let path = file.text(root + "/proc/self/cgroup").flatMap(ownPath)
        else { return nil }
        let parent = root + mount.folder + (path == mount.root ? "" : path.trimming(prefix: mount.root))
        guard file.text(parent + "/cgroup.subtree_control")?.allSatisfy(\.isWhitespace) ?? false else { return nil }
        removeAbandoned(in: parent, root: root)
        let folder = parent + "/" + prefix + String(process)
        guard mkdir(folder, 0o755) == 0 else { return nil }
        var group = ControlGroup(folder: folder, parent: parent)
        if group.processorTime() == nil {
            rmdir(folder)
            return nil
        }
        return group
    }

    private init(folder: String, parent: String) {
        self.folder = folder
        self.parent = parent
    }

    /// Moves this process into the group: what it starts now belongs there.
    public func enter() -> Bool { Self.write("0", to: folder + "/cgroup.procs") }

    /// Moves this process back to where it was.
    public func leave() { _ = Self.write("0", to: parent + "/cgroup.procs") }

    /// Processor time of everything that ran in it; `nil` where it cannot be read.
    public mutating func processorTime() -> TimeSpan? {
        file.read(folder + "/cpu.stat") { bytes in
            let key = Array("usage_usec ".utf8)
            guard bytes.starts(with: key) else { return nil }
            var fields = NumberScanner(bytes, from: key.count)
            return fields.next().map { .seconds(Double($0) / 1e6) }
        }
    }

    /// Moves what still runs (a daemon that the command left) to the parent, and removes the group.
    public mutating func remove() {
        for process in (file.text(folder + "/cgroup.procs") ?? "").split(separator: "\n") {
            _ = Self.write(String(process), to: parent + "/cgroup.procs")
        }
        rmdir(folder)
    }

    /// Removes the empty groups of trackers that were killed.
    private static func removeAbandoned(in parent: String, root: String) {
        guard let directory = opendir(parent) else { return }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard name.hasPrefix(prefix), let process = Int32(name.dropFirst(prefix.count)),
                access("\(root)/proc/\(process)", F_OK) != 0
            else { continue }
            // One in which something runs cannot be removed, and is left.
            rmdir(parent + "/" + name)
        }
    }

    /// Where version 2 is mounted, and which group stands there.
    static func mountPoint(_ mounts: String) -> (folder: String, root: String)? {
        for line in mounts.split(separator: "\n") {
            let halves = line.split(separator: " - ", maxSplits: 1)
            guard halves.count == 2, halves[1].hasPrefix("cgroup2 ") else { continue }
            let fields = halves[0].split(separator: " ")
            guard fields.count > 4 else { continue }
            return (String(fields[4]), String(fields[3]))
        }
        return nil
    }

    /// This process's group of version 2: the line `0::/path`.
    static func ownPath(_ groups: String) -> String? {
        groups.split(separator: "\n").first { $0.hasPrefix("0::/") }.map { String($0.dropFirst(3)) }
    }

    private static func write(_ text: String, to path: String) -> Bool {
        let file = open(path, O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        return text.utf8CString.withUnsafeBytes { systemWrite(file, $0.baseAddress, text.utf8.count) } > 0
    }
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(file, bytes, count)
}

extension String {
    /// Without a beginning that it has; "/" is the beginning of nothing.
    fileprivate func trimming(prefix: String) -> String {
        prefix != "/" && hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
    }
}
