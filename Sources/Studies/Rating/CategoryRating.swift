public import Catalog
import Footprint
public import Rating

/// Rates the models of a category among themselves, wherever their scores come from.
public struct CategoryRating: Sendable {
    public var scale: RatingScale
    public var plan: RankUncertainty.Plan
    public var catalog: ReferenceCatalog

    public init(
        scale: RatingScale, plan: RankUncertainty.Plan = RankUncertainty.Plan(), catalog: ReferenceCatalog = .embedded
    ) {
        self.scale = scale
        self.plan = plan
        self.catalog = catalog
    }

    /// The models of a study of the ledger.
    ///
    /// - Parameter other: The other stage of their lives, to stand beside the rated one.
    /// - Throws: `RatingError`, and `RowProblem` for a damaged catalog.
    public func rated(
        _ one: RatingCategories.One, of found: RatingCandidates, other: OtherStage? = nil
    ) async throws -> RatedCategory {
        let study = RatingStudy(
            one, of: found, scale: scale, classes: try CarbonClasses(for: found.sheet.unit, in: catalog))
        let entrants = zip(study.members, study.peers).map { candidate, peer in
            Entrant(
                name: candidate.name, number: candidate.number, score: candidate.score,
                other: candidate.number.flatMap { other?[$0] }, peer: peer, accuracy: candidate.accuracy,
                traits: candidate.traits)
        }
        return try await rated(
            entrants, category: study.category, benchmark: study.sheet, leftOut: study.leftOut, notes: study.notes,
            credits: study.credits)
    }

    /// The models of a list of scores. What they have in common is what its author says: one category, one benchmark.
    ///
    /// - Parameters:
    ///   - unit: What the scores are per; absolute classes are given where it is told.
    ///   - measurement: What they are ranked by.
    /// - Throws: `RatingError`, for one where a model has no energy and is to be ranked by it.
    public func rated(
        _ list: ScoreList, file: String, unit: FunctionalUnit?, by measurement: BenchmarkSheet.Quantity = .sci
    ) async throws -> RatedCategory {
        let sheet = BenchmarkSheet(
            id: "list", title: "the scores of \(file)", measurement: measurement,
            workload: "as the list's author chose it",
            unit: unit ?? .request, environment: "not told", method: "not told", equal: [], validFrom: "", source: file)
        let entrants = list.peers.map {
            Entrant(name: $0.name, number: nil, score: nil, peer: $0, accuracy: nil, traits: [])
        }
        let unitNote =
            unit == nil
            ? ["Scores are taken to be per request; --unit says otherwise, and gives absolute classes."] : []
        return try await rated(
            entrants, category: RatingCategory([]), benchmark: sheet, hasClasses: unit != nil, leftOut: [],
            notes: ["Whether the models can be compared is for the author of the list to know: it says nothing on it."]
                + unitNote,
            credits: [])
    }

    /// The models of manifests, those of the most frequent category and benchmark among them.
    public func rated(_ set: ManifestSet) async throws -> RatedCategory {
        try await rated(
            set.members.map { member in
                Entrant(
                    name: member.manifest.name, number: nil, score: member.manifest.score, other: member.manifest.other,
                    peer: member.manifest.score.peer(
                        named: member.manifest.name, accuracy: member.manifest.accuracy?.ratedValue,
                        evidence: member.evidenceSHA256),
                    accuracy: member.manifest.accuracy, traits: member.manifest.category.traits)
            },
            category: set.category, benchmark: set.benchmark, leftOut: set.leftOut, notes: set.notes,
            credits: set.benchmark.source.isEmpty ? [] : [set.benchmark.source])
    }

    private struct Entrant {
        var name: String
        var number: Int64?
        var score: CarbonScore?
        var other: CarbonScore?
        var peer: Peer
        var accuracy: Manifest.Accuracy?
        var traits: [Trait]
    }

    private func rated(
        _ entrants: [Entrant], category: RatingCategory, benchmark: BenchmarkSheet, hasClasses: Bool = true,
        leftOut: [UnratedModel], notes: [String], credits: [String]
    ) async throws -> RatedCategory {
        // As SCER ranks: the highest score first. Equal scores by name, so that the same models give the same result.
        let ranked = entrants.map { (entrant: $0, value: $0.peer.ranked(by: benchmark.measurement)) }
        let sorted = ranked.sorted { left, right in
            left.value != right.value ? left.value > right.value : left.entrant.name < right.entrant.name
        }.map(\.entrant)
        let classes = hasClasses ? try CarbonClasses(for: benchmark.unit, in: catalog) : nil
        let ratings = try await PeerRating(
            benchmark: benchmark, scale: scale, classes: classes,
            accuracy: sorted.contains { $0.accuracy?.meaning == .shareOfAnswers } ? .shareOfAnswers : .score, plan: plan
        ).ratings(of: sorted.map(\.peer))
        let members = zip(sorted, ratings).map { entrant, rating in
            RatedCategory.Member(
                name: entrant.name, number: entrant.number, score: entrant.score, other: entrant.other,
                peer: entrant.peer, accuracy: entrant.accuracy, traits: entrant.traits, rating: rating)
        }
        return RatedCategory(
            category: category, benchmark: benchmark, scale: scale, classes: classes, members: members.reversed(),
            leftOut: leftOut, notes: notes, credits: credits, draws: plan.draws, seed: plan.seed)
    }
}
