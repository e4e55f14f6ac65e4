import Footprint
import Telemetry

/// Reads a card's meter again and again.
struct KernelCardMeter: Sendable {
    let card: KernelCard
    private var counter = DeviceCounter(joulesPerCount: 1e-6, most: .kilowatts(5))
    private var file = SystemFile(capacity: 1_024)

    init(_ card: KernelCard) { self.card = card }

    mutating func read(at time: TimeSpan) -> PowerReading {
        if card.isAsleep(&file) { return .missing("card\(card.number) is asleep") }
        guard let value = file.number(card.meter.path) else { return .missing("\(card.meter.path) \(trouble)") }
        switch card.meter {
        case .energy: return counter.advance(to: value, at: time)
        case .power:
            let power = Power.watts(Double(value) / 1e6)
            guard power <= counter.most else { return .missing("\(card.meter.path) tells more than a card can draw") }
            // A card at work draws something: 0 is how some drivers say that they do not know.
            return value > 0 ? .power(power) : .missing("\(card.meter.path) tells 0 W")
        }
    }

    /// Whether it gives a value now, or will when the card wakes.
    mutating func isUsable() -> Bool { card.isAsleep(&file) || (file.number(card.meter.path) ?? 0) > 0 }

    var trouble: String { file.failure == 0 ? "gives no number" : "cannot be read: \(systemText(file.failure))" }
}
