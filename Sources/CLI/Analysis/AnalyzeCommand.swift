import ArgumentParser
import Ledger
import Observations
import Reports
import Studies

/// Questions that the ledger answers with statistics.
struct AnalyzeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Ask what the ledger says: returns, frontier, agreement, power.",
        discussion: """
            Examples:
              wattmark analyze metrics
              wattmark analyze returns --y average --x parameters
              wattmark analyze returns --y average --x parameters --breakpoint 70B
              wattmark analyze frontier --y average --x carbon
              wattmark analyze agreement --metric carbon
              wattmark analyze power --y average --breakpoint 70B
            """,
        subcommands: [
            AnalyzeReturnsCommand.self, AnalyzeFrontierCommand.self, AnalyzeAgreementCommand.self,
            AnalyzePowerCommand.self,
            AnalyzeMetricsCommand.self,
        ])
}

/// Which metrics can be asked for.
struct AnalyzeMetricsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "metrics",
        abstract: "The metrics in the ledger, with dataset, vintage and how they were found.",
        discussion: """
            Examples:
              wattmark analyze metrics
              wattmark analyze metrics --source leaderboard
            """)

    @Option(help: ArgumentHelp("Only datasets with this in their name.", valueName: "name"))
    var source: String?

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let stored = try ledger.vintages(tell: output.tell)
        let part = source?.lowercased() ?? ""
        let shown = stored.all.filter { part.isEmpty || $0.dataset.name.lowercased().contains(part) }
        try output.write(
            Document(
                metricsOf: shown,
                nextStep: shown.isEmpty
                    ? "Nothing of that kind was imported. Try: wattmark import FILE.csv"
                    : "Next: wattmark analyze returns --y METRIC --x parameters"))
    }
}
