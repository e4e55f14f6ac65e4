public import Footprint

/// The line that a tracked run shows on a terminal while it goes on.
///
/// ```swift
/// LiveLine(elapsed: .seconds(75), power: .watts(112), energy: .wattHours(2.3)).text(columns: 80)
/// // "wattmark  1.25 min  112 W  2.30 Wh"
/// ```
public struct LiveLine: Sendable {
    public var elapsed: TimeSpan
    public var power: Power?
    public var energy: Energy
    public var carbon: CarbonMass?
    /// Share of the work that is done, and what is left of it.
    public var progress: Double?
    public var remainingTime: Estimate<TimeSpan>?
    public var remainingEnergy: Estimate<Energy>?
    /// Something that must be seen at once.
    public var warning: String?

    public init(elapsed: TimeSpan, power: Power? = nil, energy: Energy, carbon: CarbonMass? = nil) {
        self.elapsed = elapsed
        self.power = power
        self.energy = energy
        self.carbon = carbon
    }

    /// The parts that fit, the most important first.
    public func text(columns: Int) -> String {
        var parts = ["wattmark", elapsed.text(), power?.text() ?? "power unknown", energy.text()]
        if let warning { parts.append(warning) }
        if let carbon { parts.append(carbon.text() + " CO2e") }
        if let progress { parts.append("\(DecimalText.fixed((progress * 100).rounded(.down), decimals: 0)) %") }
        if let remainingTime { parts.append("\(remainingTime.text) left") }
        if let remainingEnergy { parts.append("\(remainingEnergy.text) more") }
        var line = parts[0]
        for part in parts.dropFirst() where line.count + 2 + part.count < columns { line += "  " + part }
        return String(line.prefix(max(0, columns - 1)))
    }
}
