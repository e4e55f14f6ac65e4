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

    var claims: [Claim] { scale + classes + intensities + overheads + embodied }

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
        return [compare("carbon intensity", of: owner, row.name, stated, row.intensity)]
    }

    /// The row of a grid, a cloud region or a publisher's own intensity whose account a line is.
    private func row(of line: String) -> (name: String, intensity: Estimate<CarbonIntensity>)? {
        for row in (try? catalog.assumptions()) ?? [] where line.hasPrefix(row.id) {
            guard let known = row.carbonIntensity, EvidenceLine.of(known.derivation) == line else { continue }
            return (row.meaning, known)
        }
        return place(of: line).map { ("\($0.place) \($0.year)", $0.intensity) }
    }

    private func place(of line: String) -> GridIntensity? {
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

    // MARK: - PUE and embodied carbon

    /// Of the scores and of those peers whose PUE is another, where it is that of a data centre of the catalog.
    private var overheads: [Claim] {
        let own = manifest.score.pue
        let peers = (manifest.rating?.peers ?? []).filter { $0.published == nil && $0.pue != own }
        return overhead(own, of: nil) + (manifest.other.map { overhead($0.pue, of: $0.stage.scoreName) } ?? [])
            + peers.flatMap { overhead($0.pue, of: $0.name) }
    }

    private func overhead(_ stated: Estimate<Ratio>, of owner: String?) -> [Claim] {
        guard let line = EvidenceLine.of(stated.derivation) else { return [] }
        for centre in (try? catalog.dataCentres()) ?? [] where line.hasPrefix(centre.id) {
            guard let known = centre.pue, EvidenceLine.of(known.derivation) == line else { continue }
            return [compare("PUE", of: owner, "\(centre.operatorName), \(centre.scope) \(centre.year)", stated, known)]
        }
        return []
    }

    /// Of accelerators whose account is that of a row of the catalog, so many times.
    private var embodied: [Claim] {
        embodied(manifest.score, of: nil) + (manifest.other.map { embodied($0, of: $0.stage.scoreName) } ?? [])
    }

    private func embodied(_ score: CarbonScore, of owner: String?) -> [Claim] {
        guard let hardware = score.hardware, let line = EvidenceLine.of(hardware.embodied.derivation),
            line.hasPrefix(Self.ofAll)
        else { return [] }
        let one = line.dropFirst(Self.ofAll.count)
        for accelerator in (try? catalog.accelerators()) ?? [] where one.hasPrefix(accelerator.id) {
            guard let each = accelerator.embodied, EvidenceLine.of(each.derivation) == String(one) else { continue }
            let known = each * hardware.total
            return [compare("embodied carbon", of: owner, accelerator.name, hardware.embodied, known)]
        }
        return []
    }

    /// How the account of the embodied carbon of n accelerators begins, before that of one.
    private static let ofAll = "M = n × m; m: "

    private func compare<Q: Quantity>(
        _ factor: String, of owner: String?, _ row: String, _ stated: Estimate<Q>, _ known: Estimate<Q>
    ) -> Claim {
        let pairs = [(stated.low, known.low), (stated.central, known.central), (stated.high, known.high)]
        let isSame = pairs.allSatisfy { abs($0.canonical - $1.canonical) <= 1e-12 * abs($1.canonical) }
        let subject = factor + (owner.map { " of \($0)" } ?? "") + ", " + row
        return claim(subject, isSame, words(stated), words(known))
    }

    // MARK: - Words

    private func claim(_ subject: String, _ isSame: Bool, _ stated: String, _ found: String) -> Claim {
        Claim(.factors, subject, isSame ? .verified : .differs(stated: stated, found: found, by: nil))
    }

    /// "472 g/kWh"; with a range "450 (400 to 500)" and the unit.
    private func words<Q: Quantity>(_ estimate: Estimate<Q>) -> String {
        let central = estimate.central.text(digits: 6)
        guard estimate.isRange else { return central }
        return "\(central) (\(estimate.low.text(digits: 6)) to \(estimate.high.text(digits: 6)))"
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
