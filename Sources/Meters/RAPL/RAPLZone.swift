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
        /// A socket, or a die of one where a socket has several; numbered over the whole machine.
        case package(Int)
        /// The cores or the graphics unit of a package, which the package contains.
        case inside
        case dram
        /// The platform: the whole machine as its board sees it.
        case psys
    }

    /// `intel-rapl:0:1`
    let name: String
    let folder: String
    /// What the kernel calls it: `package-0`, `core`.
    let title: String
    let domain: Domain
    let range: UInt64

    /// The zone that contains it: `intel-rapl:0` for `intel-rapl:0:1`.
    var parent: String? {
        let parts = name.split(separator: ":")
        return parts.count > 2 ? parts.dropLast().joined(separator: ":") : nil
    }

    var counter: String { folder + "/energy_uj" }

    /// All zones below a folder, packages before what they contain. Zones of `intel-rapl-mmio` repeat the package and
    /// are left out, as are zones without an energy counter.
    static func zones(in folder: String) -> [RAPLZone] {
        var file = SystemFile(capacity: 256)
        let titles: [(name: String, title: String)] = names(in: folder).compactMap { name in
            let path = folder + "/" + name
            guard access(path + "/energy_uj", F_OK) == 0, let title = file.line(path + "/name") else { return nil }
            return (name, title)
        }
        // "package-1"; where a socket has several dies, "package-0-die-1", and all are counted through.
        let sockets = titles.filter { $0.title.hasPrefix("package") }
            .map { (name: $0.name, number: Int($0.title.dropFirst("package-".count))) }
        let areNumbered =
            sockets.allSatisfy { ($0.number ?? -1) >= 0 } && Set(sockets.map(\.number)).count == sockets.count
        let places = Dictionary(
            sockets.enumerated().map { ($1.name, areNumbered ? $1.number ?? $0 : $0) }
        ) { first, _ in first }
        return titles.map { name, title in
            let path = folder + "/" + name
            let domain: Domain =
                switch title {
                case "psys": .psys
                case "dram": .dram
                default: places[name].map { .package($0) } ?? .inside
                }
            return RAPLZone(
                name: name, folder: path, title: title, domain: domain,
                range: file.number(path + "/max_energy_range_uj") ?? 0)
        }
    }

    private static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasPrefix("intel-rapl:") || name.hasPrefix("amd-rapl:") { names.append(name) }
        }
        return names.sorted { ($0.count, $0) < ($1.count, $1) }
    }
}
