import Footprint
public import Telemetry

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The energy counters of Intel and AMD processors (Running Average Power Limit), through the kernel's powercap tree.
///
/// A package contains its cores and graphics; psys contains the packages and the memory: a contained zone is told as part
/// of the other and never added to it. Several sockets are several components; every memory zone belongs to the socket
/// whose package it hangs below. Counters wrap at a range of their own, which is undone.
///
/// Uncertainty: 5 % either way. Source: Khan et al., RAPL in Action, ACM TOMPECS 3(2), 2018, doi:10.1145/3177754, who find
/// RAPL within a few per cent of a meter at the supply lines since Haswell; it sees 41 to 60 % of a wall meter, and what it
/// does not see is shown as the rest of the system.
public struct RAPLSource: PowerSource {
    public let name: String
    public let channels: [PowerChannel]
    private var meters: [(path: String, counter: EnergyCounter)]
    private var file = SystemFile(capacity: 256)

    static let uncertainty = Uncertainty(plusMinus: 0.05)

    /// Looks for the counters.
    ///
    /// - Parameter root: The folder that holds `sys`; "/" on the machine itself.
    /// - Throws: `PowerSourceError`: absent, not permitted with the way to permission, faulty.
    public static func find(root: String = "/") throws(PowerSourceError) -> RAPLSource {
        let folder = root + (root.hasSuffix("/") ? "" : "/") + "sys/class/powercap"
        let source = "RAPL (powercap)"
        guard access(folder, F_OK) == 0 else {
            throw PowerSourceError(
                source, .absent, finding: "\(folder) does not exist",
                remedy: "a virtual machine or container has none; on hardware: sudo modprobe intel_rapl_msr")
        }
        let zones = RAPLZone.zones(in: folder)
        guard !zones.isEmpty else {
            throw PowerSourceError(source, .absent, finding: "\(folder) has no energy counter")
        }
        var file = SystemFile(capacity: 256)
        var denied = false
        let readable = zones.filter { zone in
            if Self.value(zone.folder + "/energy_uj", &file) != nil { return true }
            denied = denied || errno == EACCES || errno == EPERM
            return false
        }
        guard !readable.isEmpty else {
            let path = zones[0].folder + "/energy_uj"
            throw denied
                ? PowerSourceError(
                    source, .notPermitted, finding: "\(path) may be read by root only",
                    remedy: "sudo chmod -R a+r /sys/class/powercap/*/energy_uj until the next start, or run as root")
                : PowerSourceError(source, .faulty, finding: "\(path) gives no number")
        }
        return RAPLSource(source, readable)
    }

    private init(_ name: String, _ zones: [RAPLZone]) {
        self.name = name
        // Containers come first, so that parts can point at them.
        let ordered = zones.filter { $0.domain == .psys } + zones.filter { $0.domain != .psys }
        let places = Dictionary(ordered.enumerated().map { ($1.name, $0) }) { first, _ in first }
        let psys = ordered.first.flatMap { $0.domain == .psys ? 0 : nil }
        channels = ordered.map { zone in
            let parent = zone.parent.flatMap { places[$0] }
            let socket = parent.flatMap { Self.socket(of: ordered[$0]) }
            let component: Component
            var container: Int?
            switch zone.domain {
            case .psys: component = Component(.system)
            case .package(let socket): (component, container) = (Component(.processor, socket), psys)
            case .dram: (component, container) = (Component(.memory, socket), psys)
            case .inside: (component, container) = (Component(.processor, socket), parent ?? psys)
            }
            return PowerChannel(
                component, label: Self.label(zone, socket), method: .measured, uncertainty: Self.uncertainty,
                partOf: container)
        }
        meters = ordered.map { ($0.folder + "/energy_uj", EnergyCounter(range: $0.range)) }
    }

    public mutating func read(at moment: Moment) -> [PowerReading] {
        meters.indices.map { index in
            guard let value = Self.value(meters[index].path, &file) else {
                return .missing("\(meters[index].path) cannot be read")
            }
            return meters[index].counter.advance(to: value, at: moment.elapsed)
        }
    }

    private static func value(_ path: String, _ file: inout SystemFile) -> UInt64? {
        file.read(path) { bytes in
            var fields = NumberScanner(bytes)
            return fields.next().flatMap { UInt64(exactly: $0) }
        }
    }

    private static func socket(of zone: RAPLZone) -> Int? {
        if case .package(let socket) = zone.domain { socket } else { nil }
    }

    private static func label(_ zone: RAPLZone, _ socket: Int?) -> String {
        switch zone.domain {
        case .psys: "psys"
        case .package(let socket): "package-\(socket)"
        case .dram: socket.map { "dram-\($0)" } ?? "dram"
        case .inside(let name): socket.map { "\(name) of package-\($0)" } ?? name
        }
    }
}
