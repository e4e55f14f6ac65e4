/// The classes of the absolute rating: A to G by carbon for each functional unit, on a logarithmic scale.
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
}
