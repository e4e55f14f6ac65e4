/// The ethics and data checklist of a study, filled from counts. No demand is met without a number that shows it.
///
/// ```swift
/// var evidence = StudyEvidence(sources: [], models: 3_821, metrics: [])
/// evidence.derivedModels = 1_204
/// StudyChecklist(evidence).groups.first?.items.count == 5
/// ```
public struct StudyChecklist: Sendable, Hashable {
    public let groups: [Group]

    /// Demands of one kind.
    public struct Group: Sendable, Hashable {
        public let heading: String
        public let items: [ChecklistItem]
    }

    public init(_ evidence: StudyEvidence) {
        groups = [
            Group(
                heading: "Collection bias",
                items: [
                    evidence.refusals, evidence.publishers, evidence.dominance, evidence.independence, evidence.dates,
                ]),
            Group(
                heading: "Missing perspectives",
                items: [evidence.languagesCovered, evidence.familiesCovered, evidence.exclusions]),
            Group(
                heading: "Honest representation",
                items: [evidence.evidenceApart, evidence.costsObserved, evidence.proxiesNamed]),
            Group(
                heading: "Auditability",
                items: [evidence.provenance, evidence.repeatability, evidence.reproduction]),
        ]
    }

    /// The checklist as a page shows it.
    public var blocks: [PageBlock] {
        groups.flatMap { [PageBlock.subheading($0.heading), .checklist($0.items)] }
            + [.note(InlineText(StudyChecklist.rules))]
    }

    /// The bounds between the states, for the reader.
    static let rules =
        "The states follow fixed rules. Refused rows: met up to 1 %, partly up to 10 %. One organisation's share: met up "
        + "to 25 %, partly up to 50 %. Merges and fine-tunes: met up to 10 %, partly up to 50 %. Unknown dates: met up "
        + "to 5 %, partly up to 25 %. Families of base models: met from 30, partly from 10. A bound was chosen, not "
        + "derived; the numbers stand beside it so that another can be applied."
}

/// The bounds between the states of a demand.
enum ChecklistRule {
    /// Met up to `met`, partly met up to `partly`, not met above, not known without a share.
    static func atMost(_ share: Double?, met: Double, partly: Double) -> ChecklistItem.State {
        guard let share else { return .notKnown }
        return share <= met ? .met : share <= partly ? .partlyMet : .notMet
    }

    /// The weaker of two states; what is not known is weaker than all.
    static func weaker(_ one: ChecklistItem.State, _ other: ChecklistItem.State) -> ChecklistItem.State {
        let order: [ChecklistItem.State] = [.notKnown, .notMet, .partlyMet, .met]
        return order.first { $0 == one || $0 == other } ?? .notKnown
    }
}

/// Counts and shares as the checklist writes them.
enum ChecklistWords {
    /// `nil` where a share would mean nothing: no whole, or a part that is not within it.
    static func share(_ part: Int?, of whole: Int) -> Double? {
        guard let part, whole > 0, (0...whole).contains(part) else { return nil }
        return Double(part) / Double(whole)
    }

    /// "1,204 of 3,821 models (32 %)".
    static func portion(_ part: Int, of whole: Int, _ noun: String) -> String {
        let share = share(part, of: whole).map { " (\(percent($0)))" } ?? ""
        return "\(count(part)) of \(plural(whole, noun))\(share)"
    }

    /// Whole percents; what is little is not none, and what is nearly all is not all.
    static func percent(_ share: Double) -> String {
        let whole = (share * 100).rounded()
        if share > 0, whole < 1 { return "under 1 %" }
        if share < 1, whole > 99 { return "over 99 %" }
        return "\(count(Int(whole))) %"
    }

    static func count(_ count: Int) -> String { NumberText.styled(Double(count), .decimals(0)) }

    static func plural(_ count: Int, _ noun: String) -> String {
        "\(self.count(count)) \(noun)\(count == 1 ? "" : "s")"
    }

    /// "a, b and c".
    static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }
}
