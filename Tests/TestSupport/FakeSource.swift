public import Footprint
public import Telemetry

/// A meter whose readings are a function of time.
public struct FakeSource: PowerSource {
    public let name: String
    public let channels: [PowerChannel]
    private let readings: @Sendable (Moment) -> [PowerReading]

    public init(
        name: String = "a fake meter",
        channels: [PowerChannel] = [
            PowerChannel(.init(.processor, 0), label: "fake-0", method: .measured, uncertainty: .init(plusMinus: 0.05))
        ],
        readings: @escaping @Sendable (Moment) -> [PowerReading]
    ) {
        self.name = name
        self.channels = channels
        self.readings = readings
    }

    /// A counter that rises at a constant power.
    public static func constant(_ power: Power) -> FakeSource {
        FakeSource { [.energy(.joules(power.watts * $0.awake.seconds))] }
    }

    public mutating func read(at moment: Moment) -> [PowerReading] { readings(moment) }
}

extension Moment {
    /// A moment at which all clocks agree but for a fixed calendar offset.
    public static func at(_ seconds: Double, slept: Double = 0, clockSet: Double = 0) -> Moment {
        Moment(
            awake: .seconds(seconds), elapsed: .seconds(seconds + slept),
            calendar: .seconds(1_800_000_000 + seconds + slept + clockSet))
    }
}
