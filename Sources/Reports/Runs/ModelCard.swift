import Footprint
import Ledger
import Studies

/// The `co2_eq_emissions` block of a Hugging Face model card. The hub counts grams of CO2e.
///
/// Source: Hugging Face, "Displaying carbon emissions for your model", hub documentation, read 2026.
enum ModelCard {
    /// `nil` where the carbon of a run is unknown.
    static func text(_ runs: [RunFootprint]) -> String? {
        let known = runs.compactMap(\.carbon)
        guard let first = known.first, known.count == runs.count else { return nil }
        let sum = known.dropFirst().reduce(first, +)
        let places = unique(runs.compactMap(\.run.place.grid)).joined(separator: ", ")
        let hardware = unique(runs.flatMap { $0.parts.filter { $0.component.hasPrefix("accelerator") }.map(\.source) })
        let range = sum.isRange ? " (\(number(sum.low)) to \(number(sum.high)))" : ""
        var lines = [
            "---", "co2_eq_emissions:", "  emissions: \(number(sum.central))  # g CO2e\(range), \(sum.method.rawValue)",
            "  source: \(quoted(source(runs)))",
        ]
        if !places.isEmpty { lines.append("  geographical_location: \(quoted(places))") }
        if !hardware.isEmpty { lines.append("  hardware_used: \(quoted(hardware.joined(separator: ", ")))") }
        return (lines + ["---", ""]).joined(separator: "\n")
    }

    private static func source(_ runs: [RunFootprint]) -> String {
        let names = runs.map { RunWords.shortName($0.run.id) }.joined(separator: ", ")
        return
            "wattmark \(unique(runs.map(\.run.wattmarkVersion)).joined(separator: ", ")), \(runs.count == 1 ? "run" : "runs") \(names)"
    }

    /// Plain digits, as the hub reads them.
    private static func number(_ mass: CarbonMass) -> String {
        DecimalText.significant(mass.canonical, digits: 4).filter { $0 != "," }
    }

    /// A YAML text that nothing in it can end.
    private static func quoted(_ text: String) -> String {
        let safe = text.unicodeScalars.map { scalar in
            scalar == "\"" || scalar == "\\" ? "\\\(scalar)" : scalar.value < 0x20 ? " " : String(scalar)
        }
        return "\"" + safe.joined() + "\""
    }

    private static func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}
