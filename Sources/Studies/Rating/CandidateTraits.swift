import Catalog
import Footprint
import Identity
import Ledger
import Observations
import Rating

/// What is known of a model by which it belongs to a category, each with its evidence.
struct CandidateTraits {
    private let benchmark: ScoredBenchmark
    private let publisher: String
    /// The concurrent requests that are equal among peers, or the latency in their place.
    private let workload: Trait?
    private let bands: [SizeBand]

    /// - Throws: `RowProblem` where the catalog's bands of size are damaged.
    init(_ benchmark: ScoredBenchmark, _ wish: RatingWish, _ vintage: VintageEntries, workload requests: String?) throws
    {
        self.benchmark = benchmark
        bands = try ReferenceCatalog.embedded.sizeBands()
        let publisher = vintage.dataset.publisher
        self.publisher = publisher
        if let latency = wish.latency {
            workload = Trait(
                .workload, CandidateTraits.latency(latency), evidence: "its median time between tokens, by \(publisher)"
            )
        } else {
            workload = requests.map {
                Trait(.workload, "\($0) concurrent requests", evidence: "condition max_num_seqs of \(publisher)")
            }
        }
    }

    /// "at most 50 ms between tokens".
    static func latency(_ span: TimeSpan) -> String { "at most \(span.text()) between tokens" }

    /// - Parameter own: What the source tells; it goes before what is known of every model of the benchmark.
    func traits(of row: ModelEntry, beside own: [Trait]) -> [Trait] {
        let general = [
            statement(.purpose, benchmark.purpose), statement(.platform, benchmark.platform),
            statement(.users, benchmark.users), type(of: row), size(of: row), precision(of: row), hardware(of: row),
            workload,
        ]
        let all = own + general.compactMap { $0 }
        return Trait.Dimension.allCases.compactMap { dimension in all.first { $0.dimension == dimension } }
    }

    private func statement(_ dimension: Trait.Dimension, _ known: ScoredBenchmark.Statement) -> Trait? {
        known.text.isEmpty ? nil : Trait(dimension, known.text, evidence: known.evidence)
    }

    private func type(of row: ModelEntry) -> Trait? {
        if let listed = row.attribute("type") {
            // "🔶 fine-tuned on domain-specific datasets", "💬 chat models (RLHF, DPO, IFT, ...)"
            let plain = listed.drop { !$0.isLetter }.split(separator: " (").first.map(String.init)
            return plain.map { Trait(.type, $0, evidence: "‘\($0)’, as \(publisher) lists it") }
        }
        if let variant = row.model?.facts.variant {
            return Trait(.type, variant, evidence: "told by the name \(row.entry.model.name)")
        }
        let stages = ModelIdentity(parsing: row.entry.model.name).stages.map { "\($0)" }.sorted()
        guard !stages.isEmpty else { return nil }
        return Trait(.type, stages.joined(separator: ", "), evidence: "told by the name \(row.entry.model.name)")
    }

    private func size(of row: ModelEntry) -> Trait? {
        let listed = row.observation(named: "parameters")?.value
        let known = [listed, row.model?.facts.parameters].compactMap { $0 }.first { $0 > 0 }
        guard let known, let band = bands.first(where: { $0.contains(parameters: known) }) else { return nil }
        let who = listed == known ? "by \(publisher)" : "by other sources of the ledger"
        return Trait(
            .size, band.name,
            evidence: "\(DecimalText.shortest(known / 1e9, digits: 4)) B parameters, \(who); bands of \(band.validFrom)"
        )
    }

    private func precision(of row: ModelEntry) -> Trait? {
        row.entry.model.precision.map { Trait(.precision, $0, evidence: "weights as \(publisher) lists them") }
    }

    private func hardware(of row: ModelEntry) -> Trait? {
        row.condition("gpu_model").map { Trait(.hardware, $0, evidence: "condition gpu_model of \(publisher)") }
    }
}
