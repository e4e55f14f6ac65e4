public import Footprint

/// What a rating says and all that it follows from: the content of a manifest file.
///
/// The file is a manifest of the Impact Framework (`name`, `initialize`, `tree`) with further parts below it: `evidence`
/// (ranges, methods, sources, category, benchmark), `issued` (day, tool, address), `rating` (peers and what follows from
/// them), `digests` and `integrity` (hashes and, if a key was given, a signature). See `ManifestFile` and Docs/Manifest.md.
public struct Manifest: Sendable, Equatable {
    /// The model.
    public var name: String
    /// When the rating was computed: "2026-11-21".
    public var date: String
    /// "Wattmark 0.1.0".
    public var tool: String
    /// Where the manifest is to be found, for the QR code; `nil` while it is published nowhere.
    public var address: String?
    public var category: RatingCategory
    public var benchmark: BenchmarkSheet
    /// What is rated.
    public var score: CarbonScore
    /// The score of the other stage of the model's life, for the label; not rated here.
    public var other: CarbonScore?
    public var accuracy: Accuracy?
    /// `nil` in a manifest that gives a score to be rated by others.
    public var rating: RatingPart?

    public struct Accuracy: Sendable, Equatable {
        /// "MMLU-Pro", "average of the Open LLM Leaderboard".
        public var metric: String
        public var value: Double
        /// `%`, or empty.
        public var unit: String
        public var method: Method
        public var source: String
        /// Whether it is the share of answers that are right.
        public var isShareOfAnswers: Bool

        public init(
            metric: String, value: Double, unit: String, method: Method, source: String, isShareOfAnswers: Bool
        ) {
            self.metric = metric
            self.value = value
            self.unit = unit
            self.method = method
            self.source = source
            self.isShareOfAnswers = isShareOfAnswers
        }
    }

    public struct RatingPart: Sendable, Equatable {
        public var scale: RatingScale
        public var classes: CarbonClasses?
        /// In the order in which the scores come, the highest first; the model itself is one of them, by its name.
        public var peers: [Peer]
        /// How many draws from the ranges, and their seed.
        public var draws: Int
        public var seed: UInt64
        public var result: CarbonRating

        public init(
            scale: RatingScale, classes: CarbonClasses?, peers: [Peer], draws: Int, seed: UInt64, result: CarbonRating
        ) {
            self.scale = scale
            self.classes = classes
            self.peers = peers
            self.draws = draws
            self.seed = seed
            self.result = result
        }
    }

    public init(
        name: String, date: String, tool: String, address: String? = nil, category: RatingCategory,
        benchmark: BenchmarkSheet, score: CarbonScore, other: CarbonScore? = nil, accuracy: Accuracy? = nil,
        rating: RatingPart? = nil
    ) {
        self.name = name
        self.date = date
        self.tool = tool
        self.address = address
        self.category = category
        self.benchmark = benchmark
        self.score = score
        self.other = other
        self.accuracy = accuracy
        self.rating = rating
    }
}
