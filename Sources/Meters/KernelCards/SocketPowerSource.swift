import Footprint
public import Telemetry

/// The power of a processor's socket as the driver of its graphics unit tells it (AMD's APUs).
///
/// The number is that of the package power tracking, which limits processor cores and graphics together (amdgpu, "PPT").
/// RAPL measures the same socket: where it can be read this is left out. No accuracy is stated: 20 % either way is an
/// assumption.
public struct SocketPowerSource: PowerSource {
    public let name: String = SocketPowerSource.title
    public let channels: [PowerChannel]
    private var meter: KernelCardMeter

    static let title = "processor with graphics (kernel)"
    static let uncertainty = Uncertainty(plusMinus: 0.2)

    /// - Parameter root: The folder that holds `sys`; "/" on the machine itself.
    /// - Throws: `PowerSourceError` where there is none.
    public static func find(root: String = "/") throws(PowerSourceError) -> SocketPowerSource {
        try find(folder: root + (root.hasSuffix("/") ? "" : "/") + "sys/class/drm")
    }

    static func find(folder: String) throws(PowerSourceError) -> SocketPowerSource {
        guard let card = KernelCard.cards(in: folder).first(where: \.isPartOfProcessor) else {
            throw PowerSourceError(title, .absent, finding: "\(folder) has no processor with graphics that tells power")
        }
        var meter = KernelCardMeter(card)
        guard meter.isUsable() else {
            throw PowerSourceError(title, .faulty, finding: "\(card.meter.path) \(meter.trouble)")
        }
        return SocketPowerSource(meter)
    }

    private init(_ meter: KernelCardMeter) {
        self.meter = meter
        channels = [
            PowerChannel(
                Component(.processor, 0), label: "\(meter.card.label), power of the socket integrated",
                method: .measured, uncertainty: Self.uncertainty)
        ]
    }

    public mutating func read(at moment: Moment) -> [PowerReading] { [meter.read(at: moment.awake)] }
}
