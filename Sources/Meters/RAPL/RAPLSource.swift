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
    public let leftOut: [PowerSourceError]
    private var meters: [(path: String, counter: EnergyCounter)]
    private var file = SystemFile(capacity: 256)

    static let uncertainty = Uncertainty(plusMinus: 0.05)
    private static let title = "RAPL (powercap)"

    /// Looks for the counters.
    ///
    /// A zone that cannot be read is left out and named in `leftOut`, with what hangs below it of its own energy: cores
    /// do not stand for their package.
    ///
    /// - Parameter root: The folder that holds `sys`; "/" on the machine itself.
    /// - Throws: `PowerSourceError`: absent, not permitted with the way to permission, faulty.
    public static func find(root: String = "/") throws(PowerSourceError) -> RAPLSource {
        let folder = root + (root.hasSuffix("/") ? "" : "/") + "sys/class/powercap"
        guard access(folder, F_OK) == 0 else {
            throw PowerSourceError(
                title, .absent, finding: "\(folder) does not exist",
                remedy: "a virtual machine or container has none; on hardware: sudo modprobe intel_rapl_msr")
        }
        let zones = RAPLZone.zones(in: folder)
        guard !zones.isEmpty else {
            throw PowerSourceError(title, .absent, finding: "\(folder) has no energy counter")
        }
        var file = SystemFile(capacity: 256)
        var refused: [String: PowerSourceError] = [:]
        for zone in zones where file.number(zone.counter) == nil { refused[zone.name] = refusal(zone, file.failure) }
        let usable = zones.filter { zone in
            refused[zone.name] == nil && (zone.domain != .inside || zone.parent.map { refused[$0] == nil } ?? true)
        }
        guard !usable.isEmpty else {
            let reasons = zones.compactMap { refused[$0.name] }
            // There is a reason: a zone that is not refused is left out only because its parent is.
            throw reasons.first { $0.reason == .notPermitted } ?? reasons[0]
        }
        return RAPLSource(usable, among: zones, leftOut: zones.compactMap { refused[$0.name] })
    }

    static func refusal(_ zone: RAPLZone, _ failure: Int32) -> PowerSourceError {
        switch failure {
        case EACCES, EPERM:
            PowerSourceError(
                title, .notPermitted, finding: "\(zone.counter) may be read by root only",
                remedy: "sudo wattmark agent install; or, until the next start: sudo chmod a+r \(zone.counter)")
        case 0: PowerSourceError(title, .faulty, finding: "\(zone.counter) gives no number")
        default:
            PowerSourceError(
                title, .faulty, finding: "\(zone.counter) (\(zone.title)): \(String(cString: strerror(failure)))")
        }
    }

    private init(_ zones: [RAPLZone], among all: [RAPLZone], leftOut: [PowerSourceError]) {
        name = Self.title
        self.leftOut = leftOut
        // Containers come first, so that parts can point at them.
        let ordered = zones.filter { $0.domain == .psys } + zones.filter { $0.domain != .psys }
        let places = Dictionary(ordered.enumerated().map { ($1.name, $0) }) { first, _ in first }
        let parents = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
        let psys = ordered.first?.domain == .psys ? 0 : nil
        channels = ordered.map { zone in
            let parent = zone.parent.flatMap { parents[$0] }
            let socket = parent.flatMap(Self.socket)
            let component: Component
            var container: Int?
            switch zone.domain {
            case .psys: component = Component(.system)
            case .package(let socket): (component, container) = (Component(.processor, socket), psys)
            case .dram: (component, container) = (Component(.memory, socket), psys)
            case .inside:
                (component, container) = (Component(.processor, socket), parent.flatMap { places[$0.name] } ?? psys)
            }
            return PowerChannel(
                component, label: Self.label(zone, of: parent, socket), method: .measured,
                uncertainty: Self.uncertainty, partOf: container)
        }
        meters = ordered.map { ($0.counter, EnergyCounter(range: $0.range, most: Self.most($0.domain))) }
    }

    /// What a zone never draws, so that a counter that was reset is not taken for one that wrapped: twice the largest
    /// design power of a socket (500 W, AMD EPYC 9965, data sheet of October 2024), of a board with two, and of the memory of a socket.
    private static func most(_ domain: RAPLZone.Domain) -> Power {
        switch domain {
        case .psys: .kilowatts(2)
        case .dram: .watts(500)
        case .package, .inside: .kilowatts(1)
        }
    }

    public mutating func read(at moment: Moment) -> [PowerReading] {
        meters.indices.map { index in
            guard let value = file.number(meters[index].path) else {
                let reason = file.failure == 0 ? "gives no number" : String(cString: strerror(file.failure))
                return .missing("\(meters[index].path): \(reason)")
            }
            return meters[index].counter.advance(to: value, at: moment.awake)
        }
    }

    private static func socket(of zone: RAPLZone) -> Int? {
        if case .package(let socket) = zone.domain { socket } else { nil }
    }

    private static func label(_ zone: RAPLZone, of parent: RAPLZone?, _ socket: Int?) -> String {
        switch zone.domain {
        case .psys, .package: zone.title
        case .dram: socket.map { "dram-\($0)" } ?? "dram"
        case .inside: parent.map { "\(zone.title) of \($0.title)" } ?? zone.title
        }
    }
}
