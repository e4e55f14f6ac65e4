import ArgumentParser
import FoundationEssentials
import Ledger
import LedgerSQL
import Reports
import Studies

/// Runs for other tools.
struct RunsExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Runs for other tools: emissions.csv, model card, Prometheus, samples.",
        discussion: """
            Examples:
              wattmark runs export last --as codecarbon -o emissions.csv
              wattmark runs export last --as codecarbon -o emissions.csv --append
              wattmark runs export 3f2a9c 77ab01 --as model-card
              wattmark runs export last --as samples -o samples.csv
              wattmark runs export last --as prometheus -o wattmark.prom
            """)

    @Argument(help: ArgumentHelp("Beginnings of the runs' ids, or last.", valueName: "run"))
    var names: [String]

    @Option(name: .customLong("as"), help: "Form of the export.")
    var form: RunExport

    @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
    var output: String?

    @Flag(
        help: "Add to an emissions.csv that is there already, with its columns; runs that it has are not added again.")
    var append = false

    @OptionGroup var ledger: LedgerOptions

    func validate() throws {
        guard !append || (form == .codecarbon && output != nil) else {
            throw ValidationError("‘--append’ goes with ‘--as codecarbon’ and ‘-o FILE’")
        }
    }

    func run() throws {
        let store = try ledger.open(tell: StandardError.print)
        if form == .samples { return try exportSamples(of: store) }
        let runs = try names.map { try RunName.resolve($0, in: store).footprint }
        guard let text = form.text(runs) else {
            throw CommandFailure.dataRefused(
                "A model card needs the carbon of every run, and one has no place: track with --grid, --region or "
                    + "--intensity.")
        }
        if append, let output, FileManager.default.fileExists(atPath: output) {
            try add(runs, to: output)
        } else if let output {
            try OutputFile.write(text, to: output)
        } else {
            try StandardOutput.print(text)
        }
    }

    private func add(_ runs: [RunFootprint], to path: String) throws {
        do {
            let existing = Array(try Data(contentsOf: URL(filePath: path)))
            let (text, count) = try RunExport.appended(runs, to: existing, file: path)
            try OutputFile.write(existing + Array(text.utf8), to: path)
            StandardError.print("Added \(count) of \(runs.count) \(runs.count == 1 ? "run" : "runs") to \(path).")
        } catch let error as CommandFailure {
            throw error
        } catch {
            throw CommandFailure.dataRefused("\(error)")
        }
    }

    private func exportSamples(of store: SQLiteLedger) throws {
        let runs = try names.flatMap { name in
            let group = try LedgerOptions.known { try store.runs(RunQuery(group: name)) }
            return group.isEmpty ? [try RunName.find(name, in: store)] : group
        }
        func export(_ add: ([UInt8]) throws -> Void) throws {
            try add(Array(RunExport.samplesHeader.utf8))
            for run in runs {
                try LedgerOptions.known {
                    try store.samples(of: run.run.id) { sample in
                        try add(Array(RunExport.rows(of: sample, run: run.run).utf8))
                    }
                }
            }
        }
        if let output {
            try OutputFile.write(to: output, export)
        } else {
            try export { try StandardOutput.print(String(decoding: $0, as: UTF8.self)) }
        }
    }
}
