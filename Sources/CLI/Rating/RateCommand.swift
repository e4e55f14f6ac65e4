import ArgumentParser
import Catalog
import Footprint
import Rating
import Reports
import Studies

/// Rates models by their carbon, following SCER.
struct RateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rate",
        abstract: "Rate models by their carbon among peers, following SCER 0.1.",
        discussion: """
            What is rated is a benchmark of the catalog with the values in the ledger, a
            CSV of scores, or a folder of manifests. Without a name, the benchmarks are
            listed.

            Examples:
              wattmark rate scores.csv
              wattmark rate chat --where gpu_model=H100 --where max_num_seqs=64
              wattmark rate chat --where gpu_model=H100 --latency 50ms --across size
              wattmark rate chat --where gpu_model=H100 --measurement energy
              wattmark rate leaderboard --model Qwen/Qwen2.5-7B-Instruct
              wattmark rate training --unit exaflop-of-training --categories
              wattmark rate chat --manifests ratings --labels ratings \\
                --address https://example.org/ratings --key key.pem
              wattmark rate ratings/            the manifests of a folder, as peers
            """)

    @Argument(help: ArgumentHelp("A benchmark, a CSV of scores, or a folder of manifests.", valueName: "what"))
    var what: String?

    @OptionGroup(title: "Which models") var options: RatingOptions
    @OptionGroup(title: "Place") var site: SiteOptions
    @OptionGroup(title: "Files") var targets: RatingTargets

    @Option(help: "How many models, and how many that are left out, are listed.")
    var limit = 20

    @OptionGroup(title: "Output") var ledger: LedgerOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func validate() throws {
        guard limit >= 0 else { throw ValidationError("--limit is 0 or more") }
    }

    func run() throws {
        guard let what else {
            return try output.write(Document(benchmarks: try ReferenceCatalog.embedded.ratingBenchmarks()))
        }
        let source = try RatingSource(what)
        var names = CatalogNames()
        let inputs = RatingInputs(
            options: options, ledger: ledger, tell: output.tell,
            wantsOtherStage: options.model != nil || targets.manifests != nil || targets.labels != nil)
        switch try inputs.found(source, site: site, &names) {
        case .categories(let document): try output.write(document)
        case .rated(var rated):
            rated.notes += names.remarks
            let context = ReportContext.now(command: command)
            let files = RatingFiles(
                rated: rated, targets: targets, only: options.model, date: context.date,
                tool: "Wattmark \(context.version)")
            let written = try files.write(noting: source.isOfLedger ? try ledger.open(tell: output.tell) : nil)
            if let report = targets.processReport { try writeReport(rated, to: report, files: written, context) }
            let shown = output.isForPeople ? limit : nil
            let whole = Document(rated, limit: shown, nextStep: next(rated, written))
            try output.write(options.model.flatMap { Document(rated, model: $0, limit: shown) } ?? whole)
            for line in RatingFiles.summary(written) { output.tell(line) }
        }
    }

    private var command: String {
        "wattmark " + CommandLine.arguments.dropFirst().map { ShellWord.quoted($0) }.joined(separator: " ")
    }

    private func next(_ rated: RatedCategory, _ written: [String]) -> String? {
        guard written.isEmpty, let best = rated.members.first, best.score != nil else { return nil }
        return "Write labels and manifests: wattmark rate … --labels FOLDER --manifests FOLDER"
    }

    private func writeReport(
        _ rated: RatedCategory, to path: String, files: [String], _ context: ReportContext
    ) throws {
        let labels = files.filter { $0.hasSuffix(".svg") }
        let page = ProcessReport(
            rated, command: command, labels: labels, address: targets.address, context: context
        ).page
        do {
            try OutputFile.write(try PageFile(path: path).bytes(page), to: path)
        } catch let error as ReportsError {
            throw CommandFailure.failed("\(error)")
        }
        output.tell("Wrote \(path)")
    }
}
