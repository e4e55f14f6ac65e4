public import Footprint

/// The classes of the absolute rating: A to G by carbon for each functional unit, on a logarithmic scale.
///
/// A score gets the first letter whose limit it does not exceed. The ends of its range get theirs too: "B (A to C)".
///
/// ```swift
/// classes.rating(of: Estimate(low: Per(canonical: 0.08), central: Per(canonical: 0.2), high: Per(canonical: 0.4), method: .estimated))
/// // With limits A 0.1, B 0.3, C 1, …: letter B, best A, worst C.
/// ```
public struct CarbonClasses: Sendable, Hashable {
    public struct Step: Sendable, Hashable {
        public var letter: String
        /// In g CO2e for each functional unit; a score of exactly this much belongs to the letter. `nil`: no limit.
        public var atMost: Double?

        public init(_ letter: String, atMost: Double?) {
            self.letter = letter
            self.atMost = atMost
        }
    }

    public var id: String
    public var unit: FunctionalUnit
    /// From the lowest carbon to the highest.
    public var steps: [Step]
    /// The day from which the thresholds are valid.
    public var validFrom: String
    public var source: String

    public init(id: String, unit: FunctionalUnit, steps: [Step], validFrom: String, source: String) {
        self.id = id
        self.unit = unit
        self.steps = steps
        self.validFrom = validFrom
        self.source = source
    }

    /// The letter of a score in g CO2e for each functional unit, above 0.
    public func letter(at grams: Double) -> String? {
        steps.first { step in step.atMost.map { grams <= $0 } ?? true }?.letter
    }

    /// The class of a score and those of the ends of its range; `nil` where one of them has none.
    public func rating(of score: Estimate<Per<CarbonMass, Count>>) -> CarbonRating.Absolute? {
        guard let letter = letter(at: score.central.canonical), let best = self.letter(at: score.low.canonical),
            let worst = self.letter(at: score.high.canonical)
        else { return nil }
        return CarbonRating.Absolute(letter: letter, best: best, worst: worst)
    }

    /// Whether every score has one letter: limits above 0 that rise, and none for the last class alone.
    ///
    /// - Throws: `RatingError`, which names the letter.
    public func check() throws(RatingError) {
        guard let last = steps.last, last.atMost == nil, steps.dropLast().allSatisfy({ $0.atMost != nil }) else {
            throw RatingError(.classes(id: id, problem: .noEnd))
        }
        var before: (letter: String, limit: Double)?
        for step in steps.dropLast() {
            let limit = step.atMost ?? .infinity
            guard limit.isFinite, limit > 0 else {
                throw RatingError(.classes(id: id, problem: .notPositive(letter: step.letter, value: limit)))
            }
            if let before, limit <= before.limit {
                throw RatingError(.classes(id: id, problem: .order(letter: step.letter, before: before.letter)))
            }
            before = (step.letter, limit)
        }
    }
}
