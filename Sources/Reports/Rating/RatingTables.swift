import Footprint
import Rating
import Studies

/// The tables of the ratings in one category.
struct RatingTables {
    let rated: RatedCategory

    /// One line for each model, the lowest carbon first.
    func ratings(limit: Int?) -> Table {
        let shown = RatingColumn.allCases.filter { $0.isKnown(in: rated) }
        var table = Table(
            key: "ratings", title: title, columns: shown.map(\.column),
            footnotes: footnotes(shown.contains(.starsByWidth), shown.contains(.frontier)))
        for member in rated.members { table.append(shown.map { $0.cell(of: member, in: rated) }) }
        table.shownRows = limit
        for credit in rated.credits { table.credit(credit) }
        return table
    }

    private var title: String {
        let basis = rated.benchmark.measurement == .sci ? "" : " by \(rated.benchmark.measurement.noun)"
        return "Ratings\(basis), gCO2eq per \(rated.benchmark.unit.name)"
    }

    private func footnotes(_ hasStars: Bool, _ adjusted: Bool) -> [String] {
        var notes = ["Letter: \(RatingWords.scale(rated.scale))."]
        if rated.members.contains(where: { $0.rating.relative.probabilities.count > 1 }) {
            notes.append(
                "A share beside a letter is how often it came out among \(NumberText.styled(Double(rated.draws), .decimals(0))) "
                    + "draws from the ranges; a letter without one is certain, or no range is known.")
        }
        if let classes = rated.classes { notes.append("Class: \(RatingWords.classes(classes)).") }
        if hasStars {
            notes.append(
                "Stars: AI Energy Score, 5 for the least energy; by five bands of equal width, and by fifths of the models."
            )
        }
        if adjusted {
            notes.append("Carbon ×: times the least carbon of a model at least as accurate; 1 is on the frontier.")
        }
        return notes
    }

    /// What the models have in common, and what is not distinguished.
    var category: Table { traits { $0 } }

    /// By what one model belongs to the category.
    func membership(of member: RatedCategory.Member) -> Table {
        traits { asked in member.traits.first { $0.dimension == asked.dimension } ?? asked }
    }

    /// - Parameter known: The trait to show for one of the category.
    private func traits(_ known: (Trait) -> Trait) -> Table {
        var table = Table(
            key: "category", title: "Category",
            columns: [.text("dimension", "dimension"), .text("value", "value"), .text("evidence", "known from")])
        for dimension in Trait.Dimension.allCases {
            let trait = rated.category[dimension].map(known)
            table.append([
                .text(dimension.rawValue), .text(trait?.value ?? "not distinguished"), .text(trait?.evidence ?? ""),
            ])
        }
        return table
    }

    /// SCER's table of measurement, workload, environment and method, as one row.
    var benchmark: Table {
        let sheet = rated.benchmark
        let items: [(key: String, header: String, text: String)] = [
            ("measurement", "measurement", sheet.measurement.rawValue), ("workload", "workload", sheet.workload),
            ("unit", "unit of software function", sheet.unit.name),
            ("environment", "test environment", sheet.environment), ("method", "method", sheet.method),
            ("equal_among_peers", "equal among peers", sheet.equal.joined(separator: "; ")),
            ("valid_from", "valid from", sheet.validFrom), ("source", "source", sheet.source),
        ]
        let stated = items.filter { !$0.text.isEmpty }
        var table = Table(
            key: "benchmark", title: "Benchmark", columns: stated.map { .text($0.key, $0.header) })
        table.append(stated.map { .text($0.text) })
        return table
    }

    /// How many models are not rated here for which reason; `nil` without any.
    var reasons: Table? {
        guard !rated.leftOut.isEmpty else { return nil }
        var table = Table(
            key: "left_out_reasons", title: "Not rated here",
            columns: [
                .number("models", "models", style: .decimals(0)), .text("reason", "why"),
                .text("example", "one of them", visibility: .ifRoom(1)),
            ])
        for (reason, count) in rated.leftOut.reasons {
            let example = rated.leftOut.first { $0.reason == reason }?.name
            table.append([.number(Double(count)), .text(reason), .text(example)])
        }
        table.shownRows = 12
        return table
    }

    /// Who is not rated here and why; `nil` without any.
    func leftOut(limit: Int?) -> Table? {
        guard !rated.leftOut.isEmpty else { return nil }
        var table = Table(
            key: "left_out", title: "Not rated here, by name",
            columns: [.text("name", "model"), .text("reason", "why")])
        for one in rated.leftOut { table.append([.text(one.name), .text(one.reason)]) }
        table.shownRows = limit
        return table
    }
}
