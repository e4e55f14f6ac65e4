import Footprint
public import Telemetry

/// All power sources of a run as one list of channels.
public struct MeteredMachine: Sendable {
    private var sources: [any PowerSource]

    public init(_ sources: [any PowerSource]) { self.sources = sources }

    /// Every channel with its source's name; `partOf` counts within this list.
    public var channels: [MeteredChannel] {
        var all: [MeteredChannel] = []
        for source in sources {
            let first = all.count
            all += source.channels.map {
                MeteredChannel(source: source.name, channel: $0, container: $0.partOf.map { $0 + first })
            }
        }
        return all
    }

    /// One reading for each channel, in their order.
    public mutating func read(at moment: Moment) -> [PowerReading] {
        var readings: [PowerReading] = []
        for index in sources.indices { readings += sources[index].read(at: moment) }
        return readings
    }
}

/// A channel among all those of a run.
public struct MeteredChannel: Sendable, Hashable {
    public let source: String
    public let channel: PowerChannel
    /// The channel that contains this one, by its place in the run's list.
    public let container: Int?
}
