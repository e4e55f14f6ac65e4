/// Folds the samples of a run into one total for each of its components.
///
/// Energies in joules, times in seconds, intensity in g CO2e/kWh. A component without a value in a sample, or that the
/// sample does not name, is missing for the sample's duration: missing time is counted, never filled. Energy of which the
/// command's share is unknown is counted as such, and never as 0 of the command's.
///
///     var totals = RunTotals(components: ["memory"])
///     totals.add(SampleRecord(time: 1, duration: 2, parts: [.init(component: "memory", machine: 6)]))
///     totals.records[0].peak   // 3 W
public struct RunTotals: Sendable, Hashable {
    private static let joulesPerKilowattHour = 3_600_000.0

    /// One for each component: first those the run began with, then others in the order in which they appeared.
    public private(set) var records: [TotalRecord]
    /// Samples folded.
    public private(set) var sampleCount = 0
    /// When the last of them was taken: seconds since 1970 UTC.
    public private(set) var lastTime: Double?
    /// Seconds covered by the samples.
    private var elapsed = 0.0
    private var places: [String: Int] = [:]

    /// - Parameter components: The names of the components the run began with.
    public init(components: some Sequence<String>) {
        records = []
        for component in components { _ = place(of: component) }
    }

    public mutating func add(_ sample: SampleRecord) {
        var seen = Set<Int>()
        for part in sample.parts {
            let place = place(of: part.component)
            guard seen.insert(place).inserted else { continue }
            Self.fold(part, of: sample, into: &records[place])
        }
        for place in records.indices where !seen.contains(place) { records[place].missing += sample.duration }
        elapsed += sample.duration
        sampleCount += 1
        lastTime = max(lastTime ?? sample.time, sample.time)
    }

    private mutating func place(of component: String) -> Int {
        if let known = places[component] { return known }
        places[component] = records.count
        records.append(TotalRecord(component: component, missing: elapsed))
        return records.count - 1
    }

    private static func fold(_ part: SampleRecord.PartRecord, of sample: SampleRecord, into total: inout TotalRecord) {
        guard let machine = part.machine, machine.isFinite else {
            total.missing += sample.duration
            return
        }
        let command = part.command.flatMap { $0.isFinite ? $0 : nil }
        let idle = part.idle.flatMap { $0.isFinite ? $0 : nil }
        total.machine += machine
        total.command += command ?? 0
        total.idle += idle ?? 0
        // What is known of the one is out of the question for the other.
        if command == nil { total.commandUnknown += max(0, machine - (idle ?? 0)) }
        if idle == nil { total.idleUnknown += max(0, machine - (command ?? 0)) }
        total.covered += sample.duration
        if sample.duration > 0 { total.peak = max(total.peak ?? 0, machine / sample.duration) }
        guard let intensity = sample.intensity, intensity.isFinite else { return }
        var weighted =
            total.weightedIntensity
            ?? .init(machineGrams: 0, commandGrams: 0, machineJoules: 0, commandJoules: 0)
        weighted.machineGrams += machine * intensity / joulesPerKilowattHour
        weighted.commandGrams += (command ?? 0) * intensity / joulesPerKilowattHour
        weighted.machineJoules += machine
        weighted.commandJoules += command ?? 0
        total.weightedIntensity = weighted
    }
}
