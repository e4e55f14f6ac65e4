import ArgumentParser
import Reports
import Studies

/// Does performance rise with cost, and does the rise bend?
struct AnalyzeReturnsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "returns",
        abstract: "Does performance show diminishing returns against cost?",
        discussion: """
            Fits y against log10 x with errors by base model, rival curves, a break at a
            given place or wherever the data put it, and the gain per doubling along x.

            Examples:
              wattmark analyze returns --y average --x parameters
              wattmark analyze returns --y average --x parameters --breakpoint 70B
              wattmark analyze returns --y average --x carbon --where official=true
              wattmark analyze returns --y average --x parameters --given carbon
              wattmark analyze returns --y mmlu --x flop --plot mmlu.svg
            """)

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

    @Option(help: ArgumentHelp("Write a figure; its ending is .svg, .png, .pdf or .vl.json.", valueName: "file"))
    var plot: String?

    @Option(help: "Which figure --plot writes.")
    var figure: ReturnsFigure = .fit

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (100...1_000_000).contains(draws) else { throw ValidationError("--draws is from 100 to 1,000,000") }
    }

    func run() throws {
        let stored = try ledger.vintages(tell: output.tell)
        let returns = try StudyOptions.answered {
            let table = try StudyTable(try study.selection(given: given), from: stored)
            var question = ReturnsQuestion(table.selection)
            question.seed = seed
            question.draws = draws
            question.bend = try .init(parsing: breakpoint, on: table)
            return try Returns(question, on: table, others: try table.inOtherVintages(of: stored))
        }
        let drawing = try plot.map { path in
            try FigureOutput.bytes(for: path, name: figure.rawValue) { () throws(ReportsError) in
                try figure.plot(returns, source: StudySource.line(returns.table))
            }
        }
        if let plot, let drawing { try OutputFile.write(drawing, to: plot) }
        try output.write(Document(returns))
        if let plot { output.tell("Wrote \(plot)") }
    }
}
