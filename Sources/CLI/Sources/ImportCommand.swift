import ArgumentParser
import FoundationEssentials
import Intake
import Ledger
import LedgerSQL
import Observations
import Reports
import Studies

/// Brings the files of publishers into the ledger.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring leaderboards and datasets on models into the ledger.",
        discussion: """
            Files are known by their content; folders are searched; gzip and Zstandard are
            read as they are. Every row is stored or refused with a reason; the same file
            twice changes nothing.

            Examples:
              wattmark import open_llm_leaderboard-2025-02.csv all_ai_models.csv
              wattmark import downloads/ --refused refused.csv
              wattmark import epoch notable_ai_models.csv --vintage 2026-01
              curl -s ADDRESS | wattmark import - --vintage 2026-01
              wattmark import --mapping-example > mapping.yaml
              wattmark import table.csv --mapping mapping.yaml
              wattmark import --fetch
              wattmark import --fetch epoch-all open-llm-leaderboard
              wattmark import --list
            """)

    @Argument(
        help: ArgumentHelp(
            "Files, folders, or - for standard input; a kind before them is optional. With --fetch: names or addresses."
        ))
    var files: [String] = []

    @Flag(help: "Print the kinds of files that can be read.")
    var list = false

    @Flag(help: "Download published files by name (or all), then import them. Without a name: list them.")
    var fetch = false

    @Option(
        help: ArgumentHelp("What the columns of a table mean, for tables of no known kind.", valueName: "yaml"),
        completion: .file(extensions: ["yaml", "yml"]))
    var mapping: String?

    @Flag(help: "Print a mapping to begin with.")
    var mappingExample = false

    @Option(
        help: ArgumentHelp(
            "Vintage of the data; otherwise the one that the file or its name tells, or its newest row.",
            valueName: "vintage"))
    var vintage: String?

    @Flag(help: "Leave out rows of another length than the header; otherwise the first refuses its file.")
    var skipBadRows = false

    @Option(help: ArgumentHelp("Write every refused row and value, with its reason, as CSV.", valueName: "file"))
    var refused: String?

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let formats = SourceFormats()
        if list { return try output.write(.kinds(formats.all)) }
        if mappingExample { return try StandardOutput.print(TableMapping.example) }
        if fetch { return try fetchAndImport() }
        let (format, paths) = try chosen(formats)
        try bringIn(paths, as: format)
    }

    /// Imports files and tells what became of them.
    ///
    /// - Parameters:
    ///   - vintages: Of single files, where it is known from elsewhere.
    ///   - sections: Told before.
    func bringIn(
        _ paths: [String], as format: (any SourceFormat)?, vintages: [String: Vintage] = [:],
        before sections: [DocumentSection] = []
    ) throws {
        let inputs = try InputFiles(paths)
        defer { inputs.forget() }
        let store = try ledger.open(tell: output.tell)
        let study = SourceImport(
            format: format, vintage: vintage, vintages: vintages, now: Date().timeIntervalSince1970)
        let outcomes = try importing(study, inputs, into: store)
        let shown = outcomes.filter { !inputs.isPassedOver($0) }
        if let refused { try OutputFile.write(try Self.refusals(of: shown, in: store), to: refused) }
        var document = Document(
            imported: shown, passedOver: outcomes.filter(inputs.isPassedOver), forPeople: output.isForPeople,
            nextStep: "Next: wattmark sources list")
        document.sections = sections + document.sections
        try output.write(document, csvTable: "files")
        let failed = shown.count { $0.hasFailed }
        if failed > 0 {
            throw CommandFailure.dataRefused(
                "\(failed) of \(shown.count) files could not be read; the others are stored")
        }
    }

    /// A kind may stand before the files, as in `wattmark import epoch FILE`.
    private func chosen(_ formats: SourceFormats) throws -> ((any SourceFormat)?, [String]) {
        guard let first = files.first else {
            throw CommandFailure.wrongUsage("no file is given; example: wattmark import all_ai_models.csv")
        }
        if let mapped = try mappedTable() {
            let namesKind = first == mapped.name && files.count > 1 && !FileManager.default.fileExists(atPath: first)
            return (mapped, namesKind ? Array(files.dropFirst()) : files)
        }
        if first == "table", !FileManager.default.fileExists(atPath: first) {
            throw CommandFailure.wrongUsage(
                "a table of no known kind needs --mapping FILE.yaml; --mapping-example prints one")
        }
        guard let format = formats[first], !FileManager.default.fileExists(atPath: first) else { return (nil, files) }
        if files.count == 1 {
            throw CommandFailure.wrongUsage("no file is given; example: wattmark import \(first) FILE.csv")
        }
        return (format, Array(files.dropFirst()))
    }

    /// The kind that the mapping of the user describes; `nil` without one.
    func mappedTable() throws -> MappedTable? {
        do {
            return try mapping.map { try MappedTable(mapping: IntakeFile(path: $0)) }
        } catch let error as IntakeError {
            throw CommandFailure.dataRefused("\(error)")
        }
    }

    private func importing(
        _ study: SourceImport, _ inputs: InputFiles, into store: SQLiteLedger
    ) throws -> [ImportedFile] {
        let progress = ImportProgress(inputs.names, isShown: !output.quiet)
        defer { progress.end() }
        return try LedgerOptions.known {
            try study.add(inputs.names, to: store) { name in
                progress.begin(name)
                let options = ReadingOptions(skipBadRows: skipBadRows, progress: progress.report)
                return try IntakeFile(path: inputs.path(of: name), name: name, options: options)
            }
        }
    }

    private static func refusals(of files: [ImportedFile], in store: SQLiteLedger) throws -> String {
        var text = RefusedCSV()
        for file in files {
            switch file.outcome {
            case .added(let record, _), .known(let record):
                let refusals = try LedgerOptions.known { try store.refusals(of: record.number) }
                for refusal in refusals { text.append(refusal, file: file.name) }
            case .failed(let error):
                text.append(
                    Refusal(row: 0, place: error.place ?? "", reason: error.problem), file: file.name)
            }
        }
        return text.text
    }
}

extension ImportedFile {
    var hasFailed: Bool {
        if case .failed = outcome { true } else { false }
    }
}
