import Footprint
import Observations

/// Carbon of training in a model card, where grams are asked for and many tools give kilograms: less than 1 g, or more
/// than 10,000 t, is hard to believe. The largest that developers state is 8,930 t (Llama 3.1 405B, Meta 2024-07).
struct CarbonMagnitude: PlausibilityRule {
    static let name = "carbon-magnitude"

    mutating func flags(of entry: Entry) -> [PlausibilityFlag] {
        entry.observations.compactMap { observation in
            guard observation.metric == HuggingFaceCard.carbon, let reason = Self.reason(observation.value) else {
                return nil
            }
            return PlausibilityFlag(
                rule: Self.name, entry: entry.key, subject: observation.metric.name,
                value: DecimalText.shortest(observation.value, digits: 6), reason: reason)
        }
    }

    private static func reason(_ grams: Double) -> String? {
        switch grams {
        case ..<1: "less than a gram for training a model; the field is in grams, perhaps kilograms were meant"
        case 1e10...: "more than 10,000 t for training a model, which nobody has stated"
        default: nil
        }
    }
}
