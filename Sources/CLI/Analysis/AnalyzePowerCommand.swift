import ArgumentParser
import Reports
import Studies

/// How many models above a break would show a change of slope?
struct AnalyzePowerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "power",
        abstract: "How many models above a break would show a change of slope?",
        discussion: """
            Tells with which probability the models at hand show a change of slope at a
            given place, how many models above it that would take, and the smallest change
            that can be seen now.

            Examples:
              wattmark analyze power --y average --x parameters --breakpoint 70B
              wattmark analyze power --y average --breakpoint 70B --change -1.5
              wattmark analyze power --y average --x carbon --breakpoint 5kg --power 0.9
              wattmark analyze power --y average --breakpoint 70B --plot power.svg
            """)

    @OptionGroup var study: StudyOptions

    @Option(help: ArgumentHelp("Where the slope may change: a value of x such as 70B.", valueName: "place"))
    var breakpoint: String

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Change of the gain per doubling of x, in the unit of y. Default: no gain above the break.",
            valueName: "change"))
    var change: Double?

    @Option(help: "Probability with which the change should be found.")
    var power = 0.8

    @Option(help: "Share of studies that find a change where there is none.")
    var alpha = 0.05

    @Option(help: ArgumentHelp("Write a figure: .svg, .png, .pdf, .vl.json or .txt.", valueName: "file"))
    var plot: String?

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard alpha > 0, alpha < 1 else { throw ValidationError("--alpha is above 0 and below 1") }
        guard power > alpha, power < 1 else { throw ValidationError("--power is above --alpha and below 1") }
        if let change {
            guard change.isFinite, change != 0 else { throw ValidationError("--change is a number other than 0") }
        }
    }

    func run() throws {
        let stored = try ledger.vintages(tell: output.tell)
        let found = try StudyOptions.answered {
            let table = try StudyTable(try study.selection(), from: stored)
            var question = PowerQuestion(table.selection, place: breakpoint)
            question.change = change
            question.power = power
            question.alpha = alpha
            return try PowerStudy(question, on: table)
        }
        let drawing = try plot.map { path in
            try FigureOutput.bytes(for: path, name: PowerFigure.name) { () throws(ReportsError) in
                try PowerFigure.plot(found, source: StudySource.line(found.table))
            }
        }
        if let plot, let drawing { try OutputFile.write(drawing, to: plot) }
        try output.write(Document(found))
        if let plot { output.tell("Wrote \(plot)") }
    }
}
