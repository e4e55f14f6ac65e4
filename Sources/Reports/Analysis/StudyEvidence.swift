/// What is known of the data of a study: the counts from which `StudyChecklist` judges. Unknown is `nil`, never 0.
public struct StudyEvidence: Sendable, Hashable {
    public var sources: [SourceEvidence]
    /// The models of the study, after everything was left out that was to be left out.
    public var models: Int
    public var organisations: Int?
    /// The organisation with most models, and how many it has.
    public var largestOrganisation: NamedCount?
    /// Groups of models that descend from one base model.
    public var families: Int?
    /// Models that are merges or fine-tunes of others.
    public var derivedModels: Int?
    public var modelsOfUnknownBase: Int?
    public var modelsOfUnknownDate: Int?
    public var metrics: [MetricEvidence]
    /// The languages of the benchmarks; `nil` where nobody recorded them.
    public var languages: [String]?
    /// What was left out on purpose, as conditions.
    public var conditions: [String]
    /// How many models the conditions left out.
    public var modelsLeftOut: Int?
    public var seed: UInt64?
    /// The commands that make the study again.
    public var commands: [String]

    public init(sources: [SourceEvidence], models: Int, metrics: [MetricEvidence]) {
        self.sources = sources
        self.models = models
        self.metrics = metrics
        conditions = []
        commands = []
    }

    /// One vintage of one dataset.
    public struct SourceEvidence: Sendable, Hashable {
        public var name: String
        public var publisher: String?
        public var vintage: String?
        public var licence: String?
        /// Rows of the file: those stored and those refused.
        public var rowsRead: Int
        public var rowsRefused: Int
        /// Stored, but hard to believe.
        public var rowsFlagged: Int

        public init(_ name: String, rowsRead: Int, rowsRefused: Int, rowsFlagged: Int) {
            self.name = name
            self.rowsRead = rowsRead
            self.rowsRefused = rowsRefused
            self.rowsFlagged = rowsFlagged
        }
    }

    /// A name and how many there are of it.
    public struct NamedCount: Sendable, Hashable {
        public var name: String
        public var count: Int

        public init(_ name: String, _ count: Int) {
            self.name = name
            self.count = count
        }
    }

    /// How the values of one metric came about.
    public struct MetricEvidence: Sendable, Hashable {
        public var name: String
        public var measured: Int
        public var reported: Int
        public var estimated: Int
        /// What stands for the metric where it is estimated: "parameters".
        public var proxy: String?
        /// Whether it is a cost (energy, carbon, time) and not a score.
        public var isCost: Bool

        public init(_ name: String, measured: Int = 0, reported: Int = 0, estimated: Int = 0, isCost: Bool = false) {
            self.name = name
            self.measured = measured
            self.reported = reported
            self.estimated = estimated
            self.isCost = isCost
        }

        var total: Int { measured + reported + estimated }

        /// How many kinds of evidence are mixed in it.
        var kinds: Int { [measured, reported, estimated].count { $0 > 0 } }
    }
}
