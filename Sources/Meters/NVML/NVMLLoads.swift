public import Footprint
public import Telemetry

/// How busy NVIDIA's cards are, and how much of that is a command's.
///
/// The use of each process is that of the multiprocessors in the driver's sample periods since the look before
/// (nvmlDeviceGetProcessUtilization); the card's own is the mean of the same time, or of the last 16 s if that is longer
/// (nvmlDeviceGetSamples). A card that does not tell the use of processes is shared by who is present on it. A card that is
/// split by MIG tells neither.
public struct NVMLLoads: AcceleratorLoads {
    private let library: NVMLLibrary
    private let cards: [NVMLCard]
    private let visible: VisibleDevices
    /// The newest sample that was seen, by card; `nil` before the first look.
    private var seen: [Int: UInt64] = [:]
    private var seenUse: [Int: UInt64] = [:]
    private var interval = LoadInterval()
    private var uses: [Int: AcceleratorUse] = [:]

    /// - Parameter environment: Of the command.
    public init(_ library: NVMLLibrary, environment: [String: String]) {
        self.library = library
        cards = ((try? library.cards()) ?? []).compactMap { try? $0.get() }
        visible = VisibleDevices(environment, cards: cards, cardOfUUID: library.card)
    }

    public mutating func read(_ processes: ObservedProcesses, at time: TimeSpan) -> [Int: AcceleratorUse] {
        guard interval.look(at: time) != nil else { return uses }
        uses = [:]
        for card in cards {
            var use = activity(of: card).use(processes)
            if card.isPartitioned, let reason = use.unknown { use.unknown = "it is split by MIG; " + reason }
            uses[card.index] = use
        }
        return uses
    }

    private mutating func activity(of card: NVMLCard) -> CardActivity {
        var activity = CardActivity(isVisible: visible.indices.map { $0.contains(card.index) })
        activity.present = try? library.processes(card.handle)
        guard !card.isPartitioned else { return activity }
        activity.utilisation = utilisation(of: card)
        guard let samples = try? library.samples(card.handle, since: seen[card.index] ?? 0) else { return activity }
        let isFirst = seen[card.index] == nil
        seen[card.index] = max(seen[card.index] ?? 0, samples.map(\.microseconds).max() ?? 0)
        // At the first look the driver tells of a time before the command.
        guard !isFirst else { return activity }
        activity.byProcess = samples.reduce(into: [:]) { $0[$1.process, default: 0] += $1.part }
        return activity
    }

    /// The mean since the look before; of a driver that keeps no samples, and at the first look, that of now.
    private mutating func utilisation(of card: NVMLCard) -> Double? {
        let samples = (try? library.utilisation(card.handle, since: seenUse[card.index] ?? 0)) ?? []
        let isFirst = seenUse[card.index] == nil
        seenUse[card.index] = max(seenUse[card.index] ?? 0, samples.map(\.microseconds).max() ?? 0)
        guard !isFirst, !samples.isEmpty else { return try? library.utilisation(card.handle) }
        return samples.reduce(0) { $0 + $1.part } / Double(samples.count)
    }
}
