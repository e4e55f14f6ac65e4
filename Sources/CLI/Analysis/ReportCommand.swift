import ArgumentParser
import Ledger
import Observations
import Reports
import Studies

/// A study as a page that can be handed on.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write a study of returns as one self-contained HTML page or PDF.",
        discussion: """
            Question, data and provenance, hypotheses, results, figures, robustness over
            parts of the rows and vintages, limitations, a checklist, and the commands that
            make it again. The same ledger, options and day give the same bytes.

            Examples:
              wattmark report --y average --x parameters --output study.html
              wattmark report --y average --x carbon --breakpoint none --output study.pdf
            """)

    @OptionGroup var options: ReturnsOptions
    @OptionGroup var ledger: LedgerOptions

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The page; its ending is .html or .pdf.", valueName: "file"))
    var output: String

    @Flag(help: "Say nothing but errors.")
    var quiet = false

    func run() throws {
        let file: PageFile
        do throws(ReportsError) {
            file = try PageFile(path: output)
        } catch {
            throw CommandFailure.wrongUsage("\(error)")
        }
        let stored = try ledger.vintages { line in if !quiet { StandardError.print(line) } }
        let returns = try options.returns(from: stored)
        let page = ReturnsPage(returns, commands: commands(returns), context: .now(command: command)).page
        let bytes: [UInt8]
        do throws(ReportsError) {
            bytes = try file.bytes(page)
        } catch {
            throw CommandFailure.failed("\(error)")
        }
        try OutputFile.write(bytes, to: output)
        if !quiet { StandardError.print("Wrote \(output)") }
    }

    private var command: String {
        "wattmark report \(options.arguments) --output \(ShellWord.quoted(output))"
    }

    /// From the files of the publishers on.
    private func commands(_ returns: Returns) -> [String] {
        let imports = returns.table.sources.map { source in
            let vintage = source.vintage.basis == .given ? " --vintage \(ShellWord.quoted(source.vintage.text))" : ""
            return "wattmark import \(ShellWord.quoted(source.file.name))\(vintage)"
        }
        return imports + ["wattmark match", command]
    }
}
