import Statistics

/// What a peer's accuracy is, and so what may be done with it.
public enum AccuracyMeaning: String, Sendable, Hashable, CaseIterable {
    /// The share of the rated requests that are answered rightly, 0 to 1: requests times it are correct answers.
    case shareOfAnswers = "share of answers"
    /// Another score where more is better (an Elo rating, an average of benchmarks): it can be ordered, not divided by.
    case score
}

/// Carbon beside accuracy: so that a model is not called efficient for being small and wrong.
///
/// Equations, for an SCI per functional unit:
///
/// - carbon per correct answer = SCI per request / accuracy. Only where the unit is a request and the accuracy is the
///   share of those requests that are answered rightly. Where the unit is a correct answer already, it is the SCI.
/// - distance = SCI / least SCI of a peer at least as accurate. 1 on the frontier of accuracy and carbon.
///
/// A peer whose accuracy is not known is not compared, and beats nobody.
///
/// ```swift
/// // 2 g and 1 g per request; 90 % and 60 % right.
/// AccuracyAdjusted(unit: .request, accuracy: .shareOfAnswers).views(carbon: [2, 1], accuracies: [0.9, 0.6])
/// // 2.22 and 1.67 g per correct answer; both on the frontier
/// ```
public struct AccuracyAdjusted: Sendable, Hashable {
    public var unit: FunctionalUnit
    public var accuracy: AccuracyMeaning

    public init(unit: FunctionalUnit, accuracy: AccuracyMeaning) {
        self.unit = unit
        self.accuracy = accuracy
    }

    /// - Parameter carbon: In g CO2e for each functional unit, 0 or more.
    /// - Returns: For each peer; `nil` where its accuracy is not known, or where a peer at least as accurate has no carbon
    ///   at all and it has some.
    /// - Precondition: as many accuracies as scores.
    public func views(carbon: [Double], accuracies: [Double?]) -> [CarbonRating.Adjusted?] {
        precondition(carbon.count == accuracies.count, "each peer needs a score and an accuracy, or none")
        let frontier = FrontierDistance(costs: carbon, benefits: accuracies.map { $0 ?? .nan })
        return carbon.indices.map { index in
            guard let own = accuracies[index], let distance = frontier.costFactor[index] else { return nil }
            return CarbonRating.Adjusted(
                accuracy: own, carbonPerCorrectAnswer: perCorrectAnswer(carbon[index], accuracy: own),
                distance: distance)
        }
    }

    /// `nil` where the division means nothing, or nothing is answered rightly.
    private func perCorrectAnswer(_ carbon: Double, accuracy own: Double) -> Double? {
        switch (unit, accuracy) {
        case (.correctAnswer, _): carbon
        case (.request, .shareOfAnswers) where own > 0: carbon / own
        default: nil
        }
    }
}
