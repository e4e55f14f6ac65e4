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

    var claims: [Claim] {
        var claims: [Claim] = []
        if let rating = manifest.rating {
            if let known = try? RatingScale(named: rating.scale.id, in: catalog) {
                claims.append(
                    Claim(
                        .factors, "scale \(rating.scale.id)",
                        known.steps == rating.scale.steps
                            ? .verified
                            : .differs(stated: words(rating.scale.steps), found: words(known.steps), by: nil)))
            }
            if let classes = rating.classes, let known = try? CarbonClasses(for: classes.unit, in: catalog),
                known.id == classes.id, known.validFrom == classes.validFrom
            {
                claims.append(
                    Claim(
                        .factors, "classes \(classes.id)",
                        known.steps == classes.steps
                            ? .verified : .differs(stated: words(classes.steps), found: words(known.steps), by: nil)))
            }
        }
        return claims + intensity
    }

    /// The carbon intensity, where its line of evidence is that of a row of the catalog.
    private var intensity: [Claim] {
        let stated = manifest.score.carbonIntensity
        guard let line = EvidenceLine.of(stated.derivation), !line.isEmpty else { return [] }
        let rows =
            (try? catalog.grids().flatMap { grid in grid.years.compactMap { try? grid.intensity(in: $0.year) } }) ?? []
        guard let row = rows.first(where: { EvidenceLine.of($0.intensity.derivation) == line }) else { return [] }
        let known = row.intensity.central
        let isSame =
            abs(stated.central.canonical - known.canonical) <= 1e-12 * abs(known.canonical)
            && abs(stated.low.canonical - row.intensity.low.canonical) <= 1e-12 * abs(row.intensity.low.canonical)
            && abs(stated.high.canonical - row.intensity.high.canonical) <= 1e-12 * abs(row.intensity.high.canonical)
        return [
            Claim(
                .factors, "carbon intensity, \(row.place) \(row.year)",
                isSame
                    ? .verified
                    : .differs(
                        stated: stated.central.text(digits: 6), found: known.text(digits: 6), by: nil))
        ]
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
