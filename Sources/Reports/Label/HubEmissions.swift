public import Footprint

/// The `co2_eq_emissions` block of a Hugging Face model card: what making the model emitted in all.
///
/// The hub counts grams of CO2e. Source: Hugging Face, "Displaying carbon emissions for your model", hub
/// documentation, read 2026-11-21.
public struct HubEmissions: Sendable, Equatable {
    /// Of the whole training, not of a functional unit.
    public var emissions: Estimate<CarbonMass>
    /// Where the number comes from.
    public var source: String
    /// "pre-training" or "fine-tuning"; `nil` where it is not known.
    public var trainingType: String?
    /// "Quebec, Canada", as exact as it is known.
    public var location: String?
    /// "8 × NVIDIA H100 SXM5".
    public var hardware: String?

    public init(
        emissions: Estimate<CarbonMass>, source: String, trainingType: String? = nil, location: String? = nil,
        hardware: String? = nil
    ) {
        self.emissions = emissions
        self.source = source
        self.trainingType = trainingType
        self.location = location
        self.hardware = hardware
    }

    /// The block as YAML, without the lines `---` around it; what is not known has no line.
    public var yaml: String {
        let (low, central, high) = (emissions.low, emissions.central, emissions.high)
        let range = emissions.isRange ? " (\(Self.number(low)) to \(Self.number(high)))" : ""
        var lines = [
            "co2_eq_emissions:",
            "  emissions: \(Self.number(central))  # g CO2e\(range), \(emissions.method.rawValue)",
            "  source: \(Self.quoted(source))",
        ]
        for (key, text) in [
            ("training_type", trainingType), ("geographical_location", location), ("hardware_used", hardware),
        ] {
            if let text { lines.append("  \(key): \(Self.quoted(text))") }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Plain digits, as the hub reads them.
    private static func number(_ mass: CarbonMass) -> String {
        DecimalText.significant(mass.canonical, digits: 4).filter { $0 != "," }
    }

    /// A YAML text that nothing in it can end.
    private static func quoted(_ text: String) -> String {
        let safe = SafeText.singleLine(text).map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }
        return "\"" + safe.joined() + "\""
    }
}
