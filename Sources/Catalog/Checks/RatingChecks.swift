import Footprint

extension ReferenceCatalog {
    /// Bands, scales and classes that leave a gap, overlap or never end.
    func ratingProblems() -> [RowProblem] {
        let found =
            Dictionary(grouping: readable(sizeBandRows), by: \.validFrom).values.flatMap(bandProblems)
            + Dictionary(grouping: readable(scaleRows), by: \.scale).values.flatMap(scaleProblems)
            + Dictionary(grouping: readable(classRows), by: \.id).values.flatMap(classProblems)
            + doubledClassProblems()
        return found.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
    }

    /// Bands of one day follow each other from 0 to everything.
    private func bandProblems(_ rows: [SizeBand]) -> [RowProblem] {
        let bands = rows.sorted { ($0.from, $0.below) < ($1.from, $1.below) }
        var found: [RowProblem] = []
        var end = 0.0
        for band in bands {
            if band.from != end {
                let fault = band.from < end ? "overlaps the one before, which ends at" : "leaves a gap after"
                found.append(
                    RowProblem(
                        "the band \(fault) \(DecimalText.significant(end, digits: 3))", at: band.origin,
                        column: "from_parameters"))
            }
            end = band.below
        }
        if let last = bands.last, end != .infinity {
            found.append(
                RowProblem(
                    "the largest band has an end: larger models have none", at: last.origin, column: "below_parameters")
            )
        }
        return found
    }

    /// Every position has a letter, and every letter a position.
    private func scaleProblems(_ rows: [RatingScaleStep]) -> [RowProblem] {
        let steps = rows.sorted { $0.from > $1.from }
        var found: [RowProblem] = []
        for (step, next) in zip(steps, steps.dropFirst()) where step.from == next.from {
            found.append(RowProblem("two letters begin at \(step.from) %", at: next.origin, column: "from_percent"))
        }
        for step in steps where step.from == 100 && !step.includesStart {
            found.append(RowProblem("no position is above 100 %", at: step.origin, column: "from_percent"))
        }
        if let last = steps.last, last.from != 0 || !last.includesStart {
            found.append(
                RowProblem(
                    "the worst letter does not reach 0 %", at: last.origin, column: "from_percent, includes_start"))
        }
        for step in steps where step.validFrom != steps[0].validFrom {
            found.append(RowProblem("a scale has one day from which it is used", at: step.origin, column: "valid_from"))
        }
        return found
    }

    /// Thresholds rise in about equal ratios, in the order of their letters, and the last letter has none.
    private func classProblems(_ rows: [CarbonClassStep]) -> [RowProblem] {
        let steps = rows.sorted { ($0.atMost ?? .infinity) < ($1.atMost ?? .infinity) }
        var found: [RowProblem] = []
        for (step, next) in zip(steps, steps.dropFirst()) where step.letter > next.letter {
            found.append(RowProblem("the letters are not in the order of carbon", at: next.origin, column: "at_most_g"))
        }
        for step in steps where (step.unit, step.validFrom) != (steps[0].unit, steps[0].validFrom) {
            found.append(
                RowProblem("classes of one id have one unit and one day", at: step.origin, column: "unit, valid_from"))
        }
        if let last = steps.last, steps.count(where: { $0.atMost == nil }) != 1 {
            found.append(
                RowProblem("one letter, and only one, must have no limit", at: last.origin, column: "at_most_g"))
        }
        return found + ratioProblems(steps)
    }

    private func ratioProblems(_ steps: [CarbonClassStep]) -> [RowProblem] {
        let limits = steps.compactMap { step in step.atMost.map { ($0, step.origin) } }
        let ratios = zip(limits, limits.dropFirst()).map { $1.0 / $0.0 }
        guard ratios.count > 1 else { return [] }
        let usual = ratios.sorted()[ratios.count / 2]
        // 1, 2, 5 and 1, 3, 10 are steps of one ratio, rounded: they differ by a quarter at most.
        return zip(ratios, limits.dropFirst()).compactMap { ratio, limit in
            guard ratio < usual / 1.3 || ratio > usual * 1.3 else { return nil }
            return RowProblem(
                "the threshold is \(DecimalText.significant(ratio, digits: 3)) times the one before, others are "
                    + "\(DecimalText.significant(usual, digits: 3)) times", at: limit.1, column: "at_most_g")
        }
    }

    /// For one unit and one day there is one set of classes.
    private func doubledClassProblems() -> [RowProblem] {
        var owner: [String: String] = [:]
        return readable(classRows).compactMap { row in
            let other = owner.updateValue(row.id, forKey: "\(row.unit) \(row.validFrom)")
            guard let other, other != row.id else { return nil }
            return RowProblem("‘\(other)’ has classes of this unit and day already", at: row.origin, column: "unit")
        }
    }
}
