import Footprint
import Ledger
import Observations
import Rating
import Scenarios

/// The work of `RatingCandidates`: chooses the vintage, leaves rows out one reason after the other, and scores the rest.
struct CandidateReading {
    private let benchmark: ScoredBenchmark
    private let wish: RatingWish
    private let facts: any ReferenceFacts
    private let unit: FunctionalUnit

    init(_ benchmark: ScoredBenchmark, _ wish: RatingWish, _ facts: any ReferenceFacts) {
        self.benchmark = benchmark
        self.wish = wish
        self.facts = facts
        unit = wish.unit ?? benchmark.sheet.unit
    }

    func candidates(from stored: StoredVintages) throws -> RatingCandidates {
        // Where nothing is equal among peers, more than energy sets their carbon apart.
        guard wish.measurement != .energy || !benchmark.equal.isEmpty else {
            throw RatingStudyError(
                .notControlled(benchmark.sheet.title, environment: benchmark.sheet.environment))
        }
        let vintage = try stored.read(try BenchmarkVintage(benchmark, wish).one(in: stored))
        var rows = CandidateRows(try entries(of: vintage))
        if !wish.keepsFlagged { rows.leave("flagged by the publisher") { !$0.isFlagged } }
        for condition in wish.conditions { rows.leave("without \(condition.text)") { condition.isMet(by: $0) } }
        var equal = EqualConditions(chosenNames, in: &rows)
        if let latency = wish.latency { try keep(latency, &rows, &equal) }
        var scoring = CandidateScoring(
            traits: try CandidateTraits(benchmark, wish, vintage, workload: equal.values["max_num_seqs"]),
            benchmark: benchmark.sheet.title)
        try scoring.score(rows, by: try reading(of: vintage))
        let left = rows.leftOut + scoring.leftOut
        guard !scoring.candidates.isEmpty else {
            throw RatingStudyError(
                .noCandidate(benchmark.sheet.title, reasons: left.reasons.map { "\($0.count) \($0.reason)" }))
        }
        var sheet = benchmark.sheet
        sheet.unit = unit
        sheet.measurement = wish.measurement ?? sheet.measurement
        sheet.equal = equal.texts + unchosen(equal)
        return RatingCandidates(
            sheet: sheet, vintage: vintage, candidates: scoring.candidates, leftOut: left,
            setAside: scoring.setAside, heldEqual: Set(benchmark.equal.compactMap(EqualConditions.dimension)),
            notes: equal.notes + scoring.notes)
    }

    /// Of other tasks nothing is asked.
    private func entries(of vintage: VintageEntries) throws -> [ModelEntry] {
        var entries = vintage.entries
        if let task = benchmark.task {
            entries = entries.filter { $0.condition("task") == task }
            guard !entries.isEmpty else { throw RatingStudyError(.noTask(task, vintage: vintage.name)) }
        }
        let known = RowFields.known(among: entries)
        for condition in wish.conditions where !known.contains(condition.field) {
            throw AnalysisError(
                .unknownField(condition.field, near: nearestNames(to: condition.field, in: known), known: known))
        }
        return entries
    }

    /// Precision is told apart by categories, and a latency stands in place of an equal batch.
    private var chosenNames: [String] {
        benchmark.equal.filter { name in
            let dimension = EqualConditions.dimension(of: name)
            return dimension != .precision && !(wish.latency != nil && dimension == .workload)
        }
    }

    private func unchosen(_ equal: EqualConditions) -> [String] {
        benchmark.equal.filter { EqualConditions.dimension(of: $0) == .precision }.map { "\($0): of the category" }
    }

    private func keep(_ latency: TimeSpan, _ rows: inout CandidateRows, _ equal: inout EqualConditions) throws {
        let metric = "inter_token_latency_median"
        guard rows.models.contains(where: { $0.rows.contains { $0.observation(named: metric) != nil } }) else {
            throw RatingStudyError(.notLatency(benchmark.sheet.title))
        }
        let text = CandidateTraits.latency(latency)
        rows.leave("never \(text)") { row in
            // In milliseconds, as ML.ENERGY gives it.
            row.observation(named: metric).map { $0.value / 1_000 <= latency.seconds } ?? false
        }
        equal.add("median time between tokens: \(text)")
    }

    private func reading(of vintage: VintageEntries) throws -> any ScoreReading {
        let reading = try suitable(vintage)
        let allowed = type(of: reading).units
        guard allowed.contains(unit) else {
            throw RatingStudyError(.unit(unit, benchmark: benchmark.sheet.title, allowed: allowed))
        }
        return reading
    }

    private func suitable(_ vintage: VintageEntries) throws -> any ScoreReading {
        let date = vintage.vintage.basis == .unknown ? "" : vintage.vintage.text
        if benchmark.metrics.contains("evaluation_carbon") {
            return EvaluationScores(
                site: wish.site, facts: facts, lifespan: wish.lifespan, date: date, credit: vintage.dataset.credit,
                assumptions: try ScoreAssumptions())
        }
        guard let site = wish.site else { throw RatingStudyError(.noSite(benchmark.sheet.title)) }
        if benchmark.sheet.unit.stage == .training {
            return TrainingScores(
                unit: unit, site: site, facts: facts, lifespan: wish.lifespan, rows: vintage.entries,
                assumptions: try ScoreAssumptions())
        }
        return ServingScores(unit: unit, site: site, facts: facts, lifespan: wish.lifespan, date: date)
    }
}
