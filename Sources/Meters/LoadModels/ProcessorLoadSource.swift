public import Catalog
public import Footprint
public import Telemetry

/// Power of the processors without a sensor: from the design power in the catalog and the load in `/proc/stat`.
///
/// One channel for each socket. The power is that of the curve of `ProcessorLoadPower`, whose coefficients and range
/// are rows of the catalog; idle power counts. Where the type is unknown, or the machine is virtual and sees a part of
/// a socket, the design power is assumed for each logical processor, and the method is `.assumed`.
///
/// The channel's uncertainty is that of a loaded processor. Below a load of 5 % it is wider upwards: an idle processor
/// that does not sleep draws up to forty times the central value.
public struct ProcessorLoadSource: PowerSource {
    private static let sourceName = "processor load"

    public let name: String = ProcessorLoadSource.sourceName
    public let channels: [PowerChannel]

    private let statistics: String
    private let socketOf: [Int: Int]
    private let curve: ProcessorLoadCurve
    private var sockets: [SocketState]

    /// What is known of one socket, and how far it has been read.
    private struct SocketState {
        let number: Int
        let designPower: Estimate<Power>
        var energy = Energy.zero
        var last: (times: ProcessorTimes, moment: Moment)?
    }

    /// Looks at the processors of a machine.
    ///
    /// - Parameter root: The folder that holds `proc`; "/" on the machine itself.
    /// - Throws: `PowerSourceError` where `/proc` says nothing of processors; `RowProblem` of a damaged catalog.
    public static func find(root: String, catalog: ReferenceCatalog) throws -> ProcessorLoadSource {
        let folder = root.hasSuffix("/") ? root : root + "/"
        guard let text = readText(folder + "proc/cpuinfo"), readText(folder + "proc/stat") != nil else {
            throw PowerSourceError(
                sourceName, .absent, finding: "\(folder)proc/cpuinfo or \(folder)proc/stat cannot be read")
        }
        let info = ProcessorInfo(text)
        guard !info.socketOf.isEmpty else {
            throw PowerSourceError(sourceName, .faulty, finding: "\(folder)proc/cpuinfo names no processor")
        }
        return try ProcessorLoadSource(info, statistics: folder + "proc/stat", catalog: catalog)
    }

    private init(_ info: ProcessorInfo, statistics: String, catalog: ReferenceCatalog) throws {
        let curve = try ProcessorLoadCurve(catalog)
        var states: [SocketState] = []
        var channels: [PowerChannel] = []
        for socket in info.sockets {
            let power = try info.designPower(ofSocket: socket, catalog: catalog)
            let loaded = ProcessorLoadPower(
                designPower: power, load: Estimate(Ratio(1), method: .measured), curve: curve
            ).result
            let label = info.name.map(ProcessorInfo.plainName) ?? "processor of unknown type"
            channels.append(
                PowerChannel(
                    Component(.processor, socket), label: label + " from load", method: loaded.method,
                    uncertainty: Uncertainty(around: loaded)))
            states.append(SocketState(number: socket, designPower: power))
        }
        self.statistics = statistics
        self.channels = channels
        self.curve = curve
        socketOf = info.socketOf
        sockets = states
    }

    /// The first reading is 0 J; each later one adds the power at the mean load since the one before.
    ///
    /// Before the first tick of the kernel (0.01 s) there is no value. Later the energy stands still while none has
    /// passed, and the next reading catches up. Time for which the machine slept does not count.
    public mutating func read(at moment: Moment) -> [PowerReading] {
        guard let text = readText(statistics) else {
            return channels.map { _ in .missing("\(statistics) cannot be read") }
        }
        let times = ProcessorTimes.bySocket(text, socketOf: socketOf)
        return sockets.indices.map { place in
            guard let now = times[sockets[place].number] else {
                return .missing("\(statistics) has no line of socket \(sockets[place].number)")
            }
            let isFirst = sockets[place].last == nil
            advance(&sockets[place], to: now, at: moment)
            // Before the first tick nothing is known yet, and nothing known is not 0.
            if !isFirst, sockets[place].energy == .zero { return .missing("no tick of the kernel has passed yet") }
            return .energy(sockets[place].energy)
        }
    }

    private func advance(_ socket: inout SocketState, to now: ProcessorTimes, at moment: Moment) {
        guard let last = socket.last else {
            socket.last = (now, moment)
            return
        }
        let time = moment.awake - last.moment.awake
        guard time > .zero, let load = now.load(since: last.times) else { return }
        let power = ProcessorLoadPower(
            designPower: socket.designPower, load: Estimate(Ratio(load), method: .measured), curve: curve
        ).result
        socket.energy += power.central * time
        socket.last = (now, moment)
    }
}

extension ProcessorInfo {
    /// The design power of a socket, or of the part of it that a virtual machine sees.
    fileprivate func designPower(ofSocket socket: Int, catalog: ReferenceCatalog) throws -> Estimate<Power> {
        let known = try name.flatMap { try catalog.designPower(ofProcessor: ProcessorInfo.plainName($0)) }
        if let known, !isVirtual { return known }
        let each = try catalog.assumption("logical-processor-design-power", \.power)
        let assumed = each * Double(logicalProcessors(in: socket))
        guard let known else { return assumed }
        return Estimate(
            low: min(assumed.low, known.low), central: min(assumed.central, known.central),
            high: min(assumed.high, known.high), method: .assumed, derivation: assumed.derivation)
    }
}

extension ProcessorLoadCurve {
    /// The curve of the catalog.
    public init(_ catalog: ReferenceCatalog) throws {
        self.init(
            scale: try catalog.assumption("processor-load-scale", \.ratio),
            exponent: try catalog.assumption("processor-load-exponent", \.ratio),
            threshold: try catalog.assumption("processor-load-threshold", \.ratio),
            idle: try catalog.assumption("processor-idle-share", \.ratio))
    }
}
