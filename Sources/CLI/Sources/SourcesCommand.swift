import ArgumentParser
import Ledger
import LedgerSQL
import Reports

/// What was imported.
struct SourcesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sources",
        abstract: "List, show and delete what was imported.",
        discussion: """
            Examples:
              wattmark sources list
              wattmark sources show 2
              wattmark sources delete 2 --yes
            """,
        subcommands: [SourcesListCommand.self, SourcesShowCommand.self, SourcesDeleteCommand.self],
        defaultSubcommand: SourcesListCommand.self)

    /// The sources of these numbers.
    static func find(_ numbers: [Int64], in store: SQLiteLedger) throws -> [SourceRecord] {
        let all = try LedgerOptions.known { try store.sources() }
        return try numbers.map { number in
            guard let record = all.first(where: { $0.number == number }) else {
                let known = all.map { String($0.number) }.joined(separator: ", ")
                throw CommandFailure.dataRefused(
                    "there is no source \(number); " + (all.isEmpty ? "nothing was imported yet" : "there are \(known)")
                )
            }
            return record
        }
    }
}

struct SourcesListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Imported files, in the order of import.")

    @Flag(help: "Every file; otherwise many are shown by dataset.")
    var all = false

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let records = try LedgerOptions.known { try ledger.open(tell: output.tell).sources() }
        let next =
            records.isEmpty
            ? "Nothing was imported yet. Try: wattmark import FILE.csv"
            : "Next: wattmark sources show \(records[0].number)"
        try output.write(Document.sources(records, forPeople: output.isForPeople && !all, nextStep: next))
    }
}

struct SourcesShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One source: what was stored, refused, and is hard to believe.")

    @Argument(help: "The source's number.")
    var source: Int64

    @Flag(help: "Every refusal and flag, not the first 20.")
    var all = false

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let store = try ledger.open(tell: output.tell)
        let record = try SourcesCommand.find([source], in: store)[0]
        let document = try LedgerOptions.known {
            Document.source(
                record, refusals: try store.refusals(of: source), flags: try store.flags(of: source),
                most: all ? .max : 20)
        }
        try output.write(document)
    }
}

struct SourcesDeleteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Forget sources and all that came from them. The files can be imported again.")

    @Argument(help: "The sources' numbers.")
    var sources: [Int64]

    @Flag(help: "Do it; without, only what would be deleted is shown.")
    var yes = false

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let store = try ledger.open(tell: output.tell)
        let found = try SourcesCommand.find(sources, in: store)
        if yes {
            let count = try LedgerOptions.known { try store.deleteSources(found.map(\.number)) }
            output.tell("Deleted \(count) \(count == 1 ? "source" : "sources").")
        } else {
            try output.write(
                Document.sources(found, nextStep: "Nothing was deleted. The same with --yes deletes them."))
        }
    }
}
