public import Rating

/// What a benchmark asks of the ledger: where its values lie, what must be equal among peers, and what its sheet says.
///
/// One for each row of benchmarks in the catalog; a user may write another.
public struct ScoredBenchmark: Sendable, Hashable {
    /// Something that is known of every model of the benchmark, and from where.
    public struct Statement: Sendable, Hashable {
        /// "conversation".
        public var text: String
        /// "the requests of the task are prompts that people wrote to chatbots".
        public var evidence: String

        public init(_ text: String, evidence: String) {
            self.text = text
            self.evidence = evidence
        }
    }

    /// Name, title, measurement, workload, unit, environment, method and source; `equal` is filled in when the
    /// conditions are chosen.
    public var sheet: BenchmarkSheet
    /// The names of datasets in the ledger that have it, the first that is there is read.
    public var datasets: [String]
    /// The value of the condition `task` that entries must have; `nil` where the dataset has no tasks.
    public var task: String?
    /// The metrics of the ledger that the energy comes from; an entry has one of them at least.
    public var metrics: [String]
    public var purpose: Statement
    public var platform: Statement
    public var users: Statement
    /// The names of conditions that must be equal among peers: "gpu_model", "max_num_seqs", "precision".
    public var equal: [String]

    public init(
        sheet: BenchmarkSheet, datasets: [String], task: String? = nil, metrics: [String], purpose: Statement,
        platform: Statement, users: Statement, equal: [String]
    ) {
        self.sheet = sheet
        self.datasets = datasets
        self.task = task
        self.metrics = metrics
        self.purpose = purpose
        self.platform = platform
        self.users = users
        self.equal = equal
    }
}
