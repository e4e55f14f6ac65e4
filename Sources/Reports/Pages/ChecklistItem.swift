/// A demand on a study, whether it is met, and what shows it.
public struct ChecklistItem: Sendable, Hashable {
    public var demand: String
    public var state: State
    /// One or two sentences with the numbers on which the state rests.
    public var evidence: InlineText

    public enum State: String, Sendable, Hashable, CaseIterable {
        case met
        case partlyMet = "partly met"
        case notMet = "not met"
        /// The data do not tell.
        case notKnown = "not known"
    }

    public init(_ demand: String, _ state: State, evidence: InlineText) {
        self.demand = demand
        self.state = state
        self.evidence = evidence
    }
}

extension ChecklistItem.State {
    /// The mark beside the words, told apart by its form: a full square, a half one, an empty one, a dashed one.
    var mark: SVGText {
        let square = "<rect x=\"1\" y=\"1\" width=\"12\" height=\"12\" stroke=\"currentColor\""
        let inside =
            switch self {
            case .met: "\(square) fill=\"currentColor\"/>"
            case .partlyMet:
                "\(square) fill=\"none\"/><rect x=\"1\" y=\"7\" width=\"12\" height=\"6\" fill=\"currentColor\"/>"
            case .notMet: "\(square) fill=\"none\"/>"
            case .notKnown: "\(square) fill=\"none\" stroke-dasharray=\"2 2\"/>"
            }
        return SVGText(
            rendered:
                "<svg class=\"state\" width=\"14\" height=\"14\" viewBox=\"0 0 14 14\" aria-hidden=\"true\">\(inside)</svg>"
        )
    }
}
