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

    @OptionGroup var options: ReturnsOptions

    @Option(help: ArgumentHelp("Write a figure; its ending is .svg, .png, .pdf or .vl.json.", valueName: "file"))
    var plot: String?

    @Option(help: "Which figure --plot writes.")
    var figure: ReturnsFigure = .fit

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let stored = try ledger.vintages(tell: output.tell)
        let returns = try options.returns(from: stored)
        let drawing = try plot.map { path in
            try FigureOutput.bytes(for: path, name: figure.rawValue) { () throws(ReportsError) in
                try figure.plot(returns, source: StudySource.line(returns.table))
            }
        }
        let next = "Next: wattmark report \(options.arguments) --output study.html"
        let document = Document(returns, inFull: output.explain || !output.isForPeople, nextStep: next)
        if let plot, let drawing { try OutputFile.write(drawing, to: plot) }
        try output.write(document)
        if let plot { output.tell("Wrote \(plot)") }
    }
}
