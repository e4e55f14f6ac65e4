// How the data are told: honest representation and auditability.

extension StudyEvidence {
    private typealias Words = ChecklistWords

    private var counted: [MetricEvidence] { metrics.filter { $0.total > 0 } }

    var evidenceApart: ChecklistItem {
        let demand = "Measured, reported and estimated values of a metric are not mixed"
        guard !counted.isEmpty else {
            return ChecklistItem(demand, .notKnown, evidence: "How the values came about is not recorded.")
        }
        let mixed = counted.filter { $0.kinds > 1 }
        let each = counted.map(StudyEvidence.kinds).joined(separator: "; ")
        let state: ChecklistItem.State = mixed.isEmpty ? .met : mixed.count < counted.count ? .partlyMet : .notMet
        return ChecklistItem(demand, state, evidence: "Values: \(each).")
    }

    /// "energy: 412 measured, 3,409 estimated".
    private static func kinds(_ metric: MetricEvidence) -> String {
        let parts = [(metric.measured, "measured"), (metric.reported, "reported"), (metric.estimated, "estimated")]
            .filter { $0.0 > 0 }.map { "\(Words.count($0.0)) \($0.1)" }
        return "\(metric.name): \(parts.joined(separator: ", "))"
    }

    var costsObserved: ChecklistItem {
        let demand = "Energy, carbon and time are measured or reported, not estimated"
        let costs = counted.filter(\.isCost)
        guard !costs.isEmpty else {
            return ChecklistItem(demand, .notKnown, evidence: "No energy, carbon or time is recorded.")
        }
        let total = costs.map(\.total).reduce(0, +)
        let estimated = costs.map(\.estimated).reduce(0, +)
        let state: ChecklistItem.State = estimated == 0 ? .met : estimated < total ? .partlyMet : .notMet
        let names = Words.list(costs.map(\.name))
        return ChecklistItem(
            demand, state,
            evidence:
                "\(Words.portion(estimated, of: total, "value")) of \(names) \(estimated == 1 ? "is" : "are") estimated."
        )
    }

    var proxiesNamed: ChecklistItem {
        let demand = "What stands for a metric where it is estimated is named"
        guard !counted.isEmpty else {
            return ChecklistItem(demand, .notKnown, evidence: "How the values came about is not recorded.")
        }
        let estimated = counted.filter { $0.estimated > 0 }
        guard !estimated.isEmpty else {
            return ChecklistItem(
                demand, .met,
                evidence:
                    "0 of \(Words.plural(counted.count, "metric")) \(counted.count == 1 ? "is" : "are") estimated.")
        }
        let named = estimated.filter { $0.proxy?.isEmpty == false }
        let state: ChecklistItem.State =
            named.count == estimated.count ? .met : named.isEmpty ? .notMet : .partlyMet
        let each = estimated.map { "\($0.name) from \($0.proxy ?? "what is not recorded")" }
        return ChecklistItem(demand, state, evidence: "Estimated: \(each.joined(separator: "; ")).")
    }

    var provenance: ChecklistItem {
        let demand = "Every source has a publisher, a vintage and a licence"
        guard !sources.isEmpty else {
            return ChecklistItem(demand, .notKnown, evidence: "No source is recorded.")
        }
        let facts: [(String, KeyPath<SourceEvidence, String?>)] = [
            ("publisher", \.publisher), ("vintage", \.vintage), ("licence", \.licence),
        ]
        let gaps = sources.compactMap { source -> String? in
            let missing = facts.filter { source[keyPath: $0.1] == nil }.map(\.0)
            return missing.isEmpty ? nil : "\(source.name) has no recorded \(Words.list(missing))"
        }
        let whole = sources.count - gaps.count
        let state: ChecklistItem.State = gaps.isEmpty ? .met : whole > 0 ? .partlyMet : .notMet
        let sentence =
            "\(Words.count(whole)) of \(Words.plural(sources.count, "source")) \(whole == 1 ? "has" : "have") all three"
        return ChecklistItem(demand, state, evidence: InlineText(([sentence] + gaps).joined(separator: "; ") + "."))
    }

    var repeatability: ChecklistItem {
        let demand = "Random draws can be repeated"
        guard let seed else { return ChecklistItem(demand, .notKnown, evidence: "No seed is recorded.") }
        return ChecklistItem(demand, .met, evidence: "The seed is \(String(seed)).")
    }

    var reproduction: ChecklistItem {
        let demand = "The commands that make the study again are given"
        guard !commands.isEmpty else {
            return ChecklistItem(demand, .notMet, evidence: "0 commands are recorded.")
        }
        return ChecklistItem(
            demand, .met, evidence: "\(Words.plural(commands.count, "command")), at the end of this page.")
    }
}
