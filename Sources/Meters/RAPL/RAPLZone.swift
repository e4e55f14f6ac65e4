#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A zone of the kernel's powercap tree: its folder, what it is called and where it hangs.
struct RAPLZone: Sendable, Hashable {
    enum Domain: Sendable, Hashable {
        case package(socket: Int)
        /// The cores or the graphics unit of a package, which the package contains.
        case inside(name: String)
        case dram
        /// The platform: the whole machine as its board sees it.
        case psys
    }

    /// `intel-rapl:0:1`
    let name: String
    let folder: String
    let domain: Domain
    let range: UInt64

    /// The zone that contains it: `intel-rapl:0` for `intel-rapl:0:1`.
    var parent: String? {
        let parts = name.split(separator: ":")
        return parts.count > 2 ? parts.dropLast().joined(separator: ":") : nil
    }

    /// All zones below a folder, packages before what they contain. Zones of `intel-rapl-mmio` repeat the package and
    /// are left out, as are zones without an energy counter.
    static func zones(in folder: String) -> [RAPLZone] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasPrefix("intel-rapl:") || name.hasPrefix("amd-rapl:") { names.append(name) }
        }
        var sockets = 0
        return names.sorted { ($0.count, $0) < ($1.count, $1) }.compactMap { name in
            let path = folder + "/" + name
            guard access(path + "/energy_uj", F_OK) == 0, let called = text(path + "/name") else { return nil }
            let domain: Domain
            switch called {
            case "psys": domain = .psys
            case "dram": domain = .dram
            case let package where package.hasPrefix("package"):
                domain = .package(socket: Int(package.dropFirst("package-".count)) ?? sockets)
                sockets += 1
            default: domain = .inside(name: called)
            }
            return RAPLZone(
                name: name, folder: path, domain: domain,
                range: text(path + "/max_energy_range_uj").flatMap { UInt64($0) } ?? 0)
        }
    }

    private static func text(_ path: String) -> String? {
        var file = SystemFile(capacity: 256)
        return file.read(path) { bytes in
            String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        }
    }
}
