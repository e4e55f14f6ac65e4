import ArgumentParser
import Reports
import Statistics
import Studies

/// Where two sources measured the same thing, do they agree?
struct AnalyzeAgreementCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement",
        abstract: "Where two sources measured the same thing: do they agree?",
        discussion: """
            Compares every two sources (or vintages of one) that have a metric in common:
            mean difference or ratio, limits that hold 95 of 100 models, order, and the
            models that differ most.

            Examples:
              wattmark analyze agreement --metric parameters
              wattmark analyze agreement --metric carbon
              wattmark analyze agreement --metric average \\
                  --between "leaderboard v2=2025-02" --between "leaderboard v2=2024-10"
              wattmark analyze agreement --metric mmlu --other-metric mmlu__em
              wattmark analyze agreement --metric carbon --plot agreement.svg
            """)

    @Option(help: ArgumentHelp("What both give: mmlu, carbon, parameters …", valueName: "metric"))
    var metric: String

    @Option(
        help: ArgumentHelp("The name under which the second source has it, if it is another.", valueName: "metric"))
    var otherMetric: String?

    @Option(
        help: ArgumentHelp(
            "A dataset (a part of its name is enough), dataset=vintage or a vintage; give it twice.",
            valueName: "source"))
    var between: [String] = []

    @Flag(
        inversion: .prefixedNo,
        help: "Compare by ratio; the default for energy, carbon, operations, power, time and sizes.")
    var ratio: Bool?

    @Option(help: "How many of the models that differ most are shown.")
    var limit = 10

    @Option(help: ArgumentHelp("Write a figure: .svg, .png, .pdf, .vl.json or .txt.", valueName: "file"))
    var plot: String?

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard between.isEmpty || between.count == 2 else {
            throw ValidationError("--between names two sources: give it twice, or not at all")
        }
        guard limit >= 0 else { throw ValidationError("--limit is 0 or more") }
    }

    func run() throws {
        let stored = try ledger.vintages(tell: output.tell)
        var question = AgreementQuestion(metric)
        question.otherMetric = otherMetric
        question.between = between
        question.scale = ratio.map { $0 ? AgreementScale.ratio : .difference }
        let study = try StudyOptions.answered { try AgreementStudy(question, from: stored) }
        let drawing = try plot.map { path in
            try FigureOutput.bytes(for: path, name: AgreementFigure.name) { () throws(ReportsError) in
                try AgreementFigure.plot(study)
            }
        }
        if let plot, let drawing { try OutputFile.write(drawing, to: plot) }
        try output.write(Document(study, limit: limit))
        if let plot { output.tell("Wrote \(plot)") }
    }
}
