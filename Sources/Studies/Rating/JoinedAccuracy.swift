import Footprint
import Ledger
import Observations
public import Rating

/// The accuracy of models in another dataset of the ledger than the one that is rated, joined by what names were matched
/// to.
///
/// It was found with another workload than the score, so it is no share of the rated answers: models are ordered by it,
/// and carbon is not divided by it.
///
/// ```swift
/// let accuracy = try JoinedAccuracy(metric: "mmlu_pro", from: stored)
/// accuracy[number]?.metric                  // "mmlu_pro of Open LLM Leaderboard v2"
/// let chat = candidates.with(accuracy: accuracy)
/// ```
public struct JoinedAccuracy: Sendable {
    /// As manifests say it: "mmlu_pro of Open LLM Leaderboard v2".
    public let metric: String
    /// Models that are listed with values that differ by more than 1 %; none is taken for them.
    public let contradicted: Set<Int64>
    let sources: [SourceRecord]
    /// "mmlu_pro".
    private let name: String
    /// "Open LLM Leaderboard v2, 2025-02".
    private let vintage: String
    private let values: [Int64: Manifest.Accuracy]
    /// Other datasets with the metric, which were not read.
    private let otherDatasets: [String]

    /// - Parameters:
    ///   - metric: Its name in the ledger or what people say for it (`MetricAlias`).
    ///   - dataset: A name or a part of one; `nil`: of all vintages with the metric the newest.
    /// - Throws: `AnalysisError` for a metric or a dataset that is not there, with near names; `RatingStudyError` where
    ///   more of the metric is not better; and what the ledger throws.
    public init(metric word: String, dataset asked: String? = nil, from stored: StoredVintages) throws {
        let choosing = VintageChoosing(stored: stored, selection: RowSelection(y: word, x: word))
        guard !stored.all.isEmpty else { throw AnalysisError(.emptyLedger) }
        let all = choosing.having(word)
        guard !all.isEmpty else { throw choosing.unknown(word) }
        var found = all
        if let asked {
            let dataset = try choosing.dataset(named: asked)
            found = all.filter { $0.one.dataset.name == dataset }
            guard !found.isEmpty else {
                let known = Set(all.map(\.one.dataset.name)).sorted()
                throw AnalysisError(.notInDataset(word, dataset: dataset, known: known))
            }
        }
        // Those of one dataset lie together, the newest first: of two as new the first name is taken.
        var newest = found[0]
        for one in found.dropFirst() where Self.isNewer(one.one.vintage, than: newest.one.vintage) { newest = one }
        guard newest.metric.better == .higher else { throw RatingStudyError(.notAccuracy(newest.metric.name)) }
        let read = try stored.read(newest.one)
        let listed = read.values(of: newest.metric, by: { $0.isFlagged ? nil : $0.model?.number })
        metric = "\(newest.metric.name) of \(read.dataset.name)"
        contradicted = listed.contradicted
        name = newest.metric.name
        vintage = read.name
        sources = read.sources
        let chosen = newest.one.dataset.name
        otherDatasets = asked == nil ? Set(found.map(\.one.dataset.name)).subtracting([chosen]).sorted() : []
        var values: [Int64: Manifest.Accuracy] = [:]
        for number in listed.found.keys {
            guard let observation = listed[number], observation.value.isFinite else { continue }
            values[number] = Manifest.Accuracy(
                metric: metric, value: observation.value, unit: observation.metric.unit, method: observation.method,
                source: "\(read.dataset.credit) Vintage: \(read.vintage.text)", isShareOfAnswers: false)
        }
        self.values = values
    }

    /// Vintages are dates, written so that their order is that of their letters.
    private static func isNewer(_ one: Vintage, than other: Vintage) -> Bool {
        let known = (one.basis != .unknown, other.basis != .unknown)
        return known.0 == known.1 ? one.text > other.text : known.0
    }

    /// The accuracy of a model of the ledger; `nil` where the dataset has none, or values that contradict each other.
    public subscript(number: Int64) -> Manifest.Accuracy? { values[number] }

    /// How many of these models have it, from where, and what was not taken.
    public func note(on candidates: [RatingCandidate]) -> String {
        let numbers = candidates.compactMap(\.number)
        let known = numbers.count { values[$0] != nil }
        let unclear = numbers.count { contradicted.contains($0) }
        var parts = ["Accuracy is \(name), \(vintage): known of \(known) of \(candidates.count) models."]
        parts.append("It was found with other questions than those that were rated.")
        if unclear > 0 {
            parts.append("\(unclear) \(unclear == 1 ? "is" : "are") listed with values that contradict each other.")
        }
        if !otherDatasets.isEmpty {
            parts.append("It is in \(otherDatasets.joined(separator: "; ")) too; the newest is taken.")
        }
        return parts.joined(separator: " ")
    }
}

extension RatingCandidates {
    /// The same candidates with this accuracy in place of their own, so that no two kinds are mixed; none where it is not
    /// known.
    public func with(accuracy: JoinedAccuracy) -> RatingCandidates {
        var changed = self
        changed.candidates = candidates.map { candidate in
            var candidate = candidate
            candidate.accuracy = candidate.number.flatMap { accuracy[$0] }
            return candidate
        }
        changed.sources += accuracy.sources.filter { source in !sources.contains { $0.number == source.number } }
        changed.notes.append(accuracy.note(on: candidates))
        return changed
    }
}
