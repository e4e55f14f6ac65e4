import Observations
import Statistics

/// Where two sources, or two vintages of one, measured the same thing: do they agree?
///
/// ```swift
/// var question = AgreementQuestion("evaluation_carbon")
/// question.between = ["leaderboard v2=2025-07", "leaderboard v2=2025-02"]
/// let study = try AgreementStudy(question, from: stored)
/// study.detail.limits.bias
/// ```
public struct AgreementStudy: Sendable {
    public let question: AgreementQuestion
    /// Every pair of sources with at least 3 models in common that can be compared, the most models first.
    public let results: [AgreementResult]
    /// Pairs of sources that cannot be compared, and why.
    public let left: [Left]

    /// Two sources that have the metric, but not enough of it in common.
    public struct Left: Sendable, Hashable {
        public let first: String
        public let second: String
        public let pairs: Int
        public let reason: String
    }

    /// The pair with the most models.
    public var detail: AgreementResult { results[0] }

    /// - Throws: `AnalysisError` where the ledger cannot answer, and what the ledger itself throws.
    public init(_ question: AgreementQuestion, from stored: StoredVintages) throws {
        let pairs = try AgreementChoosing(question, stored).pairs()
        var read: [String: VintageEntries] = [:]
        func entries(_ found: VintageChoosing.Found) throws -> VintageEntries {
            let name = found.one.dataset.name + "\u{0}" + found.one.vintage.text
            if let known = read[name] { return known }
            let entries = try stored.read(found.one)
            read[name] = entries
            return entries
        }
        var results: [AgreementResult] = []
        var left: [Left] = []
        for (first, second) in pairs {
            let twice = MeasuredTwice(
                first.metric, in: try entries(first), and: try entries(second), as: second.metric)
            do throws(FitError) {
                if let reason = AgreementStudy.refusal(of: twice) {
                    left.append(Left(twice, reason: reason))
                } else {
                    results.append(try AgreementResult(twice, scale: question.scale, level: question.level))
                }
            } catch {
                left.append(Left(twice, reason: error.description))
            }
        }
        self.question = question
        self.left = left
        self.results = results.enumerated()
            .sorted { (-$0.element.pairs.count, $0.offset) < (-$1.element.pairs.count, $1.offset) }.map(\.element)
        guard !results.isEmpty else { throw AgreementStudy.nothing(question, left) }
    }

    /// Why two sources are not compared although both have the metric.
    private static func refusal(of twice: MeasuredTwice) -> String? {
        if twice.pairs.count < AgreementResult.fewestPairs {
            return AnalysisError.fewInCommon(twice.pairs.count, needed: AgreementResult.fewestPairs)
        }
        // What has no unit is taken as a fraction only if it can be one.
        let fractions = twice.factor == 100 ? twice.pairs.map { $0.second / 100 } : twice.pairs.map(\.first)
        if twice.factor != 1, fractions.contains(where: { $0 < 0 || $0 > 1 }) {
            return AnalysisError(
                .unitsDiffer(
                    .init(twice.first.metric), .init(twice.second.metric))
            ).description
        }
        return nil
    }

    private static func nothing(_ question: AgreementQuestion, _ left: [Left]) -> AnalysisError {
        guard let most = left.max(by: { $0.pairs < $1.pairs }) else {
            return AnalysisError(.oneSource(question.metric))
        }
        return AnalysisError(
            .noAgreement(question.metric, first: most.first, second: most.second, reason: most.reason))
    }
}

extension AgreementStudy.Left {
    fileprivate init(_ twice: MeasuredTwice, reason: String) {
        self.init(
            first: twice.first.name, second: twice.second.name, pairs: twice.pairs.count, reason: reason)
    }
}
