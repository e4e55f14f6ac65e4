public import Footprint
public import Telemetry

/// How busy graphics cards are, and how much of that is a command's, through their drivers in the kernel.
///
/// The command's part is the time that the engines worked for files that its processes have open. Work that AMD's compute
/// library (ROCm) sends past these files is not in it: where the command has such a queue (`/sys/class/kfd/kfd/proc`), the
/// card is shared by who is present. What a process did between the last look and its end is not seen. The use of the whole
/// card is told by AMD alone, and of the moment.
public struct KernelCardLoads: AcceleratorLoads {
    private let cards: [Int: KernelCard]
    private let processes: String
    private let queues: String
    private var seen: [OpenCards.Client: UInt64] = [:]
    private var interval = LoadInterval()
    private var uses: [Int: AcceleratorUse] = [:]
    private var file = SystemFile(capacity: 64)

    /// - Parameter root: The folder that holds `sys` and `proc`; "/" on the machine itself.
    public init(_ source: KernelCardSource, root: String = "/") {
        let root = root + (root.hasSuffix("/") ? "" : "/")
        cards = source.cards
        processes = root + "proc"
        queues = root + "sys/class/kfd/kfd/proc"
    }

    public mutating func read(_ observed: ObservedProcesses, at time: TimeSpan) -> [Int: AcceleratorUse] {
        guard let look = interval.look(at: time) else { return uses }
        let open = OpenCards(of: observed.command, in: processes)
        let queued = Set(FolderListing(queues).names?.compactMap { Int32($0) } ?? [])
        uses = [:]
        for (index, card) in cards {
            // A card that sleeps is not asked, which would wake it: nothing runs on it.
            if card.isAsleep(&file) {
                uses[index] = AcceleratorUse(utilisation: 0, command: 0)
                continue
            }
            let busy = file.number(card.busyFile).flatMap { $0 <= 100 ? Double($0) / 100 : nil }
            uses[index] =
                queued.isDisjoint(with: observed.command)
                ? use(of: card, busy: busy, open: open, since: look.since)
                : CardActivity(utilisation: busy, present: queued).use(observed)
        }
        seen = open.times
        return uses
    }

    /// By the time of the engines.
    private func use(of card: KernelCard, busy: Double?, open: OpenCards, since: TimeSpan?) -> AcceleratorUse {
        guard !open.isIncomplete else {
            return AcceleratorUse(utilisation: busy, unknown: "the files of the command's processes cannot be seen")
        }
        guard card.countsTime, let slot = card.slot else {
            return AcceleratorUse(utilisation: busy, unknown: "its driver does not tell which processes use it")
        }
        // The first look has nothing to compare with.
        guard let since, since > .zero else { return AcceleratorUse(utilisation: busy) }
        let nanoseconds = open.times.reduce(0.0) { sum, entry in
            guard entry.key.slot == slot else { return sum }
            let before = seen[entry.key] ?? 0
            return sum + (entry.value >= before ? Double(entry.value - before) : 0)
        }
        let own = min(nanoseconds / 1e9 / since.seconds, 1)
        return AcceleratorUse(utilisation: busy.map { max($0, own) }, command: own)
    }
}
