import Footprint
import Ledger
import Studies

/// The metadata of a Hugging Face model card for measured runs.
enum ModelCard {
    /// `nil` where the carbon of a run is unknown.
    static func text(_ runs: [RunFootprint]) -> String? {
        let known = runs.compactMap(\.carbon)
        guard let first = known.first, known.count == runs.count else { return nil }
        let sum = known.dropFirst().reduce(first, +)
        let places = unique(runs.compactMap(\.run.place.grid)).joined(separator: ", ")
        let hardware = unique(runs.flatMap { $0.parts.filter { $0.component.hasPrefix("accelerator") }.map(\.source) })
        let emissions = HubEmissions(
            emissions: sum, source: source(runs), location: places.isEmpty ? nil : places,
            hardware: hardware.isEmpty ? nil : hardware.joined(separator: ", "))
        return "---\n" + emissions.yaml + "---\n"
    }

    private static func source(_ runs: [RunFootprint]) -> String {
        let names = runs.map { RunWords.shortName($0.run.id) }.joined(separator: ", ")
        return
            "wattmark \(unique(runs.map(\.run.wattmarkVersion)).joined(separator: ", ")), \(runs.count == 1 ? "run" : "runs") \(names)"
    }

    private static func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}
