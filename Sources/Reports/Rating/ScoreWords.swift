import Footprint
import Rating

/// A score in words, with the digits that its range supports: the same on a label, in a table and in a manifest.
struct ScoreWords {
    let sci: Estimate<Per<CarbonMass, Count>>
    let energyPerUnit: Estimate<Per<Energy, Count>>?
    let unit: FunctionalUnit

    init(_ score: CarbonScore) {
        sci = score.sci
        energyPerUnit = score.energyPerUnit
        unit = score.unit
    }

    init(_ peer: Peer, per unit: FunctionalUnit) {
        sci = peer.sci
        energyPerUnit = peer.energy
        self.unit = unit
    }

    /// "0.0212 gCO2eq per 1,000 output tokens": the form of the SCER draft, never with "/".
    var score: String { "\(number(sci.central.canonical)) gCO2eq per \(unit.name)" }

    /// "0.0150 to 0.0310"; `nil` without a range.
    var range: String? {
        sci.isRange ? "\(number(sci.low.canonical)) to \(number(sci.high.canonical))" : nil
    }

    /// "0.0331 Wh per 1,000 output tokens, measured", "not known".
    var energy: String {
        guard let energyPerUnit else { return "not known" }
        let each = energyPerUnit.central.canonical
        // One unit for all up to the kilowatt-hour, so that labels can be compared by eye.
        let text =
            abs(each) < 3.6e6
            ? NumberText.styled(each / 3_600, .significant(3)) + " Wh" : Energy(canonical: each).text(digits: 3)
        return "\(text) per \(unit.name), \(energyPerUnit.method.rawValue)"
    }

    /// Three significant digits where the range is narrow, two where it is wide; without an exponent, as the draft asks
    /// for a decimal number.
    func number(_ grams: Double) -> String {
        let digits = sci.relativeHalfWidth > 0.1 ? 2 : 3
        // Further down zeros would be harder to count than an exponent is to read.
        guard grams >= 1e-12, grams < 1e-4 else { return NumberText.styled(grams, .significant(digits)) }
        var decimals = digits - 1
        var scaled = grams
        while scaled < 1 {
            scaled *= 10
            decimals += 1
        }
        return NumberText.styled(grams, .decimals(decimals))
    }
}
