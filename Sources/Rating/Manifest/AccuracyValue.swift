extension Manifest.Accuracy {
    /// As ratings use it: a share of answers from 0 to 1, or the score on its own scale.
    public var ratedValue: Double { isShareOfAnswers && unit == "%" ? value / 100 : value }

    public var meaning: AccuracyMeaning { isShareOfAnswers ? .shareOfAnswers : .score }
}
