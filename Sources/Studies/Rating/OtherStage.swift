public import Catalog
import Footprint
import Observations
public import Rating
public import Scenarios

/// The scores of the other stage of models' lives, which stand beside the rated ones and are never added to them.
///
/// For models rated by their answers it is the score of their training, from what Epoch AI lists: the first of the
/// benchmark's datasets that has one. A training has no such score: answers are scored for one task, and no task is the
/// training's own.
///
/// ```swift
/// let training = try OtherStage(of: .inference, site: site, from: stored)
/// training[number]?.unit          // .trainingTokens
/// ```
public struct OtherStage: Sendable {
    private var scores: [Int64: CarbonScore] = [:]

    /// The benchmark of the catalog by which trainings are scored.
    static let trainingBenchmark = "training"

    /// - Parameters:
    ///   - stage: That which is rated.
    ///   - site: Of the rated models: both stages are taken to be at one place.
    /// - Throws: `CatalogLookupError` and `BenchmarkRowError` for a damaged catalog, and what the ledger throws. A ledger
    ///   without trainings gives no scores, and no error.
    public init(
        of stage: LifeCycleStage, site: RatingSite, from stored: StoredVintages,
        catalog: ReferenceCatalog = .embedded, facts: some ReferenceFacts = CatalogFacts()
    ) throws {
        guard stage == .inference, !stored.all.isEmpty else { return }
        let benchmark = try ScoredBenchmark(try catalog.ratingBenchmark(Self.trainingBenchmark))
        let known = Set(stored.all.map(\.dataset.name))
        for dataset in benchmark.datasets where known.contains(dataset) {
            let wish = RatingWish(site: site, dataset: dataset)
            do {
                take(try RatingCandidates(benchmark, wish, from: stored, facts: facts).candidates)
            } catch is RatingStudyError {
                // None of its trainings can be scored.
                continue
            }
        }
    }

    /// Takes what datasets before this one do not have.
    private mutating func take(_ candidates: [RatingCandidate]) {
        var own: [Int64: CarbonScore] = [:]
        var repeated: Set<Int64> = []
        for candidate in candidates {
            guard let number = candidate.number else { continue }
            // Two trainings under one model of the ledger: which of them is meant is not known.
            if own.updateValue(candidate.score, forKey: number) != nil { repeated.insert(number) }
        }
        for number in repeated { own[number] = nil }
        scores.merge(own) { before, _ in before }
    }

    /// The score of the other stage of a model of the ledger; `nil` where there is none.
    public subscript(number: Int64) -> CarbonScore? { scores[number] }
}
