import Footprint
import Rating
import Studies

/// The tables of the ratings in one category.
struct RatingTables {
    let rated: RatedCategory

    /// One line for each model, the lowest carbon first.
    func ratings(limit: Int?) -> Table {
        let unit = rated.benchmark.unit.name
        var columns: [Column] = [
            .text("name", "model"), .text("letter", "letter"),
            .estimate(
                "sci_g", "gCO2eq", Per<CarbonMass, Count>.self, exported: ExportedUnit("", 1)
            ).printed(in: PrintedUnit("", 1)),
        ]
        let doubts = rated.members.map { RatingWords.doubt($0.rating.relative, scale: rated.scale) }
        if doubts.contains(where: { $0 != nil }) {
            columns.append(.text("probabilities", "letter by draws", visibility: .ifRoom(5)))
        }
        columns += [
            .number("percentile", "percentile", style: .decimals(0), visibility: .ifRoom(4)),
            .number("rank", "rank", style: .plain(6), visibility: .ifRoom(3)),
            .text("class", "class", visibility: .ifRoom(6)),
        ]
        let hasEnergy = rated.members.contains { $0.peer.energy != nil }
        if hasEnergy {
            columns.append(
                .estimate(
                    "energy_wh", "energy, Wh", Energy.self, exported: ExportedUnit("", 3_600), visibility: .ifRoom(2)
                )
                .printed(in: PrintedUnit("", 3_600)))
        }
        let hasStars = rated.members.contains { $0.rating.stars != nil }
        if hasStars {
            columns += [
                .number("stars_equal_width", "stars (width)", style: .decimals(0), visibility: .ifRoom(1)),
                .number("stars_quintile", "stars (fifths)", style: .decimals(0), visibility: .ifRoom(1)),
            ]
        }
        let adjusted = rated.members.contains { $0.rating.adjusted != nil }
        if adjusted {
            columns += [
                .number("accuracy", "accuracy", style: .plain(3), visibility: .ifRoom(5)),
                .number("frontier_distance", "carbon ×", style: .plain(3), visibility: .ifRoom(2)),
            ]
        }
        var table = Table(
            key: "ratings", title: "Ratings, gCO2eq per \(unit)", columns: columns,
            footnotes: footnotes(hasStars, adjusted))
        for (member, doubt) in zip(rated.members, doubts) {
            let relative = member.rating.relative
            var cells: [Cell] = [.text(member.name), .text(relative.letter), .estimate(member.peer.sci)]
            if doubts.contains(where: { $0 != nil }) { cells.append(.text(doubt)) }
            cells += [.number(relative.percentile), .number(relative.rank), .text(member.rating.absolute?.letter)]
            if hasEnergy {
                cells.append(.estimate(member.peer.energy?.mapped { Energy(canonical: $0.canonical) }))
            }
            if hasStars {
                cells += [
                    .number(member.rating.stars.map { Double($0.equalWidth) }),
                    .number(member.rating.stars.map { Double($0.quintile) }),
                ]
            }
            if adjusted {
                cells += [.number(member.rating.adjusted?.accuracy), .number(member.rating.adjusted?.distance)]
            }
            table.append(cells)
        }
        table.shownRows = limit
        for credit in rated.credits { table.credit(credit) }
        return table
    }

    private func footnotes(_ hasStars: Bool, _ adjusted: Bool) -> [String] {
        var notes = ["Letter: \(RatingWords.scale(rated.scale))."]
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
    var category: Table {
        var table = Table(
            key: "category", title: "Category",
            columns: [.text("dimension", "dimension"), .text("value", "value"), .text("evidence", "known from")])
        for dimension in Trait.Dimension.allCases {
            if let trait = rated.category[dimension] {
                table.append([.text(dimension.rawValue), .text(trait.value), .text(trait.evidence)])
            } else {
                table.append([.text(dimension.rawValue), .text("not distinguished"), .text("")])
            }
        }
        return table
    }

    /// By what one model belongs to the category.
    func membership(of member: RatedCategory.Member) -> Table {
        var table = Table(
            key: "category", title: "Category",
            columns: [.text("dimension", "dimension"), .text("value", "value"), .text("evidence", "known from")])
        for dimension in Trait.Dimension.allCases {
            if let asked = rated.category[dimension] {
                let own = member.traits.first { $0.dimension == dimension } ?? asked
                table.append([.text(dimension.rawValue), .text(own.value), .text(own.evidence)])
            } else {
                table.append([.text(dimension.rawValue), .text("not distinguished"), .text("")])
            }
        }
        return table
    }

    /// SCER's table of measurement, workload, environment and method.
    var benchmark: Table {
        let sheet = rated.benchmark
        var table = Table(key: "benchmark", title: "Benchmark", columns: [.text("item", "item"), .text("text", "")])
        let items: [(String, String)] = [
            ("measurement", sheet.measurement.rawValue), ("workload", sheet.workload),
            ("unit of software function", sheet.unit.name), ("test environment", sheet.environment),
            ("method", sheet.method), ("equal among peers", sheet.equal.joined(separator: "; ")),
            ("valid from", sheet.validFrom), ("source", sheet.source),
        ]
        for (item, text) in items where !text.isEmpty { table.append([.text(item), .text(text)]) }
        return table
    }

    /// Who is not rated here and why; `nil` without any.
    func leftOut(limit: Int?) -> Table? {
        guard !rated.leftOut.isEmpty else { return nil }
        var table = Table(
            key: "left_out", title: "Not rated here", columns: [.text("name", "model"), .text("reason", "why")])
        for one in rated.leftOut { table.append([.text(one.name), .text(one.reason)]) }
        table.shownRows = limit
        return table
    }
}
