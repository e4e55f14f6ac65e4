import ArgumentParser
import Reports
import Studies

/// Decides whether two names are one model.
struct MatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Decide whether the names of two sources are one model.",
        discussion: """
            Reads a CSV file with the columns source_a, name_a, source_b and name_b,
            and writes its rows with decision, score and reason. A decision is one of:
            same-weights, same-base (other training or fewer bits), different, unsure.
            ‘Docs/Matching.md’ says how each comes about.

              wattmark match --pairs pairs.csv
              wattmark match --pairs pairs.csv --format csv -o decided.csv
              cut -d, -f1-4 labelled.csv | wattmark match --pairs - --format json
            """
    )

    @Option(
        help: ArgumentHelp("Pairs of names, CSV; - for standard input.", valueName: "file"), completion: .file())
    var pairs: String

    @OptionGroup var options: OutputOptions

    func run() throws {
        try OutputFile.refuse(options.output, asInput: pairs)
        let bytes = try InputFile.bytes(of: pairs, limit: Self.largestFile)
        let decided: NamePairs
        do throws(NamePairsError) {
            decided = try NamePairs(bytes, file: pairs == "-" ? "standard input" : pairs)
        } catch {
            throw CommandFailure.dataRefused("\(error)")
        }
        let forPeople = options.format == .table || options.format == .markdown
        try options.write(NamePairsDocument(decided).document(forPeople: forPeople))
    }

    /// A million pairs of names.
    private static let largestFile = 256 << 20
}
