import ArgumentParser
import Footprint
import Rating
import Reports
import Scenarios
import Studies

/// Which models are rated, by which benchmark, among whom.
struct RatingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Rate within the category whose name holds these words; the largest otherwise.", valueName: "words"))
    var category: String?

    @Option(help: ArgumentHelp("Rate within the category of this model, and print its rating.", valueName: "name"))
    var model: String?

    @Option(
        help: ArgumentHelp(
            "Do not tell categories apart by these: type, size, precision, hardware, workload.", valueName: "list"))
    var across: String?

    @Flag(help: "List the categories with their numbers of models, and rate nothing.")
    var categories = false

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Rows to keep, as in gpu_model=H100, max_num_seqs=64; may be repeated.", valueName: "condition"))
    var conditions: [String] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Peers answer at least this fast (median time between tokens) and batch as they like: 50ms.",
            valueName: "time"),
        transform: quantity("--latency", .aboveZero))
    var latency: Estimate<TimeSpan>?

    @Option(help: ArgumentHelp("What the score is per.", valueName: "unit"))
    var unit: FunctionalUnit?

    @Option(
        help: ArgumentHelp(
            "What peers are ranked by: SCI, or energy where their environment is controlled. Otherwise as the "
                + "benchmark says.", valueName: "measurement"))
    var measurement: BenchmarkSheet.Quantity?

    @Option(
        help: ArgumentHelp("Dataset instead of the benchmark's own; a part of its name is enough.", valueName: "name"))
    var source: String?

    @Option(help: ArgumentHelp("Vintage to read instead of the newest: 2025-02.", valueName: "vintage"))
    var vintage: String?

    @Option(
        help: ArgumentHelp(
            "Performance of another dataset beside the carbon, joined by model: mmlu_pro, average.", valueName: "metric"
        ))
    var accuracy: String?

    @Flag(help: "Keep rows that the publisher itself flags.")
    var includeFlagged = false

    @Option(help: ArgumentHelp("Scale of letters: a name of the catalog, or a CSV file.", valueName: "name"))
    var scale = "scer-0.1"

    @Option(help: "Draws from the ranges, for the probability of each letter.")
    var draws = 1_000

    @Option(help: "Seed of every random draw.")
    var seed: UInt64 = 1

    func validate() throws {
        guard (0...100_000).contains(draws) else { throw ValidationError("--draws is from 0 to 100,000") }
        if category != nil, model != nil {
            throw ValidationError("--category and --model cannot be given together: each names the category")
        }
        _ = try dropped
    }

    var plan: RankUncertainty.Plan { RankUncertainty.Plan(draws: draws, seed: seed) }

    /// The dimensions that `--across` puts together.
    var dropped: Set<Trait.Dimension> {
        get throws {
            let names = (across ?? "").split(separator: ",").map { word in
                var word = word
                while word.first == " " { word.removeFirst() }
                while word.last == " " { word.removeLast() }
                return word
            }
            return try Set(
                names.map { name in
                    let known: [Substring: Trait.Dimension] = [
                        "type": .type, "size": .size, "precision": .precision, "hardware": .hardware,
                        "workload": .workload,
                    ]
                    guard let dimension = known[name] else {
                        throw ValidationError(
                            "‘--across \(name)’: there is no such dimension; there are \(known.keys.sorted().joined(separator: ", "))"
                        )
                    }
                    return dimension
                })
        }
    }

    /// What is asked of the ledger.
    ///
    /// - Parameter site: `nil` where the user named none.
    func wish(site: RatingSite?) throws -> RatingWish {
        var wish = RatingWish(
            site: site, unit: unit, dataset: source, vintage: vintage,
            conditions: try conditions.map { text in try StudyOptions.answered { try RowCondition(parsing: text) } },
            latency: latency?.central)
        wish.keepsFlagged = includeFlagged
        wish.measurement = measurement
        return wish
    }
}
