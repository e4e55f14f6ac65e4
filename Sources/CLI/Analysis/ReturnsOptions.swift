import ArgumentParser
import Studies

/// What is asked of returns, beside the rows.
struct ReturnsOptions: ParsableArguments {
    @OptionGroup var study: StudyOptions

    @Option(
        help: ArgumentHelp("Where the slope may change: a value of x such as 70B, free, or none.", valueName: "place"))
    var breakpoint = "free"

    @Option(help: ArgumentHelp("Take the effect of this metric out as well; may be repeated.", valueName: "metric"))
    var given: [String] = []

    @Option(help: "Seed of every random draw.")
    var seed: UInt64 = 1

    @Option(help: "Random draws for each test and interval.")
    var draws = 2_000

    func validate() throws {
        guard (100...1_000_000).contains(draws) else { throw ValidationError("--draws is from 100 to 1,000,000") }
    }

    /// The study, from what the ledger holds.
    func returns(from stored: StoredVintages) throws -> Returns {
        try StudyOptions.answered {
            let table = try StudyTable(try study.selection(given: given), from: stored)
            var question = ReturnsQuestion(table.selection)
            question.seed = seed
            question.draws = draws
            question.bend = try .init(parsing: breakpoint, on: table)
            let others = try table.inOtherVintages(of: stored)
            let asked = question
            return try Waiting.result { try await Returns(asked, on: table, others: others) }
        }
    }

    /// The options that ask for the same, as they are typed.
    var arguments: String {
        var words = ["--y", study.y, "--x", study.x]
        for condition in study.conditions { words += ["--where", condition] }
        if let source = study.source { words += ["--source", source] }
        if let source = study.sourceOfX { words += ["--x-source", source] }
        for vintage in study.vintage { words += ["--vintage", vintage] }
        if study.cluster != .base { words += ["--cluster", study.cluster.rawValue] }
        if let method = study.method { words += ["--method", method] }
        if study.poolMethods { words.append("--pool-methods") }
        if study.includeFlagged { words.append("--include-flagged") }
        if breakpoint != "free" { words += ["--breakpoint", breakpoint] }
        for metric in given { words += ["--given", metric] }
        return (words + ["--seed", "\(seed)", "--draws", "\(draws)"]).map(ShellWord.quoted).joined(separator: " ")
    }
}
