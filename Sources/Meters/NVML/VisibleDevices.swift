/// The cards that a command may use, by the variables of CUDA.
///
/// `CUDA_VISIBLE_DEVICES` holds numbers, UUIDs (or the beginning of one) of cards and of partitions (MIG), separated by
/// commas; it ends at the first entry that names no card, and an empty one hides all (CUDA C++ Programming Guide, "CUDA
/// Environment Variables"). Its numbers follow the PCI bus, as NVML's do, only with `CUDA_DEVICE_ORDER=PCI_BUS_ID` or
/// where all cards are alike; otherwise they say nothing here.
///
/// `NVIDIA_VISIBLE_DEVICES` is read by the container runtime: inside the container NVML shows only the cards it chose,
/// and its numbers are those of the machine outside. So it is used only where it names UUIDs.
struct VisibleDevices: Sendable, Hashable {
    /// By index; `nil` where all may be used, or nothing is known.
    let indices: Set<Int>?

    init(_ environment: [String: String], cards: [NVMLCard], cardOfUUID: (String) -> NVMLHandle?) {
        let chosen = environment["CUDA_VISIBLE_DEVICES"].map { Self.split($0) }
        let given = environment["NVIDIA_VISIBLE_DEVICES"].map { Self.split($0) }.flatMap { entries in
            !entries.isEmpty && entries.allSatisfy { $0.hasPrefix("GPU-") || $0.hasPrefix("MIG-") } ? entries : nil
        }
        guard let entries = chosen ?? given else {
            indices = nil
            return
        }
        let isOrdered =
            environment["CUDA_DEVICE_ORDER"] == "PCI_BUS_ID" || Set(cards.map(\.name)).count <= 1
        var found: Set<Int> = []
        for entry in entries {
            if let number = Int(entry) {
                guard isOrdered else {
                    indices = nil
                    return
                }
                guard cards.contains(where: { $0.index == number }) else { break }
                found.insert(number)
                continue
            }
            guard let card = Self.card(entry, cards, cardOfUUID) else { break }
            found.insert(card.index)
        }
        indices = found
    }

    private static func split(_ text: String) -> [String] {
        text.isEmpty
            ? [] : text.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { !$0.isWhitespace } }
    }

    private static func card(
        _ entry: String, _ cards: [NVMLCard], _ cardOfUUID: (String) -> NVMLHandle?
    ) -> NVMLCard? {
        if entry.hasPrefix("MIG-GPU-") {
            // The older form: MIG-GPU-<uuid of the card>/<partition>/<partition>.
            let uuid = entry.dropFirst("MIG-".count).prefix { $0 != "/" }
            return cards.first { $0.uuid == String(uuid) }
        }
        if entry.hasPrefix("MIG-") {
            return cardOfUUID(entry).flatMap { handle in cards.first { $0.handle == handle } }
        }
        guard entry.hasPrefix("GPU-") else { return nil }
        let matches = cards.filter { $0.uuid?.hasPrefix(entry) ?? false }
        return matches.count == 1 ? matches[0] : nil
    }
}
