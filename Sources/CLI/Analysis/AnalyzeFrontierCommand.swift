import ArgumentParser
import Reports
import Studies

/// Who gives the most for the least, and how far are the others?
struct AnalyzeFrontierCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "frontier",
        abstract: "Which models does no other beat in both performance and cost?",
        discussion: """
            Lists the models on the Pareto frontier with the share of bootstrap draws in
            which each stays there, the best of each size, and how far the others are: how
            many times the cost of a model as good, and what is missing at their cost.

            Examples:
              wattmark analyze frontier --y average --x carbon
              wattmark analyze frontier --y average --x parameters --where official=true
              wattmark analyze frontier --y mmlu --x flop --limit 30 --plot mmlu.svg
            """)

    @OptionGroup var study: StudyOptions

    @Option(help: "How many of the models that are not on the frontier are listed.")
    var limit = 10

    @Option(help: "Seed of every random draw.")
    var seed: UInt64 = 1

    @Option(help: "Random draws of models, by cluster.")
    var draws = 2_000

    @Option(help: ArgumentHelp("Write a figure; its ending is .svg, .png, .pdf or .vl.json.", valueName: "file"))
    var plot: String?

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (100...1_000_000).contains(draws) else { throw ValidationError("--draws is from 100 to 1,000,000") }
        guard limit >= 0 else { throw ValidationError("--limit is 0 or more") }
    }

    func run() throws {
        let stored = try ledger.vintages(tell: output.tell)
        let found = try StudyOptions.answered {
            let table = try StudyTable(try study.selection(), from: stored)
            let (draws, seed) = (draws, seed)
            return try Waiting.result { try await FrontierStudy(table, draws: draws, seed: seed) }
        }
        let drawing = try plot.map { path in
            try FigureOutput.bytes(for: path, name: "frontier") { () throws(ReportsError) in
                try FrontierFigure.plot(found, source: StudySource.line(found.table))
            }
        }
        if let plot, let drawing { try OutputFile.write(drawing, to: plot) }
        try output.write(Document(found, limit: limit))
        if let plot { output.tell("Wrote \(plot)") }
    }
}
