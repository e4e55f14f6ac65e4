import Footprint
import Observations

/// Energy for each token (image, video) times their number a second is the power. Where a file gives all three and they
/// do not fit within 2 %, one of them is wrong.
struct EnergyAgainstPower: PlausibilityRule {
    static let name = "energy-against-power"

    private static let pairs = [
        ("energy_per_token", "output_throughput"), ("energy_per_image", "image_throughput"),
        ("energy_per_video", "video_throughput"),
    ]

    mutating func flags(of entry: Entry) -> [PlausibilityFlag] {
        guard let watts = entry.value(of: "average_power") else { return [] }
        return Self.pairs.compactMap { energy, rate in
            guard let joules = entry.value(of: energy), let perSecond = entry.value(of: rate) else { return nil }
            let implied = joules * perSecond
            guard abs(implied - watts) > 0.02 * watts else { return nil }
            return PlausibilityFlag(
                rule: Self.name, entry: entry.key, subject: energy, value: DecimalText.shortest(joules, digits: 6),
                reason: "times \(DecimalText.shortest(perSecond, digits: 6)) a second it makes "
                    + "\(DecimalText.shortest(implied, digits: 6)) W, and the power is given as "
                    + "\(DecimalText.shortest(watts, digits: 6)) W")
        }
    }
}
