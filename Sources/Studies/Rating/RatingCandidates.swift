public import Ledger
public import Observations
public import Rating
public import Scenarios

/// Every model that a benchmark can rate from one vintage of the ledger, and every one that it cannot, by name.
///
/// ```swift
/// let chat = try RatingCandidates(benchmark, wish, from: stored)
/// chat.candidates.count                       // 16, on H100 at 64 requests at once
/// chat.leftOut.reasons.first?.reason          // "without gpu_model=H100"
/// ```
public struct RatingCandidates: Sendable {
    /// The sheet with the conditions that are equal among the candidates.
    public let sheet: BenchmarkSheet
    public let dataset: Dataset
    public let vintage: Vintage
    public internal(set) var sources: [SourceRecord]
    /// In the order of the source. One for each model and precision.
    public internal(set) var candidates: [RatingCandidate]
    /// Models with nothing to rate, in the order of the source.
    public let leftOut: [UnratedModel]
    /// Configurations of candidates that others of the same model are better than.
    public let setAside: [UnratedModel]
    /// Dimensions that the benchmark wants equal among peers, so that no category may drop them.
    public let heldEqual: Set<Trait.Dimension>
    /// What a reader must know of how the candidates were chosen and scored.
    public internal(set) var notes: [String]

    /// - Parameter facts: Power, peak rate and embodied carbon of accelerators.
    /// - Throws: `AnalysisError` and `RatingStudyError` where the ledger cannot answer or the question is wrong, and
    ///   what the ledger itself throws.
    public init(
        _ benchmark: ScoredBenchmark, _ wish: RatingWish, from stored: StoredVintages,
        facts: some ReferenceFacts = CatalogFacts()
    ) throws {
        self = try CandidateReading(benchmark, wish, facts).candidates(from: stored)
    }

    init(
        sheet: BenchmarkSheet, vintage: VintageEntries, candidates: [RatingCandidate], leftOut: [UnratedModel],
        setAside: [UnratedModel], heldEqual: Set<Trait.Dimension>, notes: [String]
    ) {
        self.sheet = sheet
        dataset = vintage.dataset
        self.vintage = vintage.vintage
        sources = vintage.sources
        self.candidates = candidates
        self.leftOut = leftOut
        self.setAside = setAside
        self.heldEqual = heldEqual
        self.notes = notes
    }
}
