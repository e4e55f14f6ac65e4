import Footprint
import Observations
import Rating

/// Finds the vintage of the ledger that a benchmark is rated from.
struct BenchmarkVintage {
    private let benchmark: ScoredBenchmark
    private let wish: RatingWish

    init(_ benchmark: ScoredBenchmark, _ wish: RatingWish) {
        self.benchmark = benchmark
        self.wish = wish
    }

    func one(in stored: StoredVintages) throws -> StoredVintages.One {
        guard !stored.all.isEmpty else { throw AnalysisError(.emptyLedger) }
        let name = try dataset(in: stored)
        let all = stored.all.filter { $0.dataset.name == name }
        var asked = all
        if let text = wish.vintage {
            asked = all.filter { $0.vintage.text == text }
            guard !asked.isEmpty else {
                throw AnalysisError(.unknownVintage(text, dataset: name, known: all.map(\.vintage.text)))
            }
        }
        let found = asked.filter { one in benchmark.metrics.contains { one.metric(named: $0) != nil } }
        // A file of carbon alone has neither the size nor the scores by which a model is put into a category.
        if let described = found.first(where: { $0.metric(named: "parameters") != nil }) { return described }
        guard let first = found.first else {
            throw RatingStudyError(.noMetric(benchmark.sheet.title, vintage: name, metrics: benchmark.metrics))
        }
        return first
    }

    private func dataset(in stored: StoredVintages) throws -> String {
        let known = Set(stored.all.map(\.dataset.name)).sorted()
        if let asked = wish.dataset {
            if let exact = known.first(where: { $0.lowercased() == asked.lowercased() }) { return exact }
            let part = known.filter { RowCondition.holds($0.lowercased(), asked.lowercased()) }
            guard part.count == 1 else {
                throw AnalysisError(.unknownDataset(asked, known: part.isEmpty ? known : part))
            }
            return part[0]
        }
        guard let found = benchmark.datasets.first(where: known.contains) else {
            throw RatingStudyError(.noDataset(benchmark.sheet.title, datasets: benchmark.datasets))
        }
        return found
    }
}
