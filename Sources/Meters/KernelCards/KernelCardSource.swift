import Footprint
public import Telemetry

/// Graphics cards through their drivers in the kernel: AMD's and Intel's, and NVIDIA's under nouveau. Those under NVIDIA's
/// own driver are NVML's.
///
/// Intel counts energy, of the card where it can, else of the chip alone. AMD tells power, which is integrated: older
/// cards that of the chip with its memory, without the losses of the card. AMD and Intel state no accuracy: 10 % less to
/// 30 % more is an assumption. The graphics unit of an AMD processor is left out: what it tells is the power of the whole
/// socket (`SocketPowerSource`).
public struct KernelCardSource: PowerSource {
    public let name: String = KernelCardSource.title
    public let channels: [PowerChannel]
    public let leftOut: [PowerSourceError]
    private var meters: [KernelCardMeter]

    static let title = "graphics cards (kernel)"
    static let uncertainty = Uncertainty(low: 0.9, high: 1.3)

    /// Looks for cards with a meter.
    ///
    /// - Parameters:
    ///   - root: The folder that holds `sys`; "/" on the machine itself.
    ///   - firstIndex: Of the accelerators here; those before it are another source's.
    /// - Throws: `PowerSourceError` where there is none.
    public static func find(root: String = "/", firstIndex: Int = 0) throws(PowerSourceError) -> KernelCardSource {
        let folder = root + (root.hasSuffix("/") ? "" : "/") + "sys/class/drm"
        return try find(folder: folder, firstIndex: firstIndex)
    }

    static func find(folder: String, firstIndex: Int = 0) throws(PowerSourceError) -> KernelCardSource {
        let cards = KernelCard.cards(in: folder).filter { !$0.isPartOfProcessor }
        guard !cards.isEmpty else {
            throw PowerSourceError(title, .absent, finding: "\(folder) has no card with a meter")
        }
        var meters: [KernelCardMeter] = []
        var refused: [PowerSourceError] = []
        for card in cards {
            var meter = KernelCardMeter(card)
            if meter.isUsable() {
                meters.append(meter)
            } else {
                refused.append(PowerSourceError(title, .faulty, finding: "\(card.meter.path) \(meter.trouble)"))
            }
        }
        guard !meters.isEmpty else {
            // There is a reason: every card is among the meters or the refused.
            throw refused[0]
        }
        return KernelCardSource(meters, firstIndex: firstIndex, leftOut: refused)
    }

    private init(_ meters: [KernelCardMeter], firstIndex: Int, leftOut: [PowerSourceError]) {
        self.meters = meters
        self.leftOut = leftOut
        channels = meters.enumerated().map { place, meter in
            let isPower = if case .power = meter.card.meter { true } else { false }
            return PowerChannel(
                Component(.accelerator, firstIndex + place),
                label: meter.card.label + (isPower ? ", power integrated" : ""), method: .measured,
                uncertainty: Self.uncertainty)
        }
    }

    /// By the index of the component.
    var cards: [Int: KernelCard] {
        Dictionary(uniqueKeysWithValues: zip(channels, meters).map { ($0.component.index ?? 0, $1.card) })
    }

    public mutating func read(at moment: Moment) -> [PowerReading] {
        meters.indices.map { meters[$0].read(at: moment.awake) }
    }
}
