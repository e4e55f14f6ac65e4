import Observations

/// Carbon of training in a model card, where grams are asked for and many tools give kilograms: less than 1 g, or more
/// than 10,000 t, is hard to believe. The largest that developers state is 8,930 t (Llama 3.1 405B, Meta 2024-07).
enum CarbonMagnitude {
    static func flag(entry: String, grams: Double, stated: String) -> PlausibilityFlag? {
        let reason =
            switch grams {
            case ..<1: "less than a gram for training a model; the field is in grams, perhaps kilograms were meant"
            case 1e10...: "more than 10,000 t for training a model, which nobody has stated"
            default: String?.none
            }
        return reason.map {
            PlausibilityFlag(
                rule: "carbon-magnitude", entry: entry, subject: HuggingFaceCard.carbon.name, value: stated, reason: $0)
        }
    }
}
