#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What processes used of graphics cards, from `/proc/PID/fdinfo` (Documentation/gpu/drm-usage-stats, Linux 6.13).
///
/// Drivers count the time of each open card in nanoseconds by engine. Counted are the engines that compute: `gfx` and
/// `compute` of AMD, `render` and `compute` of Intel's i915. Intel's xe counts in cycles, which are not read.
struct OpenCards {
    /// Nanoseconds by card and by the driver's number of the client: a process may hand its card on to a child.
    private(set) var times: [Client: UInt64] = [:]
    /// Whether a process would not let its files be seen.
    private(set) var isIncomplete = false

    struct Client: Hashable {
        let slot: String
        let number: UInt64
    }

    private static let engines: Set<String> = ["drm-engine-gfx", "drm-engine-compute", "drm-engine-render"]

    /// - Parameter folder: `/proc`.
    init(of processes: Set<Int32>, in folder: String) {
        for process in processes {
            let files = FolderListing("\(folder)/\(process)/fd")
            guard let names = files.names else {
                // One that is gone has no files; one that is another user's does not show them.
                if files.failure == EACCES || files.failure == EPERM { isIncomplete = true }
                continue
            }
            for name in names where Self.isCard("\(folder)/\(process)/fd/\(name)") {
                guard let text = readText("\(folder)/\(process)/fdinfo/\(name)") else { continue }
                guard let (client, time) = Self.parse(text) else { continue }
                times[client] = max(times[client] ?? 0, time)
            }
        }
    }

    private static func isCard(_ path: String) -> Bool {
        var target = [CChar](repeating: 0, count: 64)
        let length = readlink(path, &target, target.count)
        return length > 0 && target.starts(with: "/dev/dri/".utf8.map { CChar(bitPattern: $0) })
    }

    /// - Returns: `nil` for a file that is no card's, or does not count time.
    static func parse(_ text: String) -> (Client, UInt64)? {
        var (slot, number): (String?, UInt64?) = (nil, nil)
        var time: UInt64?
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let value = parts[1].drop { $0 == " " || $0 == "\t" }
            switch parts[0] {
            case "drm-pdev": slot = String(value)
            case "drm-client-id": number = UInt64(value)
            case let key where engines.contains(String(key)):
                guard value.hasSuffix(" ns"), let nanoseconds = UInt64(value.dropLast(3)) else { return nil }
                let (sum, overflow) = (time ?? 0).addingReportingOverflow(nanoseconds)
                if overflow { return nil }
                time = sum
            default: break
            }
        }
        guard let slot, let number, let time else { return nil }
        return (Client(slot: slot, number: number), time)
    }
}
