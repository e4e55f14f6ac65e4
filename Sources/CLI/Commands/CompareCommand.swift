import ArgumentParser
import Reports
import Scenarios
import Studies

/// Candidates side by side from a scenario file.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare candidate models from a scenario file.",
        discussion: """
            Prints each candidate's energy, carbon and water beside its accuracy, where the
            answer changes, who is dominated, and what follows.

            Examples:
              wattmark compare Examples/chatcrew.yaml
              wattmark compare Examples/chatcrew.yaml --set users=100_000
              wattmark compare Examples/chatcrew.yaml --report report.html
              wattmark compare Examples/chatcrew.yaml --chart sweep --plot sweep.svg
              wattmark compare Examples/chatcrew.yaml --format json --output result.json
            """
    )

    @Argument(
        help: "Scenario file (YAML or JSON), - for standard input; Docs/Scenario.md lists its keys.",
        completion: .file(extensions: ["yaml"]))
    var scenario: String

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("Change a number of the scenario; may be repeated.", valueName: "name=value"))
    var assignments: [String] = []

    @Option(help: ArgumentHelp("Write a self-contained HTML report as well.", valueName: "file.html"))
    var report: String?

    @Option(help: ArgumentHelp("Write one chart; its ending is .svg, .png, .pdf, .vl.json or .txt.", valueName: "file"))
    var plot: String?

    @Option(help: "Which chart --plot writes.")
    var chart: ComparisonFigure = .accuracy

    @OptionGroup var output: OutputOptions

    func run() throws {
        for path in [report, plot, output.output] { try OutputFile.refuse(path, asInput: scenario) }
        let scenario = try Assignments.apply(assignments, to: try ScenarioFile.read(scenario))
        let comparison = try StudyAnswer.of { () throws(StudyError) in try Comparison(of: scenario) }
        // Everything is made before anything is written, so that a failure leaves no file behind.
        let page = report.map { _ in ComparisonPage(comparison, context: .now(command: command)).html }
        let figure = try plot.map { try figureBytes(of: comparison, for: $0) }
        let document = Document(comparison, explains: output.explain, nextStep: nextStep)

        if let report, let page { try OutputFile.write(page, to: report) }
        if let plot, let figure { try OutputFile.write(figure, to: plot) }
        try output.write(document, csvTable: "candidates")
        for path in [report, plot].compactMap({ $0 }) { output.tell("Wrote \(path)") }
    }

    private func figureBytes(of comparison: Comparison, for path: String) throws -> [UInt8] {
        try FigureOutput.bytes(for: path, name: chart.rawValue) { () throws(ReportsError) in
            try chart.plot(comparison, source: command)
        }
    }

    /// The command that makes the same result again.
    private var command: String {
        let assigned = assignments.map { " --set " + ShellWord.quoted($0) }.joined()
        return "wattmark compare \(ShellWord.quoted(scenario))\(assigned)"
    }

    private var nextStep: String {
        report == nil
            ? "Next: --report FILE.html for a page with figures, --explain for how each number was derived."
            : "Next: open the report in a browser; --explain prints how each number was derived."
    }
}
