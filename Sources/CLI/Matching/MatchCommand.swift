import ArgumentParser
import FoundationEssentials
import Ledger
import LedgerSQL
import Reports
import Studies

/// Decides whether names are one model.
struct MatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Link the names of all sources to models, or decide on pairs of names.",
        discussion: """
            Without --pairs the names in the ledger are linked: those with the same weights
            become one model, and each model knows its base. --review asks about the pairs
            that are unsure and remembers the answers.

            With --pairs a CSV file with the columns source_a, name_a, source_b and name_b
            is read and written back with decision, score and reason. A decision is one of:
            same-weights, same-base (other training or fewer bits), different, unsure.
            ‘Docs/Matching.md’ says how each comes about.

            Examples:
              wattmark match
              wattmark match --review
              wattmark match --pairs pairs.csv --format csv -o decided.csv
              cut -d, -f1-4 labelled.csv | wattmark match --pairs - --format json
            """
    )

    @Option(
        help: ArgumentHelp("Pairs of names, CSV; - for standard input.", valueName: "file"), completion: .file())
    var pairs: String?

    @Flag(help: "Ask about the pairs that are unsure, and remember the answers.")
    var review = false

    @Option(help: ArgumentHelp("At most so many unsure pairs are printed.", valueName: "number"))
    var limit = 20

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var options: OutputOptions

    func validate() throws {
        guard pairs == nil || !review else { throw ValidationError("--review is for the ledger, not for --pairs") }
        guard limit >= 0 else { throw ValidationError("‘--limit \(limit)’ is out of range; allowed is 0 or more") }
    }

    func run() throws {
        if let pairs { return try decide(pairs) }
        let store = try ledger.open(tell: options.tell)
        let names = try LedgerOptions.known { try store.names() }
        var linking = ModelLinking(names, decisions: try LedgerOptions.known { try store.decisions() })
        if review {
            let decisions = try MatchReview(linking.unsure).ask()
            try LedgerOptions.known { try store.remember(decisions) }
            linking = ModelLinking(names, decisions: try LedgerOptions.known { try store.decisions() })
        }
        try LedgerOptions.known { try store.link(linking.models) }
        let next =
            names.isEmpty
            ? "Nothing was imported yet. Try: wattmark import FILE.csv"
            : linking.unsure.isEmpty ? "Next: wattmark ledger schema" : "Next: wattmark match --review"
        try options.write(
            Document(
                linked: linking, names: names.count, publishers: Set(names.map(\.name.publisher)).count,
                credits: try LedgerOptions.known { try store.sources().credits }, most: limit, nextStep: next))
    }

    private func decide(_ pairs: String) throws {
        try OutputFile.refuse(options.output, asInput: pairs)
        let bytes = try InputFile.bytes(of: pairs, limit: Self.largestFile)
        let decided: NamePairs
        do throws(NamePairsError) {
            decided = try NamePairs(bytes, file: pairs == "-" ? "standard input" : pairs)
        } catch {
            throw CommandFailure.dataRefused("\(error)")
        }
        try options.write(NamePairsDocument(decided).document(forPeople: options.isForPeople))
    }

    /// A million pairs of names.
    private static let largestFile = 256 << 20
}
