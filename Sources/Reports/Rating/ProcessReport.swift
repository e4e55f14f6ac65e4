import Footprint
import Rating
public import Studies

/// The conformance sheet of the four steps of SCER for LLMs: categorise, benchmark, rate, label.
///
/// It shows what was done at each step, so that a reader can judge it. It certifies nothing.
public struct ProcessReport: Sendable {
    let rated: RatedCategory
    let context: ReportContext
    let command: String
    /// Where labels were written; empty where none were.
    let labels: [String]
    /// Where the manifests will be published, to which the labels' codes lead; `nil`: the labels have no code.
    let address: String?

    public init(
        _ rated: RatedCategory, command: String, labels: [String] = [], address: String? = nil, context: ReportContext
    ) {
        self.rated = rated
        self.command = command
        self.labels = labels
        self.address = address
        self.context = context
    }

    public var page: Page {
        let tables = RatingTables(rated: rated)
        return Page(
            title: "SCER process: \(rated.benchmark.title)",
            question:
                "Were the four steps of SCER 0.1 for LLMs followed, and what was decided where the draft leaves a choice?",
            finding: RatingFinding(rated).sentence,
            sections: [
                PageSection("The four steps", [.checklist(steps)]),
                PageSection(
                    "1 Categorisation",
                    [.table(tables.category), .table(membership)]
                        + (tables.leftOut(limit: nil).map { [.table($0)] } ?? [])),
                PageSection(
                    "2 Benchmark", DocumentSection.record(tables.benchmark).blocks + PageBlock.sentences(rated.notes)),
                PageSection(
                    "3 Rating", [.table(tables.ratings(limit: nil))] + PageBlock.sentences(ProcessReport.decisions)),
                PageSection("4 Visuals and labelling", PageBlock.sentences(labelling)),
                PageSection("Credits", PageBlock.sentences(rated.credits)),
                PageSection("Make this sheet again", [.command(command)]),
            ], context: context)
    }

    // MARK: - Steps

    private var steps: [ChecklistItem] {
        let members = rated.members.count
        let missing = rated.members.count { $0.score?.embodied == nil }
        let unknown = rated.leftOut.count
        return [
            ChecklistItem(
                "Categorisation: purpose, platform and users of every peer are similar, and known",
                rated.category[.purpose] != nil && rated.category[.platform] != nil && rated.category[.users] != nil
                    ? .met : .partlyMet,
                evidence: InlineText(
                    "\(count(members, "model")) in the category “\(rated.category.name)”; \(count(unknown, "model")) "
                        + "left out, each with its reason.")),
            ChecklistItem(
                "Benchmark: one measurement, workload, unit, environment and method for all",
                rated.benchmark.equal.isEmpty ? .partlyMet : .met,
                evidence: InlineText(
                    "Measurement \(rated.benchmark.measurement.rawValue) per \(rated.benchmark.unit.name); equal among "
                        + "peers: "
                        + (rated.benchmark.equal.isEmpty
                            ? "nothing is stated" : rated.benchmark.equal.joined(separator: "; "))
                        + ".")),
            ChecklistItem(
                "Score: operational and embodied carbon, with location-based intensity",
                missing == 0 ? .met : .partlyMet,
                evidence: InlineText(
                    missing == 0
                        ? "Every score has both parts."
                        : "\(count(missing, "score")) without the embodied part, or published as a whole.")),
            ChecklistItem(
                "Rating: percentile position among the peers, and a letter",
                members > 1 ? .met : .notMet,
                evidence: InlineText(
                    members > 1
                        ? "\(count(members, "model")), \(RatingWords.scale(rated.scale))."
                        : "With one model there is nothing to rank it by.")),
            ChecklistItem(
                "Label: the score in words, the version of SCI, a QR code to the evidence",
                labels.isEmpty ? .notMet : address == nil ? .partlyMet : .met,
                evidence: InlineText(labelEvidence)),
        ]
    }

    private var labelEvidence: String {
        if labels.isEmpty { return "No label was written; --labels FOLDER writes one for each model." }
        let written = "\(count(labels.count, "label")) written"
        return address == nil
            ? "\(written), without a QR code: --address says where the manifests will be published."
            : "\(written), with a QR code to the manifest."
    }

    private var membership: Table {
        var table = Table(
            key: "membership", title: "Similar (S), not similar (N) or unknown (?)",
            columns: [.text("model", "model")]
                + rated.category.traits.map {
                    .text($0.dimension.rawValue.replacing(" ", with: "_"), $0.dimension.rawValue)
                })
        for member in rated.members {
            let verdicts = rated.category.verdicts(on: member.traits)
            table.append(
                [.text(member.name)]
                    + verdicts.map { verdict in
                        switch verdict.answer {
                        case .similar: .text("S")
                        case .notSimilar: .text("N")
                        case .unknown: .text("?")
                        }
                    })
        }
        return table
    }

    /// Where SCER 0.1 leaves a choice.
    static let decisions = [
        "Ranks run from the highest SCI (1) to the lowest (N); the percentile position is (rank − 1) / (N − 1) × 100.",
        "Models of one score share the mean of their ranks. A model without peers gets no letter.",
        "SCER says “above 90” for A and “60 to 90” for B: a position of exactly 90 is B, of exactly 60 too.",
        "SCER's normalisation changes no rank, and none is made. Scores are in grams, as in SCI.",
        "The probability of each letter comes from draws from the ranges; factors that peers share are drawn once for all.",
        "Computed following SCER 0.1; nobody has certified it.",
    ]

    private var labelling: [String] {
        labels.isEmpty
            ? ["No label was written."]
            : [
                "Each label shows the score as “[decimal] gCO2eq per [functional unit]”, the version of SCI and, where an "
                    + "address was given, a QR code to its manifest."
            ] + labels
    }

    private func count(_ number: Int, _ word: String) -> String {
        "\(NumberText.styled(Double(number), .decimals(0))) \(word)\(number == 1 ? "" : "s")"
    }
}
