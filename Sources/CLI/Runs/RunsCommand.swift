import ArgumentParser
import Ledger
import LedgerSQL
import Reports
import Studies

/// What was tracked.
struct RunsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "runs",
        abstract: "List, show, export, merge and delete tracked runs.",
        discussion: """
            Examples:
              wattmark runs list
              wattmark runs list --project summaries --limit 5
              wattmark runs show last
              wattmark runs show 3f2a9c --format json
              wattmark runs show sweep-7          # all parts of WATTMARK_RUN_ID=sweep-7
              wattmark runs merge sweep-7 --from node1.sqlite --from node2.sqlite
              wattmark runs delete 3f2a9c --yes
            """,
        subcommands: [
            RunsListCommand.self, RunsShowCommand.self, RunsExportCommand.self, RunsMergeCommand.self,
            RunsDeleteCommand.self,
        ],
        defaultSubcommand: RunsListCommand.self)
}

/// Runs, the newest first.
struct RunsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Tracked runs, the newest first.")

    @Option(help: ArgumentHelp("Only runs of a project.", valueName: "name"))
    var project: String?

    @Option(help: ArgumentHelp("Only runs with a tag.", valueName: "tag"))
    var tag: String?

    @Option(help: ArgumentHelp("Only the parts of one run (WATTMARK_RUN_ID).", valueName: "id"))
    var group: String?

    @Option(help: ArgumentHelp("At most so many.", valueName: "number"))
    var limit = 20

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard limit > 0 else { throw ValidationError("‘--limit \(limit)’ is out of range; allowed is 1 or more") }
    }

    func run() throws {
        let store = try ledger.open(tell: output.tell)
        let runs = try LedgerOptions.known {
            try store.runs(RunQuery(project: project, group: group, tag: tag, limit: limit))
        }
        let next =
            runs.isEmpty
            ? "No runs yet. Try: wattmark track -- sleep 10"
            : "Next: wattmark runs show \(RunWords.shortName(runs[0].run.id))"
        try output.write(Document.runs(runs.map { RunFootprint($0) }, nextStep: next))
    }
}

/// One run.
struct RunsShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One run: energy by component, carbon, what was measured.")

    @Argument(
        help: ArgumentHelp(
            "The beginning of a run's id, last, or the WATTMARK_RUN_ID that its parts share.", valueName: "run"))
    var name: String

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let store = try ledger.open(tell: output.tell)
        let nextStep = "Next: --format json for every digit."
        switch try RunName.resolve(name, in: store) {
        case .one(let recorded):
            let document = Document(RunFootprint(recorded), explains: output.explain, nextStep: nextStep)
            try output.write(document, csvTable: "components")
        case .group(let group): try output.write(Document(group, nextStep: nextStep), csvTable: "parts")
        }
    }
}

/// Deletes runs.
struct RunsDeleteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Delete runs and their samples. There is no way back.")

    @Argument(help: "Beginnings of the runs' ids.")
    var runs: [String]

    @Flag(help: "Do it; without, only what would be deleted is shown.")
    var yes = false

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let store = try ledger.open(tell: output.tell)
        let found = try runs.map { try RunName.find($0, in: store) }
        if yes {
            let count = try LedgerOptions.known { try store.delete(found.map(\.run.id)) }
            output.tell("Deleted \(count) \(count == 1 ? "run" : "runs").")
        } else {
            try output.write(
                Document.runs(
                    found.map { RunFootprint($0) }, nextStep: "Nothing was deleted. The same with --yes deletes them."))
        }
    }
}
