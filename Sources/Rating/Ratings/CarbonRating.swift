/// How one model is rated among its peers, and on its own.
public struct CarbonRating: Sendable, Hashable {
    /// Where it stands among its peers, by SCER 0.1 (2.3.2).
    public struct Relative: Sendable, Hashable {
        /// 1 is the highest SCI, the worst; those of one score share the mean of their ranks.
        public var rank: Double
        /// N, the model itself included.
        public var count: Int
        /// (rank − 1) / (N − 1) × 100; `nil` for N = 1.
        public var percentile: Double?
        /// `nil` for N = 1.
        public var letter: String?
        /// How often each letter came out among the draws from the ranges, by letter; empty where no range is known.
        public var probabilities: [String: Double]

        public init(
            rank: Double, count: Int, percentile: Double?, letter: String?, probabilities: [String: Double] = [:]
        ) {
            self.rank = rank
            self.count = count
            self.percentile = percentile
            self.letter = letter
            self.probabilities = probabilities
        }
    }

    /// The class by carbon for each functional unit, whoever the peers are.
    public struct Absolute: Sendable, Hashable {
        public var letter: String
        /// The letters that the ends of the range would give, if they differ: (best, worst).
        public var best: String
        public var worst: String

        public init(letter: String, best: String, worst: String) {
            self.letter = letter
            self.best = best
            self.worst = worst
        }
    }

    /// AI Energy Score's stars, 5 the least energy. Its text says two things; both are given, each by its name.
    public struct Stars: Sendable, Hashable {
        /// The range from least to most energy in five bands of equal width.
        public var equalWidth: Int
        /// The ranks in five parts of equal number.
        public var quintile: Int

        public init(equalWidth: Int, quintile: Int) {
            self.equalWidth = equalWidth
            self.quintile = quintile
        }
    }

    /// Carbon beside accuracy.
    public struct Adjusted: Sendable, Hashable {
        /// Share of answers that are right, 0 to 1, or the score on its own scale.
        public var accuracy: Double
        /// g CO2e for each correct answer; `nil` where the accuracy is no share of answers.
        public var carbonPerCorrectAnswer: Double?
        /// Its carbon over the least carbon of a peer at least as accurate; 1 on the frontier.
        public var distance: Double

        public init(accuracy: Double, carbonPerCorrectAnswer: Double?, distance: Double) {
            self.accuracy = accuracy
            self.carbonPerCorrectAnswer = carbonPerCorrectAnswer
            self.distance = distance
        }
    }

    public var relative: Relative
    /// `nil` where no classes are set for the functional unit.
    public var absolute: Absolute?
    /// `nil` where not every peer's energy is known, or there is one peer only.
    public var stars: Stars?
    /// `nil` where no accuracy is known.
    public var adjusted: Adjusted?

    public init(relative: Relative, absolute: Absolute? = nil, stars: Stars? = nil, adjusted: Adjusted? = nil) {
        self.relative = relative
        self.absolute = absolute
        self.stars = stars
        self.adjusted = adjusted
    }
}
