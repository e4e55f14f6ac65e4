import Footprint
import Observations

/// A score in percent lies below 0 or above 100.
struct ScoreRange: PlausibilityRule {
    static let name = "score-range"

    mutating func flags(of entry: Entry) -> [PlausibilityFlag] {
        entry.observations.compactMap { observation in
            let metric = observation.metric
            guard metric.better == .higher, metric.unit == "%", !(0...100).contains(observation.value) else {
                return nil
            }
            return PlausibilityFlag(
                rule: Self.name, entry: entry.key, subject: metric.name,
                value: DecimalText.shortest(observation.value, digits: 6), reason: "a share lies between 0 and 100 %")
        }
    }
}
