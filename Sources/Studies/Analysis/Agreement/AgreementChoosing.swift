import Observations

/// Finds the pairs of vintages that a study of agreement compares.
struct AgreementChoosing {
    typealias Found = VintageChoosing.Found
    typealias Two = (first: Found, second: Found)

    let question: AgreementQuestion
    private let choosing: VintageChoosing
    private let stored: StoredVintages

    init(_ question: AgreementQuestion, _ stored: StoredVintages) {
        self.question = question
        self.stored = stored
        choosing = VintageChoosing(stored: stored, selection: RowSelection(y: question.metric, x: question.metric))
    }

    /// Newer before older, and in the order of `between`.
    func pairs() throws(AnalysisError) -> [Two] {
        guard !stored.all.isEmpty else { throw AnalysisError(.emptyLedger) }
        let first = choosing.having(question.metric)
        guard !first.isEmpty else { throw choosing.unknown(question.metric) }
        var second: [Found]?
        if let name = question.otherMetric {
            let found = choosing.having(name)
            guard !found.isEmpty else { throw choosing.unknown(name) }
            second = found
        }
        if question.between.count == 2 { return [try asked(first, second ?? first)] }
        let pairs: [Two] = if let second { every(first, with: second) } else { every(first) }
        guard !pairs.isEmpty else { throw none(first + (second ?? [])) }
        return pairs
    }

    /// Why no two of these can be compared.
    private func none(_ found: [Found]) -> AnalysisError {
        let metrics = Set(found.map { AnalysisError.MetricName($0.metric).text })
        return metrics.count > 1
            ? AnalysisError(.namesDiffer(question.metric, metrics: metrics.sorted()))
            : AnalysisError(.oneSource(question.metric))
    }

    /// Each vintage with each later one that has the same metric.
    private func every(_ found: [Found]) -> [Two] {
        var pairs: [Two] = []
        for (place, one) in found.enumerated() {
            for other in found[(place + 1)...] where isSame(one.metric, other.metric) { pairs.append((one, other)) }
        }
        return pairs
    }

    private func every(_ first: [Found], with second: [Found]) -> [Two] {
        var pairs: [Two] = []
        for one in first {
            for other in second
            where MeasuredTwice.factor(from: other.metric, to: one.metric) != nil && !isOne(one, other) {
                pairs.append((one, other))
            }
        }
        return pairs
    }

    private func isSame(_ metric: Metric, _ other: Metric) -> Bool {
        metric.name == other.name && MeasuredTwice.factor(from: other, to: metric) != nil
    }

    /// Whether both are one metric of one vintage.
    private func isOne(_ found: Found, _ other: Found) -> Bool {
        found.metric == other.metric && found.one.dataset.name == other.one.dataset.name
            && found.one.vintage == other.one.vintage
    }

    /// The two that were asked for.
    private func asked(_ first: [Found], _ second: [Found]) throws(AnalysisError) -> Two {
        let one = try vintage(question.between[0], among: first, metric: question.metric)
        // Two vintages of one dataset may be asked for by naming it twice.
        let rest = second.filter { !isOne($0, one) }
        guard !rest.isEmpty else { throw AnalysisError(.oneSource(question.metric)) }
        let other = try vintage(question.between[1], among: rest, metric: question.otherMetric ?? question.metric)
        if MeasuredTwice.factor(from: other.metric, to: one.metric) == nil {
            throw AnalysisError(
                .unitsDiffer(
                    .init(one.metric), .init(other.metric)))
        }
        return (one, other)
    }

    /// The newest vintage that a text means.
    private func vintage(_ text: String, among found: [Found], metric: String) throws(AnalysisError) -> Found {
        let choice = VintageChoice(parsing: text)
        if choice.dataset == nil {
            let dated = found.filter { $0.one.vintage.text == text }
            if dated.count == 1 { return dated[0] }
        }
        let name = try choosing.dataset(named: choice.dataset ?? text)
        let ofDataset = found.filter { $0.one.dataset.name == name }
        guard let newest = ofDataset.first else {
            throw AnalysisError(
                .notInDataset(metric, dataset: name, known: Set(found.map(\.one.dataset.name)).sorted()))
        }
        guard choice.dataset != nil else { return newest }
        guard let chosen = ofDataset.first(where: { $0.one.vintage.text == choice.vintage }) else {
            throw AnalysisError(
                .unknownVintage(choice.vintage, dataset: name, known: ofDataset.map(\.one.vintage.text)))
        }
        return chosen
    }
}
