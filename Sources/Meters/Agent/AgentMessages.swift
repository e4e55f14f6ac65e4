import Footprint
import Telemetry

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The lines that a client and the agent exchange (Docs/Agent.md): fields between tabs, the first one names the line.
public enum AgentMessages {
    /// Raised when an older side would misread a line.
    public static let version = 1
    public static let defaultPath = "/run/wattmark/agent.sock"
    /// Names another path.
    public static let variable = "WATTMARK_AGENT"

    /// The path that is meant where none is given.
    public static var usualPath: String {
        let named = getenv(variable).map { String(cString: $0) } ?? ""
        return named.isEmpty ? defaultPath : named
    }

    /// Bytes of the longest line of the agent, and of a client.
    static let longestAnswer = 16_384
    static let longestQuestion = 64
    static let mostChannels = 256

    static let hello = "hello\t\(version)"
    static let read = "read"

    static func fields(_ line: String) -> [Substring] { line.split(separator: "\t", omittingEmptySubsequences: false) }

    /// Text that fits into a field.
    static func field(_ text: String, longest: Int = 200) -> String {
        let plain = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) }
        return String(String(plain).prefix(longest))
    }

    /// The version that the other side speaks: `hello 1 …` gives 1; `nil` for a line that is no greeting.
    static func version(of line: String) -> Int? {
        let fields = fields(line)
        return fields.count >= 2 && fields[0] == "hello" ? Int(fields[1]) : nil
    }
}

/// How the agent answers a greeting: which agent it is, since when, and how many channels follow.
struct AgentGreeting: Sendable, Hashable {
    /// Another after each start of the agent: its counters then begin again.
    let instance: String
    let channels: Int
    /// What it reads: "RAPL (powercap)".
    let name: String

    var line: String {
        "hello\t\(AgentMessages.version)\t\(instance)\t\(channels)\t\(AgentMessages.field(name))"
    }

    init(instance: String, channels: Int, name: String) {
        self.instance = instance
        self.channels = channels
        self.name = name
    }

    init?(_ line: String) {
        let fields = AgentMessages.fields(line)
        guard fields.count >= 5, fields[0] == "hello", let channels = Int(fields[3]),
            (1...AgentMessages.mostChannels).contains(channels), fields[2].count <= 64
        else { return nil }
        self.init(instance: String(fields[2]), channels: channels, name: AgentMessages.field(String(fields[4])))
    }
}

extension PowerChannel {
    /// `channel 0 processor-0 measured 0.95 1.05 - package-0`
    func line(number: Int) -> String {
        let container = partOf.map(String.init) ?? "-"
        return ["channel", "\(number)", "\(component)", method.rawValue, "\(uncertainty.low)", "\(uncertainty.high)"]
            .joined(separator: "\t") + "\t\(container)\t\(AgentMessages.field(label))"
    }

    /// - Parameter count: Of the agent's channels.
    init?(_ line: String, number: Int, of count: Int) {
        let fields = AgentMessages.fields(line)
        guard fields.count >= 8, fields[0] == "channel", Int(fields[1]) == number,
            let component = Component(String(fields[2])), let method = Method(rawValue: String(fields[3])),
            let low = Double(fields[4]), let high = Double(fields[5]), (0...1).contains(low), high >= 1
        else { return nil }
        let container = Int(fields[6])
        if container == nil, fields[6] != "-" { return nil }
        if let container, !(0..<count).contains(container) || container == number { return nil }
        self.init(
            component, label: AgentMessages.field(String(fields[7])), method: method,
            uncertainty: Uncertainty(low: low, high: high), partOf: container)
    }
}

/// Readings of all channels in one line: `readings e 12.345 p 80 m ‘no answer’`, each kind and value in fields of their own.
struct AgentReadings: Sendable, Hashable {
    let readings: [PowerReading]

    /// Joules and watts are told to a thousandth, no finer.
    var line: String {
        readings.reduce(into: "readings") { line, reading in
            switch reading {
            case .energy(let energy): line += "\te\t\(Self.thousandths(energy.joules))"
            case .power(let power): line += "\tp\t\(Self.thousandths(power.watts))"
            case .missing(let reason): line += "\tm\t\(AgentMessages.field(reason))"
            }
        }
    }

    init(_ readings: [PowerReading]) { self.readings = readings }

    init?(_ line: String, channels: Int) {
        let fields = AgentMessages.fields(line)
        guard fields[0] == "readings", fields.count == 1 + 2 * channels else { return nil }
        var found: [PowerReading] = []
        for channel in 0..<channels {
            let text = String(fields[2 + 2 * channel])
            switch fields[1 + 2 * channel] {
            case "e":
                guard let joules = Self.number(text) else { return nil }
                found.append(.energy(.joules(joules)))
            case "p":
                guard let watts = Self.number(text) else { return nil }
                found.append(.power(.watts(watts)))
            case "m": found.append(.missing(AgentMessages.field(text)))
            default: return nil
            }
        }
        readings = found
    }

    private static func thousandths(_ value: Double) -> Double { (value * 1_000).rounded(.down) / 1_000 }

    private static func number(_ text: String) -> Double? {
        Double(text).flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
    }
}
