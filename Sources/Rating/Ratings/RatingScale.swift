/// Which letter a percentile position gives.
///
/// The scale of SCER 0.1 (2.3.3): A above 90, B from 60 to 90, C below 60. The boundary belongs to B in both places:
/// "above the 90th percentile" is A, "from the 60th to 90th" is B.
public struct RatingScale: Sendable, Hashable {
    public struct Step: Sendable, Hashable {
        public var letter: String
        /// In percent; the last step has 0.
        public var from: Double
        /// Whether a position of exactly `from` belongs to this letter.
        public var includesStart: Bool

        public init(_ letter: String, from: Double, includesStart: Bool) {
            self.letter = letter
            self.from = from
            self.includesStart = includesStart
        }
    }

    /// "scer-0.1".
    public var id: String
    /// From the best letter to the worst.
    public var steps: [Step]
    public var source: String

    public init(id: String, steps: [Step], source: String) {
        self.id = id
        self.steps = steps
        self.source = source
    }

    /// The letter of a percentile position, 0 to 100.
    public func letter(at position: Double) -> String? { index(at: position).map { steps[$0].letter } }

    /// The number of the step of a percentile position, 0 for the best letter.
    func index(at position: Double) -> Int? {
        steps.firstIndex { $0.includesStart ? position >= $0.from : position > $0.from }
    }

    /// Whether every position from 0 to 100 has one letter, and a higher position never a worse one.
    ///
    /// - Throws: `RatingError`, which names the letter.
    public func check() throws(RatingError) {
        for (number, step) in steps.enumerated() {
            guard step.from.isFinite else {
                throw RatingError(.scale(id: id, problem: .notFinite(letter: step.letter)))
            }
            guard number > 0 else { continue }
            let before = steps[number - 1]
            let starts =
                step.from < before.from || (step.from == before.from && step.includesStart && !before.includesStart)
            guard starts else {
                throw RatingError(.scale(id: id, problem: .order(letter: step.letter, before: before.letter)))
            }
        }
        guard index(at: 0) != nil else { throw RatingError(.scale(id: id, problem: .noStart)) }
    }
}
