import Footprint
import Ledger
import Observations

/// Finds the vintages that a study reads: one for each dataset.
struct VintageChoosing {
    let stored: StoredVintages
    let selection: RowSelection

    /// A metric in a vintage that has it.
    struct Found {
        let one: StoredVintages.One
        let metric: Metric
    }

    /// The vintage of y. Where several datasets have y, the one that has x too.
    func y() throws(AnalysisError) -> Found {
        guard !stored.all.isEmpty else { throw AnalysisError(.emptyLedger) }
        var found = having(selection.y)
        guard !found.isEmpty else { throw unknown(selection.y) }
        if let name = selection.dataset {
            let dataset = try self.dataset(named: name)
            found = found.filter { $0.one.dataset.name == dataset }
            guard !found.isEmpty else { throw unknown(selection.y) }
        }
        let names = Set(found.map(\.one.dataset.name))
        if names.count > 1 {
            let both = Set(found.filter { metric(selection.x, in: $0.one) != nil }.map(\.one.dataset.name))
            guard both.count == 1 else {
                throw AnalysisError(.metricInSeveral(selection.y, datasets: names.sorted()))
            }
            found = found.filter { both.contains($0.one.dataset.name) }
        }
        let chosen = try chosenVintages(found, isOfY: true)
        // The newest that has both, or else the newest.
        return chosen.first { metric(selection.x, in: $0.one) != nil } ?? chosen[0]
    }

    /// The vintage of x: that of y, or else the dataset with the most values.
    func x(beside y: Found) throws(AnalysisError) -> Found {
        if selection.datasetOfX == nil, let metric = metric(selection.x, in: y.one) {
            return Found(one: y.one, metric: metric)
        }
        var found = having(selection.x).filter { $0.one.dataset.name != y.one.dataset.name }
        if let name = selection.datasetOfX {
            let dataset = try self.dataset(named: name)
            found = having(selection.x).filter { $0.one.dataset.name == dataset }
        }
        guard !found.isEmpty else {
            if having(selection.x).isEmpty { throw unknown(selection.x) }
            throw AnalysisError(.notTogether(y: selection.y, x: selection.x, dataset: y.one.dataset.name))
        }
        let counts = Dictionary(grouping: found, by: \.one.dataset.name)
            .mapValues { $0.map { values($0) }.max() ?? 0 }
        let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        return try chosenVintages(found.filter { $0.one.dataset.name == most }, isOfY: false)[0]
    }

    /// The metric under this word in a vintage.
    func metric(_ word: String, in one: StoredVintages.One) -> Metric? {
        for name in MetricAlias.names(for: word) { if let metric = one.metric(named: name) { return metric } }
        return nil
    }

    func having(_ word: String) -> [Found] {
        stored.all.compactMap { one in metric(word, in: one).map { Found(one: one, metric: $0) } }
    }

    func unknown(_ word: String) -> AnalysisError {
        let known = Set(stored.all.flatMap { $0.counts.map(\.metric.name) } + MetricAlias.all.map(\.alias))
        return AnalysisError(.unknownMetric(word, near: nearestNames(to: word, in: known.sorted())))
    }

    /// The dataset that is meant by a name or a part of it.
    func dataset(named name: String) throws(AnalysisError) -> String {
        let known = Set(stored.all.map(\.dataset.name)).sorted()
        if let exact = known.first(where: { $0.lowercased() == name.lowercased() }) { return exact }
        let part = known.filter { RowCondition.holds($0.lowercased(), name.lowercased()) }
        guard part.count == 1 else {
            throw AnalysisError(.unknownDataset(name, known: part.isEmpty ? known : part))
        }
        return part[0]
    }

    private func values(_ found: Found) -> Int {
        found.one.counts.reduce(0) { $0 + ($1.metric == found.metric ? $1.values : 0) }
    }

    /// Those of the vintage that was asked for, or all, the newest first.
    private func chosenVintages(_ found: [Found], isOfY: Bool) throws(AnalysisError) -> [Found] {
        for choice in selection.vintages {
            let isMeant: Bool
            if let name = choice.dataset {
                isMeant = try dataset(named: name) == found[0].one.dataset.name
            } else {
                isMeant = isOfY
            }
            guard isMeant else { continue }
            let chosen = found.filter { $0.one.vintage.text == choice.vintage }
            guard !chosen.isEmpty else {
                throw AnalysisError(
                    .unknownVintage(
                        choice.vintage, dataset: found[0].one.dataset.name, known: found.map(\.one.vintage.text)))
            }
            return chosen
        }
        return found
    }
}
