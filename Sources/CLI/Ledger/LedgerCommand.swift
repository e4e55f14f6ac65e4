import ArgumentParser
import FoundationEssentials
import Ledger
import LedgerSQL
import Reports

/// The file in which runs and sources are kept.
struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: "The ledger itself: where it is, its tables, SQL queries, copies, checks.",
        discussion: """
            Docs/Ledger.md describes the tables; any SQLite tool opens the file.

            Examples:
              wattmark ledger path
              wattmark ledger query "SELECT dataset, count(*) FROM values_of_models
                GROUP BY dataset"
              wattmark ledger query "SELECT * FROM run_energy" --format csv -o runs.csv
              wattmark ledger backup copy.sqlite
            """,
        subcommands: [
            LedgerPathCommand.self, LedgerSchemaCommand.self, LedgerQueryCommand.self, LedgerBackupCommand.self,
            LedgerCheckCommand.self,
        ])
}

struct LedgerPathCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "path", abstract: "Print where the ledger is.")

    @OptionGroup var ledger: LedgerOptions

    func run() throws { try StandardOutput.print(ledger.location.ledgerPath + "\n") }
}

struct LedgerSchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the statements that make the ledger's tables and views.")

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let statements = try LedgerOptions.known { try ledger.open(tell: output.tell).schema() }
        let text = statements.joined(separator: "\n\n") + "\n"
        if let path = output.output { try OutputFile.write(text, to: path) } else { try StandardOutput.print(text) }
    }
}

struct LedgerQueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query", abstract: "Run a SELECT; nothing can be changed by it.")

    @Argument(help: ArgumentHelp("One SQL statement.", valueName: "sql"))
    var sql: String

    @Option(help: ArgumentHelp("At most so many rows.", valueName: "number"))
    var limit = 100_000

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard limit > 0 else { throw ValidationError("‘--limit \(limit)’ is out of range; allowed is 1 or more") }
    }

    func run() throws {
        let store = try ledger.open(tell: output.tell)
        var rows: [[QueriedValue]] = []
        var hasMore = false
        struct Enough: Error {}
        let columns = try LedgerOptions.known { try store.columns(of: sql) }
        do {
            try LedgerOptions.known {
                try store.query(sql) { _, values in
                    hasMore = rows.count == limit
                    if hasMore { throw Enough() }
                    rows.append(values)
                }
            }
        } catch is Enough {}
        if hasMore { output.tell("wattmark: only the first \(limit) rows are given; --limit sets how many.") }
        try output.write(Document(queried: columns, rows: rows.map { $0.map(\.cell) }))
        for credit in try credits(store) { output.tell("Credit: " + credit) }
    }

    /// Of the sources, if the query may use what they published.
    private func credits(_ store: SQLiteLedger) throws -> [String] {
        let asked = sql.lowercased()
        guard ["values_of_models", "observations", "entries"].contains(where: asked.contains) else { return [] }
        return try LedgerOptions.known { try store.sources().credits }
    }
}

struct LedgerBackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the ledger, also while it is in use.")

    @Argument(help: "The copy; it may not be there yet.")
    var file: String

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try LedgerOptions.known { try ledger.open(tell: output.tell).backUp(to: file) }
        output.tell("Copied to \(file).")
    }
}

struct LedgerCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Read the whole ledger and say whether it is sound.")

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let store = try ledger.open(tell: output.tell)
        try LedgerOptions.known { try store.checkThoroughly() }
        var counts: [(String, Int64)] = []
        for table in ["runs", "samples", "sources", "models", "entries", "observations"] {
            try LedgerOptions.known {
                try store.query("SELECT count(*) FROM \(table)") { _, values in
                    if case .integer(let count) = values[0] { counts.append((table, count)) }
                }
            }
        }
        try output.write(Document(soundLedger: ledger.location.ledgerPath, counts: counts))
    }
}
