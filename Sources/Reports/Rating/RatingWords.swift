import Footprint
import Rating

/// What a rating says, in words.
enum RatingWords {
    /// "A 81 %, B 19 %"; `nil` where the letter is certain or nothing is known of it.
    static func doubt(_ relative: CarbonRating.Relative, scale: RatingScale?) -> String? {
        let letters = scale?.steps.map(\.letter) ?? relative.probabilities.keys.sorted()
        let shares = letters.compactMap { letter in
            relative.probabilities[letter].flatMap { $0 > 0 ? (letter, $0) : nil }
        }
        guard shares.count > 1 else { return nil }
        return shares.map { "\($0.0) \(percent($0.1))" }.joined(separator: ", ")
    }

    /// "B", or "B 67 %" where draws from the ranges gave other letters too; `nil` without a letter.
    static func letter(_ relative: CarbonRating.Relative) -> String? {
        guard let letter = relative.letter else { return nil }
        let share = relative.probabilities[letter] ?? 0
        guard !relative.probabilities.isEmpty, share < 1 else { return letter }
        return "\(letter) \(percent(share))"
    }

    /// Never 0 % or 100 % of what has happened, or has failed to, among the draws.
    static func percent(_ share: Double) -> String {
        let text = NumberText.styled(share * 100, .decimals(0))
        if text == "0", share > 0 { return "<1 %" }
        if text == "100", share < 1 { return ">99 %" }
        return text + " %"
    }

    /// "class C of A to G"; with a range "class C (B to D) of A to G".
    static func absolute(_ rating: Manifest.RatingPart) -> String? {
        guard let absolute = rating.result.absolute, let classes = rating.classes,
            let first = classes.steps.first?.letter, let last = classes.steps.last?.letter
        else { return nil }
        let range = absolute.best == absolute.worst ? "" : " (\(absolute.best) to \(absolute.worst))"
        return "class \(absolute.letter)\(range) of \(first) to \(last)"
    }

    /// "14 models, own data of 2026-02-16": the peers' may be of other days.
    static func peers(_ manifest: Manifest) -> String {
        guard let rating = manifest.rating else { return "not compared" }
        let count = rating.result.relative.count
        let models = count == 1 ? "no other model" : "\(NumberText.styled(Double(count), .decimals(0))) models"
        let ranked = manifest.benchmark.measurement == .sci ? "" : ", ranked by \(manifest.benchmark.measurement.noun)"
        return models + ranked + (manifest.score.date.isEmpty ? "" : ", own data of \(manifest.score.date)")
    }

    /// "41.2 % MMLU-Pro".
    static func accuracy(_ accuracy: Manifest.Accuracy) -> String {
        let unit = accuracy.unit.isEmpty ? "" : " \(accuracy.unit)"
        return NumberText.styled(accuracy.value, .plain(3)) + unit + " \(accuracy.metric)"
    }

    /// "3 (equal width), 2 (quintile)".
    static func stars(_ stars: CarbonRating.Stars) -> String {
        "\(stars.equalWidth) of 5 by equal width, \(stars.quintile) of 5 by quintile"
    }

    /// "rank 12 of 14"; ranks of ties have a half: "rank 3.5 of 14".
    static func rank(_ relative: CarbonRating.Relative) -> String {
        let count = NumberText.styled(Double(relative.count), .decimals(0))
        return "rank \(NumberText.styled(relative.rank, .plain(8))) of \(count)"
    }
}

extension RatingWords {
    /// "A above 90, B from 60, C below 60 (SCER 0.1, 2.3.3)".
    static func scale(_ scale: RatingScale) -> String {
        let steps = scale.steps.enumerated().map { place, step in
            let bound = NumberText.styled(step.from, .plain(6))
            if place == scale.steps.count - 1, place > 0 {
                let above = NumberText.styled(scale.steps[place - 1].from, .plain(6))
                return "\(step.letter) below \(above)"
            }
            return "\(step.letter) \(step.includesStart ? "from" : "above") \(bound)"
        }
        return "percentile \(steps.joined(separator: ", ")); \(scale.source)"
    }

    /// "A to 0.01, B to 0.03, … G above 3 gCO2eq per 1,000 output tokens, valid from 2026-11".
    static func classes(_ classes: CarbonClasses) -> String {
        let steps = classes.steps.enumerated().map { place, step in
            if let bound = step.atMost { return "\(step.letter) to \(NumberText.styled(bound, .plain(4)))" }
            let above = place > 0 ? classes.steps[place - 1].atMost : nil
            return step.letter + (above.map { " above \(NumberText.styled($0, .plain(4)))" } ?? "")
        }
        return "\(steps.joined(separator: ", ")) gCO2eq per \(classes.unit.name), valid from \(classes.validFrom)"
    }

    /// "97 % reported, 3 % assumed"; `nil` where one kind of evidence carries the whole score.
    static func basis(_ basis: ScoreBasis?) -> String? {
        guard let shares = basis?.shares.filter({ $0.share > 0 }), shares.count > 1 else { return nil }
        return shares.map { "\(percent($0.share)) \($0.method.rawValue)" }.joined(separator: ", ")
    }

    /// What stands on the face of every rating: following what, and what its weakest score rests on.
    ///
    /// - Parameters:
    ///   - energy: The weakest method of the energies; `nil` where some energy is not known.
    ///   - share: How much of each score is no better known than its weakest part, the least and the most.
    static func face(weakest method: Method, energy: Method? = nil, share: ClosedRange<Double>? = nil) -> String {
        let part = share.flatMap { $0.upperBound < 1 ? " (\(range($0)) of each score)" : nil } ?? ""
        let basis =
            switch method {
            case .measured: "measured values"
            case .reported: "values that others report"
            case .estimated: "estimates\(part): no score rests on measurement alone"
            case .assumed: "values of which some are assumed\(part), for want of better"
            }
        let better = energy.flatMap { $0 < method ? "; the energy is \($0.rawValue)" : nil } ?? ""
        return "Computed following SCER 0.1 from \(basis)\(better)."
    }

    /// "2 %", "2 to 20 %".
    private static func range(_ shares: ClosedRange<Double>) -> String {
        let (least, most) = (percent(shares.lowerBound), percent(shares.upperBound))
        return least == most ? most : "\(least.dropLast(2)) to \(most)"
    }
}
