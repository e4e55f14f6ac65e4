import Footprint
import LocalSockets
public import Telemetry

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Counters that the agent reads as root and serves to its group (Docs/Agent.md): for users who may not read RAPL.
///
/// An agent that goes in mid-run gives no values until it is back; it is looked for again every second. If it is the same
/// one, its counters went on and nothing is lost; after its restart, what was used meanwhile is unknown and is told as
/// missing.
public struct AgentSource: PowerSource {
    public let name: String
    public let channels: [PowerChannel]
    private let link: AgentLink
    private var instance: String
    private var isConnected = true
    private var nextTry = TimeSpan.zero
    private var reason = ""
    /// By channel: the counter of the agent at which this source's began to count, and what was counted before.
    private var baselines: [(agent: Energy, counted: Energy)]
    private var counted: [Energy]
    private var counting = Counting.notBegun

    private enum Counting {
        case notBegun, going
        /// The agent's counters began again.
        case restarted
    }

    /// How long until a lost agent is looked for again; longer where each look costs time.
    static let retry = TimeSpan.seconds(1)
    static let retryAfterSilence = TimeSpan.seconds(10)

    /// Looks for the agent.
    ///
    /// - Parameter path: Of its socket.
    /// - Throws: `PowerSourceError`: absent, not permitted with the way to permission, faulty.
    public static func find(at path: String = AgentMessages.defaultPath) throws(PowerSourceError) -> AgentSource {
        let link = AgentLink(path: path)
        do throws(AgentLink.Fault) {
            let introduction = try link.connect()
            guard let source = AgentSource(introduction, link) else { throw .nonsense }
            return source
        } catch {
            throw refusal(error, path)
        }
    }

    /// Whether the agent is worth a try: RAPL cannot be read here, and an agent is there or would help.
    public static func isWanted(_ path: String, after refused: [PowerSourceError]) -> Bool {
        guard let rapl = refused.first(where: { $0.source.hasPrefix("RAPL") }) else { return false }
        return rapl.reason == .notPermitted || access(path, F_OK) == 0
    }

    private init?(_ introduction: AgentLink.Introduction, _ link: AgentLink) {
        guard let channels = Self.channels(introduction) else { return nil }
        self.channels = channels
        self.link = link
        name = "agent, \(introduction.greeting.name)"
        instance = introduction.greeting.instance
        baselines = channels.map { _ in (.zero, .zero) }
        counted = channels.map { _ in .zero }
    }

    public mutating func read(at moment: Moment) -> [PowerReading] {
        if !isConnected {
            guard moment.awake >= nextTry else { return missing() }
            nextTry = moment.awake + Self.retry
            guard reconnect(at: moment) else { return missing() }
        }
        do throws(AgentLink.Fault) {
            return take(try link.read(channels: channels.count).readings)
        } catch {
            isConnected = false
            lose(because: error, at: moment)
            return missing()
        }
    }

    private func missing() -> [PowerReading] { channels.map { _ in .missing(reason) } }

    private mutating func lose(because fault: AgentLink.Fault, at moment: Moment) {
        reason = Self.words(fault, link.path)
        let isSilent = fault == .socket(SocketError(.timedOut, path: link.path))
        nextTry = moment.awake + (isSilent ? Self.retryAfterSilence : Self.retry)
    }

    private mutating func reconnect(at moment: Moment) -> Bool {
        do throws(AgentLink.Fault) {
            let introduction = try link.connect()
            guard Self.channels(introduction) == channels else {
                reason = "the agent at \(link.path) was restarted and gives other channels"
                return false
            }
            if introduction.greeting.instance != instance, counting == .going { counting = .restarted }
            instance = introduction.greeting.instance
            isConnected = true
            return true
        } catch {
            lose(because: error, at: moment)
            return false
        }
    }

    /// The agent's counters as this source's, which never fall.
    private mutating func take(_ readings: [PowerReading]) -> [PowerReading] {
        let state = counting
        counting = .going
        return readings.indices.map { channel in
            guard case .energy(let energy) = readings[channel] else { return readings[channel] }
            if state != .going { baselines[channel] = (energy, counted[channel]) }
            if state == .restarted {
                return .missing("the agent at \(link.path) was restarted; what was used meanwhile is unknown")
            }
            let (agent, before) = baselines[channel]
            counted[channel] = max(counted[channel], before + energy - agent)
            return .energy(counted[channel])
        }
    }

    private static func channels(_ introduction: AgentLink.Introduction) -> [PowerChannel]? {
        let count = introduction.greeting.channels
        let channels = introduction.channels.enumerated().compactMap { PowerChannel($1, number: $0, of: count) }
        return channels.count == count ? channels : nil
    }

    private static func words(_ fault: AgentLink.Fault, _ path: String) -> String {
        switch fault {
        case .socket(let error):
            switch error.problem {
            case .timedOut: "the agent at \(path) did not answer in \(AgentLink.patience) s"
            default: "the agent at \(path) has gone"
            }
        case .otherVersion(let version): "the agent at \(path) was restarted and speaks version \(version)"
        case .nonsense: "the agent at \(path) gave an answer that is none"
        }
    }

    private static func refusal(_ fault: AgentLink.Fault, _ path: String) -> PowerSourceError {
        let restart = "sudo systemctl restart wattmark-agent"
        switch fault {
        case .socket(let error):
            switch error.problem {
            case .absent:
                return PowerSourceError(
                    source, .absent, finding: "no agent serves \(path)", remedy: "sudo wattmark agent install")
            case .notPermitted:
                return PowerSourceError(
                    source, .notPermitted, finding: "\(path) may be used by its group only",
                    remedy: "sudo usermod -aG wattmark $USER, then log in again")
            case .refused:
                return PowerSourceError(
                    source, .faulty, finding: "the agent at \(path) is not running", remedy: restart)
            case .timedOut:
                return PowerSourceError(
                    source, .faulty, finding: "the agent at \(path) did not answer in \(AgentLink.patience) s",
                    remedy: restart)
            case .closed:
                return PowerSourceError(
                    source, .faulty, finding: "the agent at \(path) hung up; it may have too many clients",
                    remedy: restart)
            default:
                return PowerSourceError(source, .faulty, finding: "\(error)")
            }
        case .otherVersion(let version):
            let isNewer = version > AgentMessages.version
            return PowerSourceError(
                source, .faulty,
                finding: "the agent at \(path) speaks version \(version) and this wattmark "
                    + "version \(AgentMessages.version)",
                remedy: isNewer ? "update wattmark" : "sudo wattmark agent install, which replaces the agent")
        case .nonsense:
            return PowerSourceError(
                source, .faulty, finding: "what answers at \(path) is no agent of wattmark",
                remedy: "see which program it is: sudo ss -xlp")
        }
    }

    private static let source = "agent"
}
