import Footprint
public import Telemetry

/// The processors of Macs with Apple's chips: cores, graphics, neural engine and memory, without root.
///
/// The numbers are those of the energy model in the chip, which `powermetrics` shows too; its manual calls them estimated
/// and not fit to compare devices with. So they are estimates; 30 % less to 50 % more is an assumption.
///
/// Not run on a Mac so far: the tests give counters of their own.
public struct AppleSource: PowerSource {
    public let name: String = AppleSource.title
    public let channels: [PowerChannel]
    private let read: AppleCounters
    private var meters: [Meter]

    static let title = "Apple's energy model (IOReport)"
    static let uncertainty = Uncertainty(low: 0.7, high: 1.5)

    /// The counters of one part of the chip, which are added: a chip of two dies has two of each.
    private struct Meter {
        let part: Part
        var counters: [String: DeviceCounter]

        /// The sum; missing as soon as one counter is, since a part of a part is not the part.
        mutating func read(_ values: [String: Int64], at time: TimeSpan) -> PowerReading {
            var sum = Energy.zero
            var missing: String?
            for name in counters.keys.sorted() {
                guard let value = values[name].flatMap({ UInt64(exactly: $0) }) else {
                    missing = missing ?? "the counter \(name) gives no number"
                    continue
                }
                // The key is one of the dictionary's own.
                guard case .energy(let energy)? = counters[name]?.advance(to: value, at: time) else {
                    missing = missing ?? "the counter \(name) fell, or rose by more than can have been used"
                    continue
                }
                sum += energy
            }
            return missing.map { .missing($0) } ?? .energy(sum)
        }
    }

    private enum Part: CaseIterable {
        case cores, graphics, neuralEngine, memory

        init?(_ name: String) {
            if name.hasSuffix("CPU Energy") {
                self = .cores
            } else if name.hasSuffix("GPU Energy") {
                self = .graphics
            } else if name.hasPrefix("ANE") {
                self = .neuralEngine
            } else if name.hasPrefix("DRAM") {
                self = .memory
            } else {
                return nil
            }
        }

        var component: Component {
            switch self {
            case .cores: Component(.processor, 0)
            case .graphics: Component(.accelerator, 0)
            case .neuralEngine: Component(.accelerator, 1)
            case .memory: Component(.memory)
            }
        }

        var label: String {
            switch self {
            case .cores: "processor cores"
            case .graphics: "graphics"
            case .neuralEngine: "neural engine"
            case .memory: "memory"
            }
        }
    }

    /// Looks for the counters of this Mac.
    public static func find() throws(PowerSourceError) -> AppleSource {
        let model = try AppleEnergyModel()
        return try find { model.counters() }
    }

    static func find(_ read: @escaping AppleCounters) throws(PowerSourceError) -> AppleSource {
        guard let counters = read() else {
            throw PowerSourceError(title, .faulty, finding: "the system gives no sample of its counters")
        }
        var meters: [Meter] = []
        for part in Part.allCases {
            let own = counters.filter { Part($0.name) == part }
            let known = own.compactMap { counter in joules(counter.unit).map { (counter.name, $0) } }
            guard !known.isEmpty else { continue }
            let each = known.map { ($0.0, DeviceCounter(joulesPerCount: $0.1, most: .kilowatts(1))) }
            meters.append(Meter(part: part, counters: Dictionary(each) { first, _ in first }))
        }
        guard !meters.isEmpty else {
            throw PowerSourceError(
                title, .absent, finding: "none of \(counters.count) counters is one of cores, graphics or memory")
        }
        return AppleSource(read, meters)
    }

    private init(_ read: @escaping AppleCounters, _ meters: [Meter]) {
        self.read = read
        self.meters = meters
        channels = meters.map {
            PowerChannel(
                $0.part.component, label: $0.part.label, method: .estimated, uncertainty: Self.uncertainty)
        }
    }

    public mutating func read(at moment: Moment) -> [PowerReading] {
        guard let counters = read() else {
            return meters.map { _ in .missing("the system gives no sample of its counters") }
        }
        let values = Dictionary(counters.map { ($0.name, $0.value) }) { first, _ in first }
        return meters.indices.map { meters[$0].read(values, at: moment.awake) }
    }

    private static func joules(_ unit: String) -> Double? {
        switch unit.filter({ !$0.isWhitespace }) {
        case "J": 1
        case "mJ": 1e-3
        case "uJ", "µJ": 1e-6
        case "nJ": 1e-9
        default: nil
        }
    }
}
