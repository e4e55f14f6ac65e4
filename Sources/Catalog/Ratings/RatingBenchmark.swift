import Footprint

/// How the score of every peer of a benchmark was found, and which of its conditions peers must share.
///
/// The sheet of SCER 0.1 (2.2) with the categories of its 2.1: purpose, platform, users, each with its evidence.
///
/// ```swift
/// try ReferenceCatalog.embedded.ratingBenchmark("chat").equal     // ["gpu_model", "max_num_seqs", "precision"]
/// ```
public struct RatingBenchmark: Sendable, Hashable {
    /// What is known of the software, and from where.
    public struct Statement: Sendable, Hashable {
        /// "conversation".
        public let text: String
        /// "the requests of the task ‘lm-arena-chat’ are prompts that people wrote to chatbots".
        public let evidence: String
    }

    /// "chat".
    public let id: String
    /// "Conversation".
    public let title: String
    /// The names of the datasets of the ledger that it is found in.
    public let datasets: [String]
    /// The value of the condition `task` that entries must have; `nil` where the dataset has no tasks.
    public let task: String?
    /// The metrics of the ledger from which the energy or the carbon follows, in the order of preference.
    public let metrics: [String]
    /// What the score is per, as ratings write it: "thousand-output-tokens".
    public let unit: String
    public let purpose: Statement
    public let platform: Statement
    public let users: Statement
    public let workload: String
    public let environment: String
    public let method: String
    /// The names of the conditions that must be equal among peers.
    public let equal: [String]
    /// "SCI" or "energy", as in SCER's table.
    public let measurement: String
    /// The day from which the sheet is used.
    public let validFrom: CalendarDate
    public let origin: RowOrigin
}

extension RatingBenchmark: CatalogRow {
    static let table = CatalogTable.ratingBenchmarks

    init(_ row: RowReader) throws {
        func statement(_ column: String) throws -> Statement {
            Statement(text: try row.text(column), evidence: try row.text(column + "_evidence"))
        }
        func names(_ column: String) throws -> [String] {
            let names = try row.list(column)
            guard Set(names).count == names.count else { throw row.problem("a name stands twice", column) }
            return names
        }
        id = try row.text("id")
        title = try row.text("title")
        datasets = try names("datasets")
        guard !datasets.isEmpty else { throw row.problem("the cell is empty", "datasets") }
        task = try row.optionalText("task")
        metrics = try names("metrics")
        guard !metrics.isEmpty else { throw row.problem("the cell is empty", "metrics") }
        unit = try row.text("unit")
        purpose = try statement("purpose")
        platform = try statement("platform")
        users = try statement("users")
        workload = try row.text("workload")
        environment = try row.text("environment")
        method = try row.text("method")
        equal = try names("equal")
        measurement = try row.text("measurement")
        validFrom = try row.day("valid_from")
        origin = try row.origin()
    }
}

extension ReferenceCatalog {
    /// Every benchmark sheet, in the order of ids.
    public func ratingBenchmarks() throws -> [RatingBenchmark] { try benchmarkNames.get().rows }

    /// A benchmark sheet by its id or its title.
    ///
    /// - Throws: `CatalogLookupError` for one that is not there, with the nearest names.
    public func ratingBenchmark(_ name: String) throws -> RatingBenchmark {
        try benchmarkNames.get().row(named: name)
    }
}
