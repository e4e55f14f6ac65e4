import Catalog
import Footprint

/// Whether the factors of a manifest are those that the catalog publishes under the same source.
///
/// A factor that a publisher gave by hand, or of a source that is not in the catalog, is an input and no claim. Scales and
/// classes of the catalog must be as they are there.
struct FactorClaims {
    let manifest: Manifest
    let catalog: ReferenceCatalog

    init(_ manifest: Manifest, catalog: ReferenceCatalog) {
        self.manifest = manifest
        self.catalog = catalog
    }

    var claims: [Claim] { scale + classes + intensities }

    private var scale: [Claim] {
        guard let stated = manifest.rating?.scale, let known = try? RatingScale(named: stated.id, in: catalog) else {
            return []
        }
        return [claim("scale \(stated.id)", stated.steps == known.steps, words(stated.steps), words(known.steps))]
    }

    /// The classes as they were on their day; a day of which the catalog has none is a claim that differs.
    private var classes: [Claim] {
        guard let stated = manifest.rating?.classes,
            let newest = try? CarbonClasses(for: stated.unit, in: catalog), newest.id == stated.id
        else { return [] }
        let day = CalendarDate(stated.validFrom)
        let known = day.flatMap { try? CarbonClasses(for: stated.unit, on: $0, in: catalog) } ?? newest
        let subject = "classes \(stated.id)"
        guard known.validFrom == stated.validFrom else {
            return [claim(subject, false, "valid from \(stated.validFrom)", "valid from \(known.validFrom)")]
        }
        return [claim(subject, stated.steps == known.steps, words(stated.steps), words(known.steps))]
    }

    // MARK: - Carbon intensity

    /// Of the scores and of those peers whose carbon intensity is another, where their line of evidence is that of a row of
    /// the catalog.
    private var intensities: [Claim] {
        let own = manifest.score.carbonIntensity
        let peers = (manifest.rating?.peers ?? []).filter { $0.published == nil && $0.carbonIntensity != own }
        return intensity(own, of: nil)
            + (manifest.other.map { intensity($0.carbonIntensity, of: $0.stage.scoreName) } ?? [])
            + peers.flatMap { intensity($0.carbonIntensity, of: $0.name) }
    }

    private func intensity(_ stated: Estimate<CarbonIntensity>, of owner: String?) -> [Claim] {
        guard let line = EvidenceLine.of(stated.derivation), let row = row(of: line) else { return [] }
        let known = row.intensity
        let pairs = [(stated.low, known.low), (stated.central, known.central), (stated.high, known.high)]
        let isSame = pairs.allSatisfy {
            abs($0.canonical - $1.canonical) <= 1e-12 * abs($1.canonical)
        }
        return [
            claim(
                "carbon intensity" + (owner.map { " of \($0)" } ?? "") + ", \(row.place) \(row.year)", isSame,
                words(stated), words(known))
        ]
    }

    /// The row of a grid or a cloud region whose account a line is.
    private func row(of line: String) -> GridIntensity? {
        for grid in (try? catalog.grids()) ?? [] {
            // Most rows are told apart by their beginning, before a line is made of them.
            for year in grid.years where line.hasPrefix(year.origin.id) {
                guard EvidenceLine.of(year.intensity.derivation) == line else { continue }
                return try? grid.intensity(in: year.year)
            }
        }
        for region in (try? catalog.cloudRegions()) ?? [] {
            for year in region.years where line.hasPrefix(year.origin.id) {
                guard EvidenceLine.of(year.intensity.derivation) == line else { continue }
                return try? region.intensity(in: year.year)
            }
        }
        return nil
    }

    // MARK: - Words

    private func claim(_ subject: String, _ isSame: Bool, _ stated: String, _ found: String) -> Claim {
        Claim(.factors, subject, isSame ? .verified : .differs(stated: stated, found: found, by: nil))
    }

    /// "472 g/kWh"; with a range "450 (400 to 500)" and the unit.
    private func words(_ intensity: Estimate<CarbonIntensity>) -> String {
        let central = intensity.central.text(digits: 6)
        guard intensity.isRange else { return central }
        return "\(central) (\(intensity.low.text(digits: 6)) to \(intensity.high.text(digits: 6)))"
    }

    private func words(_ steps: [RatingScale.Step]) -> String {
        steps.map { "\($0.letter) \($0.includesStart ? "from" : "above") \(DecimalText.shortest($0.from, digits: 6))" }
            .joined(separator: ", ")
    }

    private func words(_ steps: [CarbonClasses.Step]) -> String {
        steps.map { step in
            step.letter + (step.atMost.map { " to \(DecimalText.shortest($0, digits: 6))" } ?? "")
        }.joined(separator: ", ")
    }
}
