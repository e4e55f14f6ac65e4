public import Footprint
public import LocalSockets
public import Telemetry

/// Serves the readings of power sources to many clients on a Unix socket (Docs/Agent.md).
///
/// It owns no clock and never waits: wait until one of `descriptors` is readable or `nextReading` is there, then call
/// `serve`. Nobody learns values that lie closer together than `finest`, however many ask.
public final class AgentServer {
    /// Finer values would tell what other users' programs compute (PLATYPUS, CVE-2020-8694).
    public static let finest = TimeSpan.seconds(0.01)
    /// Counters are read at least so often, asked or not, so that none wraps twice unseen: at 262 kJ it would have to draw
    /// 8 kW.
    public static let rarest = TimeSpan.seconds(30)
    /// A client that has not said what it is by then is cut off.
    static let patience = TimeSpan.seconds(10)

    private var sources: [any PowerSource]
    private let server: LineServer
    private let greeting: AgentGreeting
    private let channels: [PowerChannel]
    private var latest: (readings: [PowerReading], time: TimeSpan)?
    private var greeted: Set<Int> = []
    private var silent: [Int: TimeSpan] = [:]

    /// Limits for an agent: short questions, few of them.
    public static var limits: LineServer.Limits {
        var limits = LineServer.Limits()
        limits.longestLine = AgentMessages.longestQuestion
        limits.perSecond = 16_384
        return limits
    }

    /// - Parameters:
    ///   - sources: At least one; together at most 256 channels.
    ///   - instance: Another for each start: tells clients that counters began again.
    public init(_ sources: [any PowerSource], server: LineServer, instance: String) {
        self.sources = sources
        self.server = server
        var channels: [PowerChannel] = []
        for source in sources {
            let first = channels.count
            channels += source.channels.map { channel in
                PowerChannel(
                    channel.component, label: channel.label, method: channel.method, uncertainty: channel.uncertainty,
                    partOf: channel.partOf.map { $0 + first })
            }
        }
        self.channels = channels
        greeting = AgentGreeting(
            instance: instance, channels: channels.count, name: sources.map(\.name).joined(separator: ", "))
    }

    public var descriptors: [Int32] { server.descriptors }
    public var path: String { server.path }
    public var clientCount: Int { server.clientCount }

    /// How long may be waited for the next call.
    public func patience(at moment: Moment) -> TimeSpan {
        if !server.unsentDescriptors.isEmpty { return .seconds(0.05) }
        let left = latest.map { $0.time + Self.rarest - moment.elapsed } ?? .zero
        let waited = silent.values.min().map { $0 + Self.patience - moment.elapsed } ?? left
        return max(.zero, min(left, waited))
    }

    /// Answers what came, and reads the counters where it is time to.
    public func serve(at moment: Moment) {
        if latest.map({ moment.elapsed - $0.time >= Self.rarest }) ?? true { read(at: moment) }
        for event in server.receive(at: moment.awake.seconds) {
            switch event {
            case .opened(let client): silent[client] = moment.elapsed
            case .line(let line, let client): answer(line, to: client, at: moment)
            case .faultyLine(let fault, let client):
                server.send("error\t\(fault)", to: client)
                cutOff(client)
            case .closed(let client, _): forget(client)
            case .refused: break
            }
        }
        for (client, since) in silent where moment.elapsed - since >= Self.patience { cutOff(client) }
    }

    private func answer(_ line: String, to client: Int, at moment: Moment) {
        if let version = AgentMessages.version(of: line) {
            greet(client, version: version)
        } else if line == AgentMessages.read, greeted.contains(client) {
            if latest.map({ moment.elapsed - $0.time >= Self.finest }) ?? true { read(at: moment) }
            server.send(AgentReadings(latest?.readings ?? []).line, to: client)
        } else {
            server.send("error\tthere are ‘hello’ and then ‘read’", to: client)
            cutOff(client)
        }
    }

    private func greet(_ client: Int, version: Int) {
        // The greeting goes out in any case: by it the other side learns what is spoken here.
        server.send(greeting.line, to: client)
        guard version == AgentMessages.version else { return cutOff(client) }
        greeted.insert(client)
        silent[client] = nil
        for (number, channel) in channels.enumerated() { server.send(channel.line(number: number), to: client) }
    }

    private func read(at moment: Moment) {
        var readings: [PowerReading] = []
        for index in sources.indices { readings += sources[index].read(at: moment) }
        latest = (readings, moment.elapsed)
    }

    private func cutOff(_ client: Int) {
        server.disconnect(client)
        forget(client)
    }

    private func forget(_ client: Int) {
        greeted.remove(client)
        silent[client] = nil
    }
}
