import ArgumentParser
import Reports
import Studies

/// Runs for other tools.
struct RunsExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Runs for other tools: emissions.csv, model card, Prometheus.",
        discussion: """
            Examples:
              wattmark runs export last --as codecarbon -o emissions.csv
              wattmark runs export 3f2a9c 77ab01 --as model-card
              wattmark runs export last --as prometheus -o /var/lib/node_exporter/wattmark.prom
            """)

    @Argument(help: ArgumentHelp("Beginnings of the runs' ids, or last.", valueName: "run"))
    var names: [String]

    @Option(name: .customLong("as"), help: "Form of the export.")
    var form: RunExport

    @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
    var output: String?

    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let store = try ledger.open(tell: StandardError.print)
        let runs = try names.map { try RunName.resolve($0, in: store).footprint }
        guard let text = form.text(runs) else {
            throw CommandFailure.dataRefused(
                "A model card needs the carbon of every run, and one has no place: track with --grid, --region or "
                    + "--intensity.")
        }
        if let output {
            try OutputFile.write(text, to: output)
        } else {
            try StandardOutput.print(text)
        }
    }
}
