// Whom the data speak for: collection bias and missing perspectives.

extension StudyEvidence {
    private typealias Words = ChecklistWords

    var refusals: ChecklistItem {
        let demand = "Few rows were refused when the sources were read"
        let read = sources.map(\.rowsRead).reduce(0, +)
        let refused = sources.map(\.rowsRefused).reduce(0, +)
        let flagged = sources.map(\.rowsFlagged).reduce(0, +)
        guard let share = Words.share(refused, of: read) else {
            return ChecklistItem(demand, .notKnown, evidence: "How many rows were read and refused is not recorded.")
        }
        let state = ChecklistRule.atMost(share, met: 0.01, partly: 0.1)
        let flags = "\(Words.count(flagged)) more \(flagged == 1 ? "is" : "are") kept and flagged as hard to believe."
        return ChecklistItem(
            demand, state,
            evidence: "\(Words.portion(refused, of: read, "row")) \(refused == 1 ? "was" : "were") refused; \(flags)")
    }

    var publishers: ChecklistItem {
        let demand = "The rows come from more than one publisher"
        guard !sources.isEmpty else {
            return ChecklistItem(demand, .notKnown, evidence: "No source is recorded.")
        }
        let named = Set(sources.compactMap(\.publisher)).sorted()
        let unnamed = sources.count { $0.publisher == nil }
        if named.count > 1 {
            return ChecklistItem(
                demand, .met, evidence: "\(Words.count(named.count)) publishers: \(Words.list(named)).")
        }
        guard let only = named.first, unnamed == 0 else {
            return ChecklistItem(
                demand, .notKnown, evidence: "\(Words.plural(unnamed, "source")) without a recorded publisher.")
        }
        return ChecklistItem(
            demand, .notMet,
            evidence: "All rows come from \(only), whose choice of models decides who is in the sample.")
    }

    var dominance: ChecklistItem {
        let demand = "No single organisation dominates the models"
        guard let largest = largestOrganisation, let share = Words.share(largest.count, of: models) else {
            return ChecklistItem(demand, .notKnown, evidence: "The organisations behind the models are not recorded.")
        }
        let portion = Words.portion(largest.count, of: models, "model")
        let among = organisations.map { ", the most of \(Words.plural($0, "organisation"))" } ?? ""
        return ChecklistItem(
            demand, ChecklistRule.atMost(share, met: 0.25, partly: 0.5),
            evidence: "\(largest.name) made \(portion)\(among).")
    }

    var independence: ChecklistItem {
        let demand = "The models are independent of each other"
        guard let derived = derivedModels, let share = Words.share(derived, of: models) else {
            return ChecklistItem(
                demand, .notKnown, evidence: "How many models are merges or fine-tunes of others is not recorded.")
        }
        var state = ChecklistRule.atMost(share, met: 0.1, partly: 0.5)
        var evidence = "\(Words.portion(derived, of: models, "model")) are merges or fine-tunes of others"
        if let unknown = modelsOfUnknownBase, let unknownShare = Words.share(unknown, of: models) {
            // A model of unknown base may be derived as well: at worst all of them are.
            let worst = min(1, share + unknownShare)
            state = ChecklistRule.weaker(state, ChecklistRule.atMost(worst, met: 0.1, partly: 0.5))
            evidence +=
                "; the base of \(Words.portion(unknown, of: models, "model")) is not known, and they count as such"
        } else if state == .met {
            state = .partlyMet
            evidence += "; how many have an unknown base is not recorded"
        }
        return ChecklistItem(demand, state, evidence: InlineText(evidence + "."))
    }

    var dates: ChecklistItem {
        let demand = "The dates of the models are known"
        guard let unknown = modelsOfUnknownDate, let share = Words.share(unknown, of: models) else {
            return ChecklistItem(demand, .notKnown, evidence: "How many models have a date is not recorded.")
        }
        return ChecklistItem(
            demand, ChecklistRule.atMost(share, met: 0.05, partly: 0.25),
            evidence: "\(Words.portion(unknown, of: models, "model")) \(unknown == 1 ? "has" : "have") no known date.")
    }

    var languagesCovered: ChecklistItem {
        let demand = "The benchmarks cover more than one language"
        guard let languages, !languages.isEmpty else {
            return ChecklistItem(demand, .notKnown, evidence: "The languages of the benchmarks are not recorded.")
        }
        guard languages.count > 1 else {
            return ChecklistItem(
                demand, .notMet,
                evidence: "All benchmarks are in \(languages[0]); nothing is shown for speakers of other languages.")
        }
        return ChecklistItem(
            demand, .met, evidence: "\(Words.count(languages.count)) languages: \(Words.list(languages)).")
    }

    var familiesCovered: ChecklistItem {
        let demand = "Many families of base models are represented"
        guard let families, families > 0, families <= models else {
            return ChecklistItem(
                demand, .notKnown, evidence: "The number of families of base models is not recorded.")
        }
        let state: ChecklistItem.State = families >= 30 ? .met : families >= 10 ? .partlyMet : .notMet
        let word = families == 1 ? "family" : "families"
        return ChecklistItem(
            demand, state,
            evidence: "\(Words.plural(models, "model")) from \(Words.count(families)) \(word) of base models.")
    }

    var exclusions: ChecklistItem {
        let demand = "What was left out is named and counted, and is less than half"
        let named = conditions.isEmpty ? "" : " Kept: \(Words.list(conditions))."
        guard let left = modelsLeftOut, left >= 0, models >= 0, left + models > 0 else {
            return conditions.isEmpty
                ? ChecklistItem(demand, .notKnown, evidence: "Whether anything was left out is not recorded.")
                : ChecklistItem(
                    demand, .partlyMet, evidence: "How many models the conditions left out is not recorded.\(named)")
        }
        if left == 0 { return ChecklistItem(demand, .met, evidence: "No model was left out.\(named)") }
        let portion = Words.portion(left, of: left + models, "model")
        guard !conditions.isEmpty else {
            return ChecklistItem(
                demand, .notMet, evidence: "\(portion) \(left == 1 ? "was" : "were") left out for no recorded reason.")
        }
        return ChecklistItem(
            demand, left * 2 < left + models ? .met : .partlyMet,
            evidence: "\(portion) \(left == 1 ? "was" : "were") left out.\(named)")
    }
}
