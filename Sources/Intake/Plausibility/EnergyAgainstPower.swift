import Observations

/// Energy for each token (image, video) times their number a second is the power. Where a file gives all three and they
/// do not fit together, one of them is wrong.
enum EnergyAgainstPower {
    /// - Returns: `nil` if they fit within 2 %.
    static func flag(
        entry: String, metric: Metric, joules: Double, perSecond: Double, watts: Double
    ) -> PlausibilityFlag? {
        let implied = joules * perSecond
        guard abs(implied - watts) > 0.02 * watts else { return nil }
        return PlausibilityFlag(
            rule: "energy-against-power", entry: entry, subject: metric.name, value: "\(joules) \(metric.unit)",
            reason: "times \(perSecond) a second it makes \(implied) W, and the power is given as \(watts) W")
    }
}
